import Desk
import Journal

/// Gives notices to the operator's command, one at a time, each at least once.
///
/// Whether a notice is still owed is asked in the same transaction in which the command is started. So once a
/// cancellation stands, no command is started for what was cancelled.
final class NoticeDelivery {
  let command: String
  /// How long the command may take, in milliseconds.
  let patience: Int64
  private let letter: NoticeLetter
  private let store: any EventStore
  private let desk: FrontDesk
  private let record = OutboxRecord()
  private let now: @Sendable () -> Int64
  private let owner = SessionBook.randomName()

  private static let stream = StreamID("desk-delivery")
  /// Beyond the command's own time: for the writing before and after it.
  private static let margin: Int64 = 10_000

  init(
    _ command: String, patience: Int64, letter: NoticeLetter, store: any EventStore, desk: FrontDesk,
    now: @escaping @Sendable () -> Int64
  ) {
    self.command = command
    self.patience = patience
    self.letter = letter
    self.store = store
    self.desk = desk
    self.now = now
  }

  /// Everything that is due. Another worker that delivers meanwhile is left to it.
  func deliverAll(into done: inout WorkDone) throws {
    guard try store.read({ try self.next(in: $0) != nil }) else { return }
    while let started = try start() {
      let failure = finish(started)
      try note(started.notice, failure)
      if let failure {
        done.failures.append("\(started.notice.kind.rawValue): \(failure)")
      } else {
        done.delivered.append(started.notice.kind)
      }
    }
    try store.write { store in
      if self.record.isSnapshotDue { try self.keepSnapshot(in: store) }
      try store.release(Self.stream, by: self.owner)
    }
  }

  private func keepSnapshot(in store: any StoreTransaction) throws {
    let now = now()
    let owed = try desk.current(in: store).notices(under: desk.plan, at: now).map(\.id)
    try record.keepSnapshot(owed: Set(owed), at: now, in: store)
  }

  private struct Started {
    let notice: Notice
    let text: String
    /// Nil where it could not be started.
    let run: SpawnedCommand?
  }

  /// The next notice with its command on the way; nil where nothing is due, or where somebody else delivers.
  private func start() throws -> Started? {
    let now = now()
    return try store.write { store in
      guard let notice = try self.next(in: store) else { return nil }
      let lease = Lease(stream: Self.stream, owner: self.owner, until: now + self.patience + Self.margin)
      guard try store.take(lease, at: now) else { return nil }
      let text = try self.letter.json(of: notice, in: store).text + "\n"
      return Started(notice: notice, text: text, run: SpawnedCommand("/bin/sh", ["-c", self.command]))
    }
  }

  private func next(in store: any StoreSnapshot) throws -> Notice? {
    let now = now()
    let outbox = try record.current(in: store)
    let due = try desk.current(in: store).notices(under: desk.plan, at: now).filter { outbox.isDue($0.id, at: now) }
    // Somebody who waits comes before what was only booked.
    return due.first { $0.kind == .handoffWaiting } ?? due.first
  }

  /// Nil where the command took it, else why not.
  private func finish(_ started: Started) -> String? {
    guard let run = started.run else { return "it cannot be run" }
    switch CommandRun.finish(run, input: started.text, timeout: patience) {
    case .ended(0, _): return nil
    case .ended(let code, _): return "exit code \(code)"
    case .tooLate: return "no answer within \(patience / 1_000) seconds"
    case .cannotRun: return "it cannot be run"
    }
  }

  private func note(_ notice: Notice, _ failure: String?) throws {
    let now = now()
    try store.write { store in
      let event =
        try failure.map { try self.record.current(in: store).failing(notice.id, because: $0, at: now) }
        ?? OutboxEvent(at: now, notice: notice.id, .delivered)
      try self.record.write(event, by: "worker", in: store)
    }
  }
}
