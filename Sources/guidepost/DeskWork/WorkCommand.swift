import Desk
import Foundation
import GuideDocument
import GuideGraph
import Journal

/// `guidepost desk work`: the one process that runs for long.
enum WorkCommand {
  static let command = Subcommand.desk(
    "work", "do what time demands: holds, no-shows, waiting list, reminders, notices, retention",
    details: """
      Runs until it is ended, and may be ended at any moment: what was due is done by the next one. Two at a time do no
      harm. COMMAND is run by /bin/sh for each notice and gets one JSON object on its standard input; exit code 0 means
      it took the notice. One that fails is tried again after a pause that grows from half a minute to six hours. A
      notice may come twice, always with the same key. No command is started for what was cancelled.
      """,
    options: [
      .flag("--once", "do what is due and end, for cron"),
      .value("--deliver", "COMMAND", "gets each notice (else GUIDEPOST_DELIVER); without one none is sent"),
      .value("--timeout", "SECONDS", "how long the command may take (30)"),
      .value("--with", "VARIABLE", "also tell the command this answer of the customer, such as phone", repeats: true),
    ],
    examples: [
      ("guidepost desk work --deliver 'send-notice' --with phone", "as a service"),
      ("guidepost desk work --once --deliver 'send-notice'", "each minute from cron"),
      ("guidepost desk outbox", "what could not be sent, and why"),
    ], run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    try arguments.noOperands()
    EndingSignals.letThrough()
    let store = office.driver.book.store
    let delivery = try delivery(arguments, office)
    var worker = DeskWorker(store: store, desk: office.desk, now: office.surroundings.now, delivery: delivery)
    guard arguments.has("--once") else { return try stay(&worker, office) }
    let done = try worker.round()
    tell(done, office)
    if done.isNothing { office.show([done.line], done.json) }
  }

  private static func stay(_ worker: inout DeskWorker, _ office: DeskOffice) throws {
    office.surroundings.complain("guidepost desk: at work; Ctrl-C ends")
    while true {
      do { tell(try worker.round(), office) } catch let failure as StoreFailure {
        // Full, or held for long by somebody else: that passes.
        office.surroundings.complain("guidepost desk work: \(failure)")
        Thread.sleep(forTimeInterval: 10)
      }
      Thread.sleep(forTimeInterval: 1)
    }
  }

  private static func tell(_ done: WorkDone, _ office: DeskOffice) {
    for failure in done.failures { office.surroundings.complain("guidepost desk work: not sent: \(failure)") }
    if !done.isNothing { office.show([done.line], done.json) }
  }

  private static func delivery(_ arguments: Arguments, _ office: DeskOffice) throws -> NoticeDelivery? {
    let named = arguments["--deliver"] ?? office.surroundings.environment["GUIDEPOST_DELIVER"] ?? ""
    let timeout = try arguments.number("--timeout", else: 30)
    guard timeout <= 3_600 else { throw UsageError("--timeout is an hour at most") }
    guard !named.isEmpty else { return nil }
    let letter = NoticeLetter(
      desk: office.desk, book: office.driver.book, variables: arguments.all("--with").map { VariableName($0) })
    return NoticeDelivery(
      named, patience: Int64(timeout) * 1_000, letter: letter, store: office.driver.book.store, desk: office.desk,
      now: office.surroundings.now)
  }
}
