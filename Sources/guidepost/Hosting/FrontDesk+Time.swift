import Desk
import Foundation
import Journal

extension FrontDesk {
  /// Writes down what the passing of time has brought about, and gives it. `isFirst`: also what changed rules of time zones
  /// have, which a process need ask but once.
  func settleTime(isFirst: Bool, at now: Int64, in store: any StoreTransaction) throws -> [DeskEvent] {
    var next = try current(in: store)
    var events: [DeskEvent] = []
    var fresh = isFirst ? next.movedClocks(at: now) : []
    repeat {
      for event in fresh { next.apply(event) }
      events += fresh
      fresh = next.due(under: plan, at: now)
    } while !fresh.isEmpty
    try append(events, by: "worker", at: now, in: store)
    return events
  }

  /// Whether anything is to be settled.
  func isTimeDue(isFirst: Bool, at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    let state = try current(in: store)
    return !state.due(under: plan, at: now).isEmpty || (isFirst && !state.movedClocks(at: now).isEmpty)
  }
}
