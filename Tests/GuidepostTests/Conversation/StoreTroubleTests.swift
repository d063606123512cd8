import Journal
import Synchronization
import Testing

@testable import GuideSession
@testable import guidepost

/// A store that refuses to write while it is told to.
private final class MoodyStore: EventStore {
  private let inner = MemoryEventStore()
  let isFull = Mutex(false)

  func read<T>(_ body: (any StoreSnapshot) throws -> T) throws -> T { try inner.read(body) }

  func write<T>(_ body: (any StoreTransaction) throws -> T) throws -> T {
    if isFull.withLock({ $0 }) { throw StoreFailure.diskFull(path: "store.db") }
    return try inner.write(body)
  }

  func scrub() throws -> [UnreachedCopy] { try inner.scrub() }
}

@Suite struct StoreTroubleTests {
  @Test(arguments: EveryPrompt.questions)
  func `where an answer cannot be kept the talk says so and stops, and goes on from before it`(
    _ at: EveryPrompt.Spot
  ) throws {
    let store = MoodyStore()
    let bench = CallBench(store: store, workspace: EveryPrompt.workspace)
    let lines = at.name == "a recap" ? at.way + ["yes"] : at.way.isEmpty ? ["questions"] : at.way
    let (way, last) = (Array(lines.dropLast()), lines[lines.count - 1])
    let held = try bench.type(
      way, .meanwhile { store.isFull.withLock { $0 = true } }, .event(.line(last)), "never read")
    #expect(held.code == ExitCode.trouble)
    #expect(!held.isUsedUp)
    #expect(held.says("I cannot keep your last answer, so I stop here."))
    #expect(!held.text.contains("Booked") && !held.text.contains("Your ticket"))
    #expect(bench.complaints.words.contains("there is no room left for the store"))
    store.isFull.withLock { $0 = false }
    let again = try bench.goOn(with: held, [])
    #expect(again.state.journey.answers == held.state.journey.answers)
  }
}
