/// Who serves, as far as the record tells: counters that somebody opened; where nobody ever said so, all of them; and
/// agents who call from a queue without a counter.
struct Staffing {
  let state: DeskState
  let plan: DeskPlan
  let lines: [Line]

  /// Somebody who waits this long while a counter idles is proof that something else keeps its agent.
  private static let unexplained: Int64 = 60_000

  func serve(_ floor: inout Floor, _ counters: [DeskPlan.Counter]) {
    let (atCounters, elsewhere) = work(at: floor.now)
    var agents = elsewhere
    var servers: [Floor.Server] = []
    for counter in counters where isStaffed(counter) || atCounters[counter.id] != nil {
      let serves = mask(of: counter)
      var work = atCounters[counter.id] ?? .idle
      // An agent who serves without saying where is taken for the one at a counter that could.
      if work == .idle, let agent = agents.firstIndex(where: { serves.has($0.line) }) {
        work = agents.remove(at: agent).work
      }
      servers.append(Floor.Server(serves: serves, work: explained(work, serves, floor)))
    }
    servers += agents.map { Floor.Server(serves: .line($0.line), work: $0.work) }
    if !servers.contains(where: { $0.serves.has(0) }) {
      // Nobody is known to be there, but the queue is open: one is on the way.
      floor.isUnattended = counters.contains { mask(of: $0).has(0) }
      servers.append(Floor.Server(serves: .line(0), work: .busy(line: 0, elapsed: 0)))
    }
    floor.servers = servers
  }

  private func explained(_ work: Floor.Work, _ serves: Floor.Lines, _ floor: Floor) -> Floor.Work {
    guard work == .idle, let line = floor.waits(among: serves, since: floor.now - Self.unexplained) else { return work }
    return .busy(line: line, elapsed: 0)
  }

  private func mask(of counter: DeskPlan.Counter) -> Floor.Lines {
    plan.lines(of: counter).compactMap { lines.firstIndex(of: $0) }.reduce(0) { $0 | .line($1) }
  }

  /// Where counters are opened and closed by their agents, those that nobody opened are closed.
  private func isStaffed(_ counter: DeskPlan.Counter) -> Bool {
    if let record = state.counters[counter.id] { return record.standing == .open }
    return !plan.counters.contains { $0.branch == counter.branch && state.counters[$0.id] != nil }
  }

  private typealias Elsewhere = (agent: AgentID, line: Int, work: Floor.Work)

  /// What those do who serve or have called somebody; of an agent with several the latest counts.
  private func work(at now: Int64) -> (atCounters: [DeskPlan.Counter.ID: Floor.Work], elsewhere: [Elsewhere]) {
    var counters: [DeskPlan.Counter.ID: Floor.Work] = [:]
    var agents: [Elsewhere] = []
    for visit in state.openVisits.values.joined().compactMap({ state.visits[$0] }).sorted(by: { $0.isBefore($1) }) {
      guard let (agent, counter, since) = visit.server, let line = lines.firstIndex(of: visit.line) else { continue }
      let work = Floor.Work.busy(line: line, elapsed: max(0, now - (since ?? now)))
      if let counter {
        counters[counter] = work
      } else {
        agents.removeAll { $0.agent == agent }
        agents.append((agent, line, work))
      }
    }
    return (counters, agents)
  }
}

extension Visit {
  /// Who serves, where, and since when; the instant is nil for somebody who was called and is on the way.
  fileprivate var server: (agent: AgentID, counter: DeskPlan.Counter.ID?, since: Int64?)? {
    switch stage {
    case .called(let call): (call.agent, call.station.counter, nil)
    case .served(let agent, let counter, let since): (agent, counter, since)
    case .waiting, .parked, .finished, .left, .missed: nil
    }
  }
}
