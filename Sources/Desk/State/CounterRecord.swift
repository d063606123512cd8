/// Whether somebody can be called to a counter.
package enum CounterStanding: String, Hashable, Sendable, Codable, CaseIterable {
  case open
  /// Its agent comes back.
  case onBreak = "break"
  case closed
  /// The connection to its agent is lost. Who was called there and not served yet waits again, in the old place.
  case offline

  package var words: String {
    switch self {
    case .open: "open"
    case .onBreak: "on a break"
    case .closed: "closed"
    case .offline: "offline"
    }
  }
}

/// What is known of a counter since somebody first said so.
package struct CounterRecord: Hashable, Sendable, Codable {
  package let standing: CounterStanding
  package let agent: AgentID
  /// In milliseconds since 1970.
  package let since: Int64
}

extension DeskState {
  /// Nil for a counter of which nobody has said anything; it is taken for staffed while its queues are open.
  package func record(of counter: DeskPlan.Counter.ID) -> CounterRecord? { counters[counter] }

  mutating func change(_ change: DeskEvent.CounterChanged, at now: Int64) {
    counters[change.counter] = CounterRecord(standing: change.standing, agent: change.agent, since: now)
    guard change.standing != .open else { return }
    for visit in calledVisits(to: .counter(change.counter)) { move(visit.ticket, to: .waiting) }
  }

  /// Called there, and not served yet.
  private func calledVisits(to station: Station) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      if case .called(let call) = visit.stage { return call.station == station }
      return false
    }.sorted { $0.isBefore($1) }
  }
}
