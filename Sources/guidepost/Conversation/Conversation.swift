import Foundation
import GuideDocument
import GuideGraph
import GuideSession
import Journal

/// A customer's chat: asks what the session waits for, until it ends or the customer leaves.
final class Conversation: Exchange {
  let side = Side.customer
  let driver: SessionDriver
  let voice: Voice
  let lexicon: Lexicon
  let surroundings: Surroundings
  /// The name that customers know.
  let organisation: String?
  /// Answers come from a script or pipe that may end.
  let isPiped: Bool
  let usesQuickKeys: Bool
  var kept: KeptSession
  /// The question whose text stands last on the screen.
  var shown: StepKey?
  /// The form being filled in.
  var form = FormDraft()

  init(
    _ kept: KeptSession, driver: SessionDriver, voice: Voice, lexicon: Lexicon, surroundings: Surroundings,
    organisation: String?, isPiped: Bool, usesQuickKeys: Bool = false
  ) {
    self.kept = kept
    self.driver = driver
    self.voice = voice
    self.lexicon = lexicon
    self.surroundings = surroundings
    self.organisation = organisation
    self.isPiped = isPiped
    self.usesQuickKeys = usesQuickKeys
  }

  /// Talks to the end and gives the exit code.
  func hold() throws -> Int32 {
    do {
      while true {
        tellWhatWasSaid()
        switch try talk() {
        case .goOn: continue
        case .leave(let leaving): return leave(leaving)
        case .done(let code): return code
        }
      }
    } catch  where error is HeldElsewhere || error is VersionConflict {
      voice.guide("This conversation goes on elsewhere now, so I stop here. Nothing you told me is lost.")
      return ExitCode.trouble
    } catch let failure as StoreFailure {
      return stop(for: failure)
    }
  }

  /// What cannot be kept is not promised.
  private func stop(for failure: StoreFailure) -> Int32 {
    voice.gap()
    voice.guide("I am sorry, I cannot keep your last answer, so I stop here. What you told me before it is kept.")
    tellHowToComeBack()
    surroundings.complain("guidepost run: \(failure)")
    return ExitCode.trouble
  }

  enum Progress {
    case goOn
    case leave(Leaving)
    /// With the exit code.
    case done(Int32)
  }

  private func talk() throws -> Progress {
    if try driver.visit(servedIn: kept) != nil { return try ServedTalk(self).hold() }
    switch kept.session.waiting {
    case .prompt(let prompt): return try progress(QuestionTalk(self, prompt).hold())
    case .confirm(let confirm): return try progress(ConfirmTalk(self, confirm).hold())
    case .message(let message): return try progress(MessageTalk(self, message).hold())
    case .handoff(let request) where request.ticket != nil: return try QueueTalk(self, request).hold()
    case .handoff(let request): return try progress(HandoffTalk(self, request).hold())
    case .appointment(let request): return try progress(AppointmentTalk(self, request).hold())
    case .finished(let ending): return try EndingTalk(self, ending).hold()
    case .fact: try driver.take(.fact(nil), on: &kept)
    case .action, .undo: try passAction()
    case .stuck:
      voice.guide("I am sorry, I cannot go on from here, and nobody can be reached from this guide.")
      return .leave(.stopped)
    }
    return .goOn
  }

  private func progress(_ turn: Turn) -> Progress {
    switch turn {
    case .goOn: .goOn
    case .leave(let leaving): .leave(leaving)
    }
  }

  /// Nobody has said how this guide's actions are carried out.
  private func passAction() throws {
    try driver.take(.action(.failed("no action folder is configured")), on: &kept)
  }

  func tellWhatWasSaid() {
    for said in kept.said where !said.isEnding && !said.text.isEmpty { voice.guide(said.text) }
    kept.said = []
  }

  func explain(_ misuse: Misuse) { voice.guide(misuse.words) }

  func head(_ step: StepKey) { voice.gap() }

  func present(_ text: RenderedText, say: RenderedText?) { voice.guide(text) }

  // MARK: - Leaving

  func leave(_ leaving: Leaving) -> Int32 {
    let question = kept.session.waiting.missing
    let isInQueue = kept.session.isInQueue
    _ = try? driver.book.take(.pause, on: &kept, at: surroundings.now())
    try? driver.book.release(kept)
    voice.gap()
    voice.guide(
      isInQueue ? "Your place in the queue is kept." : kept.code == nil ? "Goodbye." : "Your answers are kept.")
    tellHowToComeBack()
    if leaving == .inputEnded, isPiped, !isInQueue, let question {
      surroundings.complain("guidepost run: input ended at \(question)")
    }
    let isAccepted = isInQueue && (leaving == .inputEnded || leaving == .stopped)
    return isAccepted ? ExitCode.done : leaving.exitCode
  }

  func tellHowToComeBack() {
    guard let code = kept.code else { return }
    voice.aside("To go on later:")
    voice.command("guidepost run --resume \(code)")
  }
}

extension Session {
  /// An accepted hand-off is an outcome, whoever leaves the terminal.
  fileprivate var isInQueue: Bool {
    if case .handoff(let request) = waiting { return request.ticket != nil }
    return false
  }
}

extension Misuse {
  /// For a customer.
  fileprivate var words: String {
    switch self {
    case .effectStands(let effect): effect.customerWords
    case .nothingToGoBackTo: "This is the first question; there is nothing to go back to."
    case .cannotSkip: "This question cannot be left out. Type help to see what you can do."
    case .noPerson: "I am sorry, this guide has no person to pass you to."
    case .noAnswer: "You have not answered that yet."
    case .finished: "We are at the end already. Type back to go back to the last question."
    case .notWaiting, .noStep, .noObjection, .needsReason: "That does not work here."
    }
  }
}

extension EffectStanding {
  fileprivate var customerWords: String {
    switch self {
    case .booking(let booking):
      "I cannot go back: your appointment \(booking.reference) is booked. Cancel it first if you want another."
    case .ticket: "I cannot go back while you hold a place in the queue. Leave the queue first."
    case .done: "I cannot go back: what we did since then cannot be undone."
    case .message: "I cannot go back: your message has been sent."
    case .served: "I cannot go back: a colleague has taken over since."
    }
  }
}

extension Waiting {
  /// The question and what it accepts, for a script that ended too early.
  var missing: String? {
    switch self {
    case .prompt(let prompt): "\"\(prompt.step.step)\" (\(prompt.accepted))"
    case .confirm(let confirm): "\"\(confirm.step.step)\" (yes, no)"
    case .message(let message): "\"\(message.step.step)\" (a text)"
    case .handoff(let handoff): "\"\(handoff.step.step)\" (the hand-off)"
    case .appointment(let appointment): "\"\(appointment.step.step)\" (the appointment)"
    case .action, .fact, .undo, .finished, .stuck: nil
    }
  }
}

extension Prompt {
  /// The values it accepts, as a script would write them.
  var accepted: String {
    switch kind {
    case .choice, .multiple: options.map(\.id.text).joined(separator: ", ")
    case .acknowledge: "done"
    case .field, .form: fields.map { "\($0.variable): \($0.type)" }.joined(separator: ", ")
    }
  }
}
