import Desk
import Journal

/// `guidepost desk outbox`: notices that are owed and not sent.
enum OutboxCommand {
  static let command = Subcommand.desk(
    "outbox", "show the notices that are not sent yet, and why; have one sent again or dropped",
    details: "guidepost desk work --deliver COMMAND sends them. Keys hold references: keep them to yourself.",
    options: [
      .value("--retry", "KEY|all", "try this one at once instead of after its pause"),
      .value("--drop", "KEY|all", "send this one no more"),
    ],
    examples: [
      ("guidepost desk outbox", "what waits to be sent"),
      ("guidepost desk outbox --retry all", "the mail server is back"),
      ("guidepost desk outbox --drop all", "before notices are turned on at a desk that is in use already"),
    ], run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    try arguments.noOperands()
    if arguments.has("--retry"), arguments.has("--drop") { throw UsageError("--retry or --drop, not both") }
    let record = OutboxRecord()
    if let key = arguments["--retry"] { try mark(key, .retried, record, office) }
    if let key = arguments["--drop"] { try mark(key, .dropped, record, office) }
    let (owed, outbox) = try office.driver.book.store.read { (try office.owed($0, record), try record.current(in: $0)) }
    let rows = owed.map { OwedNotice(notice: $0, failure: outbox.failure(of: $0.id), now: office.now) }
    office.show(
      rows.isEmpty ? ["Nothing waits to be sent."] : rows.flatMap(\.lines),
      .object(["notices": .array(rows.map(\.json))]))
  }

  private static func mark(
    _ key: String, _ change: OutboxEvent.Change, _ record: OutboxRecord, _ office: DeskOffice
  ) throws {
    let now = office.now
    try office.driver.book.store.write { store in
      let meant = try office.owed(store, record).filter { key == "all" || $0.id.text == key }
      guard !meant.isEmpty || key == "all" else { throw Refusal("No notice \"\(key)\" waits to be sent.") }
      for notice in meant { try record.write(OutboxEvent(at: now, notice: notice.id, change), by: "agent", in: store) }
    }
  }
}

extension DeskOffice {
  fileprivate func owed(_ store: any StoreSnapshot, _ record: OutboxRecord) throws -> [Notice] {
    let outbox = try record.current(in: store)
    return try desk.current(in: store).notices(under: plan, at: now).filter { !outbox.isSettled($0.id) }
  }
}

private struct OwedNotice {
  let notice: Notice
  let failure: Outbox.Failure?
  let now: Int64

  var lines: [String] {
    let head = "\(notice.id)  due \(CallHeading.time(now - notice.dueAt)) ago"
    guard let failure else { return [head] }
    let tries = failure.tries == 1 ? "once" : "\(failure.tries) times"
    let next = failure.retryAt > now ? "again in \(CallHeading.time(failure.retryAt - now))" : "again now"
    return [head, "  failed \(tries), \(next): \(failure.reason)"]
  }

  var json: JSONValue {
    .object([
      "key": .string(notice.id.text), "kind": .string(notice.kind.rawValue),
      "dueAt": .string(FrontDesk.iso(notice.dueAt, zone: "UTC")),
      "tries": failure.map { .integer(Int64($0.tries)) }, "reason": failure.map { .string($0.reason) },
      "retryAt": failure.map { .string(FrontDesk.iso($0.retryAt, zone: "UTC")) },
    ])
  }
}
