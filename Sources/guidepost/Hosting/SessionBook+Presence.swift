import GuideSession
import Journal

// Whether the terminal that shows a session to its customer is there. One that is killed does not say that it goes.

extension SessionBook {
  /// Says which process shows the session, and goes on saying so.
  func markTerminal(of kept: KeptSession, at now: Int64) throws {
    let stream = Self.terminal(of: kept)
    let isFresh = try store.read { try $0.lease(on: stream).map { self.isOwn($0) && !self.isStale($0, at: now) } }
    guard isFresh != true else { return }
    try store.write { try self.seize(stream, at: now, in: $0) }
  }

  /// Another terminal that shows the session by now is left alone.
  func markTerminalGone(of kept: KeptSession) throws {
    let stream = Self.terminal(of: kept)
    guard try store.read({ try $0.lease(on: stream).map(self.isOwn) }) == true else { return }
    try store.write { try self.release(stream, in: $0) }
  }

  /// Whether the terminal has ended without a word. One whose process cannot be looked at is gone once it has been silent
  /// for as long as a lease lasts.
  func hasLostTerminal(of kept: KeptSession, at now: Int64) throws -> Bool {
    let lease = try store.read { try $0.lease(on: Self.terminal(of: kept)) }
    return lease.map { $0.until <= now || RunnerIdentity($0.owner).isGone } ?? false
  }

  private static func terminal(of kept: KeptSession) -> StreamID { StreamID("terminal/\(kept.id)") }
}
