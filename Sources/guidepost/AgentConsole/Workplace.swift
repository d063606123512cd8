import Desk
import GuideGraph
import GuideSession
import Journal

/// An agent's console: who waits or is to be rung, one call after the other, and breaks.
///
/// What counts stands in the journal: a break, a customer who was called, open calls and half-written wrap-ups are there
/// again after the terminal broke down.
final class Workplace {
  /// Where the calls come from.
  enum Work {
    case station(Station, counter: DeskPlan.Counter.ID?)
    case list(CallListID)
  }

  let work: Work
  let driver: SessionDriver
  let desk: FrontDesk
  let roster: AgentRoster
  let calls: CallBook
  let voice: Voice
  let workspace: Workspace
  let surroundings: Surroundings
  let agent: AgentID
  let settings: Settings
  let open: OpenCalls
  /// The visits that were last listed, by their numbers.
  var listed: [Visit] = []
  /// What was said of each visit, until its session moves on.
  var lines: [Ticket: (version: Int, words: String)] = [:]
  /// Everybody who waited when the agent was last told.
  var known: Set<Ticket> = []
  /// A visit that was called and still is to be accepted.
  var offered: Ticket?
  /// A visit that is served and has no conversation.
  var atCounter: Ticket?
  private var marked: ContinuousClock.Instant?

  struct Settings: Sendable {
    /// Gets each wrap-up record.
    var hook: String?
    var isPiped = false
    var zone: String
    var locale: String?
  }

  init(
    _ work: Work, _ driver: SessionDriver, _ desk: FrontDesk, voice: Voice, _ workspace: Workspace,
    _ surroundings: Surroundings, agent: AgentID, _ settings: Settings
  ) {
    self.work = work
    self.driver = driver
    self.desk = desk
    roster = AgentRoster(driver.book.store)
    calls = CallBook(driver.book.store)
    self.voice = voice
    self.workspace = workspace
    self.surroundings = surroundings
    self.agent = agent
    self.settings = settings
    open = OpenCalls(library: workspace.library)
  }

  var now: Int64 { surroundings.now() }

  enum Step {
    case goOn
    case end(Int32)
  }

  /// Works until the agent goes home, and gives the exit code.
  func hold() throws -> Int32 {
    try signIn()
    while true {
      if case .end(let code) = try step() { return code }
    }
  }

  private func step() throws -> Step {
    switch open.next {
    case .call(let call):
      open.next = .line
      return try go(on: call)
    case .begin(let guide):
      open.next = .line
      return try go(on: try begin(guide))
    case .line: break
    }
    if try roster[agent]?.presence == .away { return try rest() }
    if let atCounter { return try serveWithoutConversation(atCounter) }
    if let offered { return try offer(offered) }
    return try beReady()
  }

  /// Holds a call until it ends or is set aside.
  func go(on call: AgentCall) throws -> Step {
    switch try call.run() {
    case .wrappedUp:
      open.remove(call)
      try roster.note(.wrappedUp, of: agent, at: now)
      try close(call)
      if call.wantsBreak { try goAway(nil) }
    case .setAside: break
    case .elsewhere: open.remove(call)
    case .left(let leaving):
      open.remove(call)
      return try leave(leaving, inCall: true)
    }
    return .goOn
  }

  /// A call of this console, not yet in hand.
  func call(_ kept: KeptSession, ticket: Ticket?) throws -> AgentCall {
    let call = AgentCall(
      kept, driver: driver, voice: voice, lexicon: workspace.lexicon(for: kept), surroundings: surroundings,
      settings: .init(
        hook: settings.hook, ticket: ticket?.description, isPiped: settings.isPiped, isInQueue: true,
        startedAt: try driver.book.callStart(of: kept)))
    call.open = open
    open.add(call)
    try call.restoreDraft()
    return call
  }

  /// Another guide beside whatever is open, or by itself.
  private func begin(_ guide: GuideID) throws -> AgentCall {
    let beginning = Session.Beginning(
      session: SessionBook.randomName(), channel: .agent, locale: settings.locale, zone: settings.zone)
    var kept = try driver.book.begin(guide, in: workspace, beginning, at: now)
    try driver.settle(&kept)
    let call = try call(kept, ticket: nil)
    call.greet()
    return call
  }

  // MARK: - Awaiting the agent

  /// The next line; what happens meanwhile is looked after, and told where `watch` says so.
  func listen(_ watch: () throws -> Bool) throws -> Heard {
    while true {
      try attend()
      guard try watch() else { return .again }
      let event = voice.reader.readEvent(InputRequest(lead: voice.lead), until: .now + AgentCall.look)
      switch event {
      case .line(let line):
        voice.heard(line, .none)
        return .line(line.trimmed)
      case .interrupt: voice.line("q takes you home.")
      case .endOfInput: return .leave(.inputEnded)
      case .hangup(let signal): return .leave(.hangup(signal: signal))
      case .tooLong: voice.line("That line is too long.")
      case .timeout, .woken, .escape, .back, .clearedScreen, .resumed: continue
      }
    }
  }

  private func attend() throws {
    try open.attend(besides: nil)
    if let marked, .now - marked < .seconds(45) { return }
    try driver.book.markPresent(agent, at: now)
    try freeStrandedCalls()
    marked = .now
  }

  @discardableResult
  func perform(_ action: DeskCommand.Action) throws -> DeskState {
    let now = now
    return try driver.book.store.write {
      try self.desk.perform(
        action, key: SessionBook.randomName(), by: Event.Actor.agent.rawValue, at: now, in: $0)
    }
  }

  func state() throws -> DeskState { try driver.book.store.read { try self.desk.current(in: $0) } }
}
