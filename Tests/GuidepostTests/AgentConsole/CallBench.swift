import Desk
import Foundation
import GuideDocument
import GuideGraph
import Journal
import Synchronization
import Testing

@testable import GuideSession
@testable import guidepost

/// Tuesday 1 December 2026, 10:00 in London: every team of the sample desk is there.
let tenOClock: Int64 = 1_796_119_200_000

/// A clock that goes on by itself a little whenever somebody looks.
final class SlowClock: Sendable {
  private let time = Mutex<Int64>(tenOClock)
  /// Milliseconds.
  let step: Int64

  init(step: Int64 = 20_000) { self.step = step }

  func now() -> Int64 {
    time.withLock { time in
      defer { time += step }
      return time
    }
  }

  func advance(minutes: Int64) { time.withLock { $0 += minutes * 60_000 } }
}

/// What a process would have printed.
final class Paper: Sendable {
  private let text = Mutex<String>("")
  var words: String { text.withLock { $0 } }
  func write(_ line: String) { text.withLock { $0 += line + "\n" } }
}

/// Calls and conversations on one store and desk, in this process.
final class CallBench {
  let workspace: Workspace
  let store: any EventStore
  let clock: SlowClock
  let complaints = Paper()

  init(
    store: any EventStore = MemoryEventStore(), clock: SlowClock = SlowClock(),
    workspace: Workspace = ShippedWalks.workspace
  ) {
    self.workspace = workspace
    self.store = store
    self.clock = clock
  }

  var surroundings: Surroundings {
    Surroundings(
      environment: [:], folder: ShippedWalks.folder, home: ShippedWalks.folder, now: { [clock] in clock.now() },
      print: { _ in }, complain: { [complaints] in complaints.write($0) }, readLine: { nil }, inputIsTerminal: false,
      outputIsTerminal: false)
  }

  private var drivers: [Event.Actor: SessionDriver] = [:]

  /// One runner for each actor, as a terminal stays one process.
  func driver(_ actor: Event.Actor) -> SessionDriver {
    if let known = drivers[actor] { return known }
    let driver = SessionDriver(
      book: SessionBook(store: store, log: nil, isForgetful: false), desk: FrontDesk(plan: workspace.plan),
      actions: nil,
      now: { [clock] in clock.now() }, actor: actor, agentName: "17")
    drivers[actor] = driver
    return driver
  }

  /// A call just begun.
  func begin(_ guide: GuideID = "energy-sales", _ variables: [String: String] = [:]) throws -> KeptSession {
    let beginning = Session.Beginning(
      session: SessionBook.randomName(), channel: .agent, zone: "Europe/London", variables: variables)
    let book = driver(.agent).book
    let kept = try book.begin(guide, in: workspace, beginning, at: clock.now())
    try book.release(kept)
    return kept
  }

  /// What came of a talk.
  struct Held {
    let code: Int32
    let transcript: [String]
    let kept: KeptSession
    let isUsedUp: Bool

    var text: String { transcript.joined(separator: "\n") }
    var state: GuideSession.State { kept.session.state }
  }

  /// Goes on with a call as the lines say, until they end or the call does.
  func hold(_ kept: KeptSession, hook: String? = nil, _ parts: ScriptedReader.Part...) throws -> Held {
    try hold(kept, hook: hook, parts)
  }

  func hold(_ kept: KeptSession, hook: String? = nil, _ parts: [ScriptedReader.Part]) throws -> Held {
    let reader = ScriptedReader(parts)
    let driver = driver(.agent)
    var kept = kept
    try free(kept)
    try driver.settle(&kept)
    let call = AgentCall(
      kept, driver: driver, voice: Voice(reader: reader, palette: .plain), lexicon: workspace.lexicon(for: kept),
      surroundings: surroundings,
      settings: .init(hook: hook, isPiped: true, startedAt: tenOClock))
    try call.restoreDraft()
    let code = try call.hold()
    return Held(code: code, transcript: call.voice.transcript, kept: call.kept, isUsedUp: reader.isUsedUp)
  }

  /// As if whoever drove it had gone for two minutes.
  private func free(_ kept: KeptSession) throws {
    try store.write { store in
      if let lease = try store.lease(on: kept.stream) { try store.release(kept.stream, by: lease.owner) }
    }
  }

  /// A customer's conversation, with the sample guide on broadband where nothing else is named.
  func talk(
    _ kept: KeptSession? = nil, guide: GuideID = "broadband-fault", _ parts: [ScriptedReader.Part],
    quickKeys: Bool = false
  ) throws -> Held {
    try talk(kept, guide: guide, reader: ScriptedReader(parts), quickKeys: quickKeys)
  }

  func talk(
    _ kept: KeptSession?, guide: GuideID, reader: ScriptedReader, quickKeys: Bool = false,
    isWelcomed: Bool = false
  ) throws -> Held {
    let driver = driver(.customer)
    var kept =
      try kept
      ?? driver.book.begin(
        guide, in: workspace,
        .init(session: SessionBook.randomName(), zone: "Europe/London"), at: clock.now())
    try free(kept)
    try driver.settle(&kept)
    let conversation = Conversation(
      kept, driver: driver, voice: Voice(reader: reader, palette: .plain), lexicon: workspace.lexicon(for: kept),
      surroundings: surroundings, organisation: "Fernhill", isPiped: true, usesQuickKeys: quickKeys)
    try conversation.restoreDraft()
    if isWelcomed { conversation.welcomeBack() }
    let code = try conversation.hold()
    return Held(
      code: code, transcript: conversation.voice.transcript, kept: conversation.kept, isUsedUp: reader.isUsedUp)
  }

  /// Resumes a call by its code, as another process would.
  func resume(_ held: Held) throws -> KeptSession {
    let code = try #require(held.kept.code)
    return try driver(.agent).takeUp(code.description, as: "17").kept
  }

  func events(of kept: KeptSession) throws -> [Event] {
    let book = driver(.agent).book
    return try store.read { try book.events(of: kept.stream, in: $0) }
  }

  func desk() throws -> DeskState {
    let desk = FrontDesk(plan: workspace.plan)
    return try store.read { try desk.current(in: $0) }
  }
}

extension CallBench.Held {
  /// How often a line begins with these words.
  func count(_ words: String) -> Int { transcript.count { $0.hasPrefix(words) } }
}
