import Desk
import GuideGraph
import GuideSession
import Journal

/// The customer's side while a colleague has the conversation: messages both ways, news of being passed on, and the end.
struct ServedTalk {
  let conversation: Conversation

  init(_ conversation: Conversation) { self.conversation = conversation }

  /// How often it looks for news, in milliseconds.
  private static let pause: Int64 = 500

  private var voice: Voice { conversation.voice }
  private var driver: SessionDriver { conversation.driver }

  func hold() throws -> Conversation.Progress {
    try driver.book.takeIn(.everything, of: &conversation.kept)
    voice.gap()
    voice.guide("A colleague has your answers and takes over now.")
    voice.aside(conversation.kept.code.map { "Reference \($0)." } ?? "")
    voice.aside("What you type is sent to your colleague. stop leaves.")
    var news = ServedNews()
    while true {
      try driver.note(isHere: true, in: &conversation.kept)
      try conversation.tellMessages()
      guard let visit = try driver.visit(servedIn: conversation.kept) else { return try end() }
      for words in news.words(of: visit, conversation, place: try place(of: visit)) { voice.guide(words) }
      switch try conversation.listen(timeout: Self.pause) {
      case .line(let line): if let end = try hear(line) { return end }
      case .timeout, .again, .back: break
      case .leave(let leaving): return try leave(leaving)
      }
    }
  }

  private func place(of visit: Visit) throws -> QueuePlace? {
    guard let desk = driver.desk, visit.isWaiting else { return nil }
    return try driver.book.store.read { try desk.place(of: visit.ticket.description, at: driver.now(), in: $0) }
  }

  private func hear(_ line: String) throws -> Conversation.Progress? {
    guard !line.trimmed.isEmpty else { return nil }
    guard
      case .command(let command, let argument) = Matcher(candidates: [], lexicon: conversation.lexicon).match(line)
    else {
      try driver.write(line.trimmed, to: &conversation.kept)
      return nil
    }
    switch command {
    case .stop: return try leave(.stopped)
    case .save, .summary: _ = try conversation.obey(command, argument)
    case .help:
      voice.guide("What you type is sent to your colleague; save keeps a copy of this talk; stop leaves.")
    case .back, .change, .why, .repeat, .skip, .agent, .restart, .jump:
      // The guide is in the colleague's hands, so these are words like any others.
      try driver.write(line.trimmed, to: &conversation.kept)
    }
    return nil
  }

  // MARK: - Ends

  private func leave(_ leaving: Leaving) throws -> Conversation.Progress {
    try driver.note(isHere: false, in: &conversation.kept)
    voice.guide("Your colleague knows that you left.")
    conversation.tellHowToComeBack()
    switch leaving {
    // An accepted hand-off is an outcome.
    case .inputEnded, .stopped, .setAside: return .done(ExitCode.done)
    case .interrupted, .hangup: return .done(leaving.exitCode)
    }
  }

  private func end() throws -> Conversation.Progress {
    try conversation.tellMessages()
    voice.gap()
    voice.guide("Your colleague has ended this conversation.")
    let session = conversation.kept.session
    if case .finished(let ending) = session.waiting, !ending.text.isEmpty { voice.guide(ending.text) }
    let isAsked = session.state.wrapUp?.asksRating
    if isAsked != false, !session.isRated { try rate() }
    voice.aside((conversation.kept.code.map { "Reference \($0). " } ?? "") + "Thank you, and goodbye.")
    try driver.note(isHere: false, in: &conversation.kept)
    return .done(ExitCode.done)
  }

  private func rate() throws {
    voice.guide("How easy was that? 1 very hard to 5 very easy. Enter to leave it out.")
    guard case .line(let line) = try conversation.listen(), let score = Int(line.trimmed), (1...5).contains(score)
    else { return }
    try driver.book.add(
      .feedback(solved: nil, score: score, comment: nil), to: &conversation.kept, by: .customer, at: driver.now())
  }
}

/// What has changed for a customer since it was last told: on hold, back, passed on, called.
struct ServedNews {
  private var isOnHold = false
  private var stage: Visit.Stage?
  private var position: Int?

  mutating func words(of visit: Visit, _ conversation: Conversation, place: QueuePlace?) -> [String] {
    let isPaused = conversation.kept.session.state.isPaused
    defer { (isOnHold, stage, position) = (isPaused, visit.stage, place?.position) }
    switch visit.stage {
    case .served:
      if let stage, !stage.isServed { return ["Another colleague has your answers and takes over now."] }
      if isPaused, !isOnHold { return ["Please hold on: your colleague is with you again in a moment."] }
      return !isPaused && isOnHold ? ["Your colleague is back."] : []
    case .waiting, .parked:
      guard stage?.isServed != false || place?.position != position else { return [] }
      let number = place?.position.map { " You are number \($0)." } ?? ""
      return [(stage?.isServed == false ? "" : "Your colleague passes you on.") + number].map(\.trimmed)
    case .called:
      if case .called? = stage { return [] }
      return ["It is your turn: a colleague is with you in a moment."]
    case .finished, .left, .missed: return []
    }
  }
}

extension Visit.Stage {
  var isServed: Bool {
    if case .served = self { return true }
    return false
  }
}

extension Conversation {
  /// Says what a colleague has written and was not shown yet.
  func tellMessages() throws {
    try driver.book.takeIn(.everything, of: &kept)
    for line in try driver.unseenMessages(of: &kept) {
      voice.part("Agent:", RenderedText(line.words ?? "(erased)"))
    }
  }
}
