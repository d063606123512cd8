import Testing

@testable import Desk

/// What the call window promises, held against every call on 100 random floors of 120 steps. Each claim is put in its
/// own words, not in the rule's.
struct GuaranteeTests {
  /// A call as it was about to happen: who was named, and everybody else the counter could have served.
  private struct Call: Sendable {
    let floor: UInt64
    let named: Visit
    let others: [Visit]
    let now: Int64

    var walkIns: [Visit] { others.filter { $0.promisedStart == nil && $0.priority == .normal } }
  }

  /// One floor, played to its end.
  private struct Played: Sendable {
    var floor: RandomFloor
    var calls: [Call] = []
    /// Of counters, whenever one had nobody to call although somebody waited there, or the other way round.
    var wrong: [DeskPlan.Counter.ID] = []
    /// Tickets whose time of joining, promise or session has changed.
    var moved: [Ticket] = []

    init(seed: UInt64) {
      floor = RandomFloor(seed: seed)
      var first: [Ticket: Visit] = [:]
      for _ in 0..<120 {
        if let (action, event) = floor.step() {
          note(action, event, seed)
          floor.apply(event)
        }
        floor.pass()
        check(&first)
      }
    }

    private mutating func note(_ action: DeskCommand.Action, _ event: DeskEvent, _ seed: UInt64) {
      guard case .call(.counter(let id), _) = action, case .visitCalled(let change) = event.change,
        let counter = RandomFloor.plan.counters[id], let named = floor.state.visit(change.ticket)
      else { return }
      calls.append(
        Call(floor: seed, named: named, others: waiting(at: counter).filter { $0.order != named.order }, now: floor.now)
      )
    }

    private func waiting(at counter: DeskPlan.Counter) -> [Visit] {
      let lines = RandomFloor.plan.lines(of: counter)
      return floor.state.visits.values.filter { $0.isWaiting && lines.contains($0.line) }
    }

    private mutating func check(_ first: inout [Ticket: Visit]) {
      for counter in RandomFloor.plan.counters {
        let next = floor.state.next(in: RandomFloor.plan.lines(of: counter), under: RandomFloor.plan, at: floor.now)
        if (next == nil) != waiting(at: counter).isEmpty { wrong.append(counter.id) }
      }
      for visit in floor.state.visits.values {
        let known = first[visit.ticket, default: visit]
        if (known.joinedAt, known.promisedStart, known.session) != (visit.joinedAt, visit.promisedStart, visit.session)
        {
          moved.append(visit.ticket)
        }
        first[visit.ticket] = known
      }
    }
  }

  private static let lead = 5 * minute
  private static let played = (UInt64(1)...100).map { Played(seed: $0) }
  private static let calls = played.flatMap(\.calls)

  /// How many calls the claim was tried on. `claim` gives nil where it says nothing.
  private func hold(_ claim: (Call) -> Bool?) -> Int {
    var tried = 0
    for call in Self.calls {
      guard let holds = claim(call) else { continue }
      tried += 1
      if !holds { Issue.record("floor \(call.floor): \(call.named.ticket) among \(call.others.map(\.ticket))") }
    }
    return tried
  }

  @Test func `an appointment that is here and has begun is never passed by somebody who walked in`() {
    let tried = hold { call in
      guard call.others.contains(where: { $0.promisedStart.map { call.now >= $0 } ?? false }) else { return nil }
      return call.named.promisedStart != nil || call.named.priority == .urgent
    }
    #expect(tried > 60)
  }

  @Test func `those who walked in are called in the order in which they joined, and so are the urgent`() {
    let tried = hold { call in
      guard call.named.promisedStart == nil || call.named.priority == .urgent else { return nil }
      let rivals = call.named.priority == .urgent ? call.others.filter { $0.priority == .urgent } : call.walkIns
      return rivals.isEmpty ? nil : rivals.allSatisfy(call.named.isBefore)
    }
    #expect(tried > 200)
  }

  @Test func `of the appointments that have begun the one ready first is called`() {
    let tried = hold { call in
      guard let start = call.named.promisedStart, call.now >= start else { return nil }
      let rivals = call.others.filter { $0.promisedStart.map { call.now >= $0 } ?? false }
      let ready = max(start, call.named.joinedAt)
      return rivals.isEmpty
        ? nil : rivals.allSatisfy { (ready, call.named.order) < (max($0.promisedStart ?? 0, $0.joinedAt), $0.order) }
    }
    #expect(tried > 20)
  }

  @Test func `an appointment takes somebody's turn before its start only inside the lead, and from nobody overdue`() {
    let tried = hold { call in
      guard let start = call.named.promisedStart, call.now < start, let first = call.walkIns.map(\.joinedAt).min()
      else { return nil }
      return start - call.now <= Self.lead && call.now - first < 45 * minute
    }
    #expect(tried > 20)
  }

  @Test func `somebody urgent comes before all others`() {
    let tried = hold { call in
      guard call.named.priority == .urgent || call.others.contains(where: { $0.priority == .urgent }) else {
        return nil
      }
      return call.named.priority == .urgent
    }
    #expect(tried > 60)
  }

  @Test func `a counter has nobody to call only when nobody waits whom it can serve`() {
    for played in Self.played { #expect(played.wrong == []) }
  }

  @Test func `nobody's time of joining, promise or story ever changes, whatever happens to the ticket`() {
    for played in Self.played { #expect(played.moved == []) }
    let kinds = Set(Self.played.flatMap { $0.floor.events.map(\.kind) })
    #expect(
      kinds.isSuperset(of: [
        .visitTransferred, .visitRequeued, .visitParked, .visitMissed, .callbackRequested, .counterChanged,
      ]))
  }

  @Test func `a replay calls the same people in the same order and quotes the same waits`() throws {
    for played in Self.played.prefix(10) {
      let floor = played.floor
      let replayed = DeskState(replaying: floor.events)
      #expect(replayed == floor.state)
      #expect(order(replayed, at: floor.now) == order(floor.state, at: floor.now))
      let queue = try #require(RandomFloor.plan.queues["care"])
      #expect(
        replayed.wait(joining: queue, under: RandomFloor.plan, at: floor.now)
          == floor.state.wait(joining: queue, under: RandomFloor.plan, at: floor.now))
    }
  }

  /// Everybody whom a counter calls until nobody is left, one a minute.
  private func order(_ state: DeskState, at now: Int64) -> [Ticket] {
    var state = state
    var tickets: [Ticket] = []
    state.apply(
      DeskEvent(
        at: now, .counterChanged(DeskEvent.CounterChanged(counter: "all", standing: .open, agent: "ann"))))
    while let event = try? state.carryOut(
      DeskCommand(key: DeskKey("drain \(tickets.count)"), .call(at: .counter("all"), agent: "ann")),
      under: RandomFloor.plan, at: now + Int64(tickets.count) * minute)
    {
      if case .visitCalled(let call) = event.change { tickets.append(call.ticket) }
    }
    return tickets
  }
}
