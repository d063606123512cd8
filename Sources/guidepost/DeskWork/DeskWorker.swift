import Desk
import Journal

/// Does what time demands of the desk, round by round. Whatever moment it is killed at, the next round goes on from what
/// the journal says; two workers at a time do nothing twice, except that a notice may be sent again.
struct DeskWorker {
  let store: any EventStore
  let desk: FrontDesk
  let now: @Sendable () -> Int64
  /// Nil where nobody wants the notices.
  let delivery: NoticeDelivery?
  private var rounds = 0
  private var erasedAt: Int64?

  /// Values that were kept long enough are looked for this often, in milliseconds.
  private static let erasing: Int64 = 3_600_000

  init(store: any EventStore, desk: FrontDesk, now: @escaping @Sendable () -> Int64, delivery: NoticeDelivery?) {
    self.store = store
    self.desk = desk
    self.now = now
    self.delivery = delivery
  }

  /// Everything that is due now. Throws `StoreFailure`, and then what was done before stands.
  mutating func round() throws -> WorkDone {
    var done = WorkDone(at: now())
    try tellPresence()
    done.events = try settleTime()
    done.erased = try erase()
    try delivery?.deliverAll(into: &done)
    try keepSnapshot()
    rounds += 1
    return done
  }

  private func tellPresence() throws {
    let now = now()
    guard try store.read({ try WorkerPresence.isTellingDue(at: now, in: $0) }) else { return }
    try store.write { try WorkerPresence.tell(at: now, in: $0) }
  }

  private func settleTime() throws -> [DeskEvent] {
    let (now, isFirst) = (now(), rounds == 0)
    // Looked at first, so that a desk at rest is not written to each second.
    guard try store.read({ try desk.isTimeDue(isFirst: isFirst, at: now, in: $0) }) else { return [] }
    return try store.write { try desk.settleTime(isFirst: isFirst, at: now, in: $0) }
  }

  private func keepSnapshot() throws {
    guard desk.isSnapshotDue else { return }
    try store.write { try desk.keepSnapshot(in: $0) }
  }

  private mutating func erase() throws -> Int {
    let now = now()
    guard erasedAt.map({ now - $0 >= Self.erasing }) ?? true else { return 0 }
    let report = try store.erase(.expired(before: now), at: now, actor: "worker")
    // What could not be reached yet is tried again in the next round.
    if report.unreached.isEmpty { erasedAt = now }
    // An erasure, also one by hand, drops the snapshot.
    try store.read { try desk.lookForSnapshot(in: $0) }
    return report.values
  }
}

/// What one round did. References are secrets, so only kinds are counted.
struct WorkDone: Hashable {
  let at: Int64
  var events: [DeskEvent] = []
  var delivered: [Notice.Kind] = []
  /// Why each failed.
  var failures: [String] = []
  var erased = 0

  init(at: Int64) { self.at = at }

  var isNothing: Bool { events.isEmpty && delivered.isEmpty && failures.isEmpty && erased == 0 }

  private var counts: [(name: String, count: Int)] {
    let events = Dictionary(grouping: events, by: \.type).mapValues(\.count)
    let sent = Dictionary(grouping: delivered, by: { "sent \($0.rawValue)" }).mapValues(\.count)
    let rest = ["not sent": failures.count, "values erased": erased].filter { $0.value > 0 }
    return [events, sent, rest].flatMap { $0.sorted { $0.key < $1.key } }.map { ($0.key, $0.value) }
  }

  var line: String {
    let words = counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return FrontDesk.iso(at, zone: "UTC") + " " + (words.isEmpty ? "nothing was due" : words)
  }

  var json: JSONValue {
    .object([
      "at": .string(FrontDesk.iso(at, zone: "UTC")),
      "done": .object(counts.map { .init(name: $0.name, value: .integer(Int64($0.count))) }),
    ])
  }
}
