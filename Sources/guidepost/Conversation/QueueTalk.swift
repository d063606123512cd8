import Desk
import GuideGraph
import GuideSession
import Insight
import Journal

/// Waits with the customer: news on change only, and a way out at any time.
struct QueueTalk {
  let conversation: Conversation
  let request: HandoffRequest
  /// What can be booked instead of waiting on.
  private let times: [OfferedSlot]

  init(_ conversation: Conversation, _ request: HandoffRequest) throws {
    self.conversation = conversation
    self.request = request
    times = try conversation.driver.timesInstead(of: conversation.kept)
  }

  private enum Choice: CaseIterable {
    case wait, callBack, book, leave

    var label: String {
      switch self {
      case .wait: "Keep waiting (Enter for news)"
      case .callBack: "Call me back and keep my place"
      case .book: "Book a time instead"
      case .leave: "Stop waiting"
      }
    }

    var synonyms: [String] {
      switch self {
      case .wait: ["wait", "keep waiting", "news"]
      case .callBack: ["call me", "call me back", "call back", "callback"]
      case .book: ["book", "book a time"]
      case .leave: ["stop", "leave"]
      }
    }
  }

  private var voice: Voice { conversation.voice }
  private var choices: [Choice] {
    Choice.allCases.filter { choice in
      switch choice {
      case .callBack: request.offersCallback
      case .book: !times.isEmpty
      case .wait, .leave: true
      }
    }
  }
  /// Positions are told at most this often.
  private static let pause: Duration = .seconds(30)

  func hold() throws -> Conversation.Progress {
    voice.gap()
    voice.guide("Your ticket is \(request.ticket ?? "").")
    if request.isCallback { return letGo() }
    if let place = try conversation.driver.place(of: conversation.kept), let end = try end(place) { return end }
    try conversation.driver.note(isHere: true, in: &conversation.kept)
    var told = try tellPlace(nil)
    var toldAt = ContinuousClock.now
    list()
    while true {
      switch try conversation.listen(labels: choices.map(\.label), quickKeys: quickKeys, timeout: 1_000) {
      case .timeout:
        try tellMessages()
        guard let place = try conversation.driver.place(of: conversation.kept) else { return .goOn }
        if let end = try end(place) { return end }
        try conversation.driver.note(isHere: true, in: &conversation.kept)
        if place != told, ContinuousClock.now - toldAt >= Self.pause || place.stage != told?.stage {
          told = try tellPlace(place, at: time)
          toldAt = .now
        }
      case .line(let line):
        switch try hear(line) {
        case .end(let progress): return progress
        case .tellPlace: told = try tellPlace(nil)
        case .goOn: try tellMessages()
        }
      case .back: try conversation.take(.back)
      case .again: list()
      case .leave(let leaving):
        try? conversation.driver.note(isHere: false, in: &conversation.kept)
        return .leave(leaving)
      }
    }
  }

  private var quickKeys: Set<String> {
    conversation.usesQuickKeys ? Set(choices.indices.map { String($0 + 1) }) : []
  }

  private func list() {
    for (index, choice) in choices.enumerated() { voice.entry("\(index + 1).", choice.label) }
    voice.aside("Anything else that you type is kept for your colleague to read.")
  }

  /// On the customer's clock, such as "(14:07) ".
  private var time: String {
    let zone = conversation.kept.session.state.start?.zone ?? "UTC"
    return LocalClock(zone).map { "(\($0.time(conversation.driver.now()).prefix(5))) " } ?? ""
  }

  private func tellPlace(_ known: QueuePlace?, at time: String = "") throws -> QueuePlace? {
    guard let place = try known ?? conversation.driver.place(of: conversation.kept) else { return nil }
    switch place.stage {
    case .waiting:
      let wait = place.wait.map { " " + $0.sentence } ?? ""
      voice.guide("\(time)You are number \(place.position ?? 1).\(wait)")
    case .called: voice.guide("\(time)It is your turn: a colleague is with you in a moment.")
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
    case .served: return try ServedTalk(conversation).hold()
    }
  }

  /// What a colleague wrote already. Only asides may come while the customer drives the session.
  private func tellMessages() throws {
    try conversation.driver.book.takeIn(.asides, of: &conversation.kept)
    guard !conversation.kept.session.unseen(by: .customer).isEmpty else { return }
    try conversation.tellMessages()
  }

  private enum Reply {
    case tellPlace, goOn
    case end(Conversation.Progress)
  }

  private func hear(_ line: String) throws -> Reply {
    guard !line.trimmed.isEmpty else { return .tellPlace }
    switch matcher.match(line) {
    // A guess might take words to a colleague for a wish to leave.
    case .option(let pick) where !pick.rung.isGuess:
      switch choices[pick.index] {
      case .wait: return .tellPlace
      case .callBack: return try attempt { try $0.callBack(&$1) }.map(Reply.end) ?? .tellPlace
      case .book: return try book()
      case .leave: return try attempt { try $0.leaveQueue(&$1) }.map(Reply.end) ?? .tellPlace
      }
    case .command(let command, let argument):
      switch try conversation.obey(command, argument) {
      case .stay: list()
      case .goOn: break
      case .leave(let leaving): return .end(.leave(leaving))
      }
      return .tellPlace
    case .option, .options, .several, .unsure, .none:
      try conversation.driver.write(line.trimmed, to: &conversation.kept)
      voice.aside("Kept for your colleague.")
      return .goOn
    }
  }

  private func book() throws -> Reply {
    let instead = InsteadTalk(conversation, times)
    instead.tell()
    switch try instead.hold() {
    case .goOn: return .end(.goOn)
    case .leave(let leaving): return .end(.leave(leaving))
    }
  }

  private var matcher: Matcher {
    let candidates = choices.enumerated().map { index, choice in
      Candidate(key: String(index + 1), id: choice.label, label: choice.label, synonyms: choice.synonyms)
    }
    return Matcher(candidates: candidates, lexicon: conversation.lexicon)
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

  private func letGo() -> Conversation.Progress {
    try? conversation.driver.note(isHere: false, in: &conversation.kept)
    voice.guide("We will call you back, and you keep your place.")
    conversation.tellHowToComeBack()
    try? conversation.driver.book.release(conversation.kept)
    return .done(ExitCode.done)
  }
}
