import Desk
import GuideSession
import Journal

/// Waits with the customer: news on change only, and a way out at any time.
struct QueueTalk {
  let conversation: Conversation
  let request: HandoffRequest

  init(_ conversation: Conversation, _ request: HandoffRequest) {
    self.conversation = conversation
    self.request = request
  }

  private var voice: Voice { conversation.voice }
  /// Positions are told at most this often.
  private static let pause: Duration = .seconds(30)

  func hold() throws -> Conversation.Progress {
    voice.gap()
    voice.guide("Your ticket is \(request.ticket ?? "").")
    if request.isCallback {
      voice.guide("We will call you back, and you keep your place.")
      return try letGo()
    }
    if let place = try conversation.driver.place(of: conversation.kept), let end = try end(place) { return end }
    var told = try tellPlace(nil)
    var toldAt = ContinuousClock.now
    voice.entry("1.", "Keep waiting (Enter for news)")
    if request.offersCallback { voice.entry("2.", "Call me back and keep my place") }
    voice.entry(request.offersCallback ? "3." : "2.", "Stop waiting")
    while true {
      switch try conversation.listen(timeout: 1_000) {
      case .timeout:
        guard let place = try conversation.driver.place(of: conversation.kept) else { return .goOn }
        if let end = try end(place) { return end }
        if place != told, ContinuousClock.now - toldAt >= Self.pause || place.stage != told?.stage {
          told = try tellPlace(place)
          toldAt = .now
        }
      case .line(let line):
        if let end = try hear(line) { return end }
        told = try tellPlace(nil)
      case .back, .again: continue
      // The place in the queue stays: an accepted hand-off is an outcome.
      case .leave(.inputEnded): return try letGo()
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private func tellPlace(_ known: QueuePlace?) throws -> QueuePlace? {
    guard let place = try known ?? conversation.driver.place(of: conversation.kept) else { return nil }
    switch place.stage {
    case .waiting:
      let wait = place.waitMinutes.map { " The wait is \($0.words)." } ?? ""
      voice.guide("You are number \(place.position ?? 1).\(wait)")
    case .called: voice.guide("It is your turn: a colleague is with you in a moment.")
    case .served, .gone: break
    }
    return place
  }

  /// What another terminal has done with the ticket.
  private func end(_ place: QueuePlace) throws -> Conversation.Progress? {
    switch place.stage {
    case .waiting, .called: return nil
    case .gone:
      voice.guide("Your place in the queue has ended.")
      try conversation.take(.handoff(.left))
      return .goOn
    case .served:
      voice.guide("A colleague has your answers and takes over now.")
      voice.aside(conversation.kept.code.map { "Reference \($0)." } ?? "")
      return .done
    }
  }

  private func hear(_ line: String) throws -> Conversation.Progress? {
    switch (line.trimmed.lowercased(), request.offersCallback) {
    case ("", _), ("1", _): return nil
    case ("2", true): return try attempt { try $0.callBack(&$1) }
    case ("3", true), ("2", false), ("stop", _), ("leave", _): return try attempt { try $0.leaveQueue(&$1) }
    default:
      if case .command(let command, let argument) = Matcher(candidates: [], lexicon: conversation.lexicon).match(line) {
        if case .leave(let leaving) = try conversation.obey(command, argument) { return .leave(leaving) }
      }
      return nil
    }
  }

  /// Does something with the ticket. Where a colleague was faster, the customer hears of that instead.
  private func attempt(
    _ body: (SessionDriver, inout KeptSession) throws -> Void
  ) throws -> Conversation.Progress? {
    do {
      try conversation.change(body)
      return .goOn
    } catch  where error is DeskRefusal || error is HeldElsewhere || error is VersionConflict {
      guard let place = try conversation.driver.place(of: conversation.kept) else { throw error }
      return try end(place)
    }
  }

  private func letGo() throws -> Conversation.Progress {
    voice.guide("Your place is kept. \(conversation.comeBack)")
    try? conversation.driver.book.release(conversation.kept)
    return .done
  }
}
