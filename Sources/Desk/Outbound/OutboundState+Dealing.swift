extension OutboundState {
  /// Whom an agent rings next.
  package enum Deal: Hashable, Sendable {
    case entry(Int)
    /// Calls are not made now; `opens` is when they are again, nil where nobody knows.
    case outsideHours(opens: Int64?)
    /// Somebody is left, but not to be rung now. `next`: when the first agreed call is due, nil where only the times of
    /// day or other agents stand in the way.
    case notNow(next: Int64?)
    case finished
    case unknownList
  }

  /// An agent who has a call goes on with it. Then come agreed calls that are due, the earliest first, then the list in
  /// its order. Numbers that refused, and numbers that somebody rings from another list, are passed over.
  package func deal(from id: CallListID, to agent: AgentID, under plan: DeskPlan, at now: Int64) -> Deal {
    guard let list = lists[id] else { return .unknownList }
    if let mine = list.entries.first(where: { $0.isDealt(to: agent) }) { return .entry(mine.number) }
    let left = list.entries.filter { isLeft($0, at: now) }
    guard !left.isEmpty else { return .finished }
    if let hours = list.hours.flatMap({ plan.hours[$0] }), !hours.isOpen(at: now) {
      return .outsideHours(opens: hours.nextOpening(after: now))
    }
    let free = left.filter { $0.isDue(at: now) && $0.window.allow(now) && ringing[$0.digest] == nil }
    let next = free.min { ($0.agreed ?? .max, $0.number) < ($1.agreed ?? .max, $1.number) }
    if let next { return .entry(next.number) }
    return .notNow(next: left.compactMap { $0.agreed ?? $0.window.notBefore }.filter { $0 > now }.min())
  }

  /// Still to be rung at some time.
  private func isLeft(_ entry: CallList.Entry, at now: Int64) -> Bool {
    guard case .open = entry.stage else { return false }
    return !refused.contains(entry.digest) && !entry.window.isOver(at: now)
  }
}

extension CallList.Entry {
  /// When the person asked to be rung again.
  package var agreed: Int64? {
    if case .open(let from) = stage { return from }
    return nil
  }

  fileprivate func isDue(at now: Int64) -> Bool { agreed.map { $0 <= now } ?? true }

  /// How often the person is rung, the call in hand included.
  package var tries: Int {
    if case .dealt = stage { return attempts }
    return attempts + 1
  }

  package func isDealt(to agent: AgentID) -> Bool {
    if case .dealt(let to, _) = stage { return to == agent }
    return false
  }
}

/// How far a list has come.
package struct CallListProgress: Hashable, Sendable {
  package var total = 0
  package var open = 0
  /// Of those open, with a time that was agreed on.
  package var agreed = 0
  package var dealt = 0
  package var done = 0
  /// Open, but the number refused in this or another list.
  package var refused = 0
  /// Open, but the latest time to ring has passed.
  package var over = 0
  package var erased = 0
  /// How often each code stands at an entry.
  package var dispositions: [DispositionCode: Int] = [:]
}

extension OutboundState {
  /// `known`: the entries whose person the vault still knows.
  package func progress(of id: CallListID, known: Set<Int>, at now: Int64) -> CallListProgress? {
    guard let list = lists[id] else { return nil }
    var progress = CallListProgress(total: list.entries.count)
    for entry in list.entries {
      if let code = entry.disposition { progress.dispositions[code, default: 0] += 1 }
      switch entry.stage {
      case .dealt: progress.dealt += 1
      case .done: progress.done += 1
      case .erased: progress.erased += 1
      case .open where !known.contains(entry.number): progress.erased += 1
      case .open(let from):
        if refused.contains(entry.digest) {
          progress.refused += 1
        } else if entry.window.isOver(at: now) {
          progress.over += 1
        } else {
          progress.open += 1
          if from != nil { progress.agreed += 1 }
        }
      }
    }
    return progress
  }
}
