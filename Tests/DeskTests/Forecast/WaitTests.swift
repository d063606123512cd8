import Testing

@testable import Desk

/// Waits foretold, for a queue with one counter where serving takes eight minutes.
struct WaitTests {
  private func wait(
    _ talk: Talk, _ queue: DeskPlan.Queue.ID = "billing", arriving: Int64? = nil, _ priority: Priority = .normal
  ) throws -> WaitEstimate {
    talk.state.wait(
      joining: try #require(talk.plan.queues[queue]), under: talk.plan, at: talk.now, arriving: arriving,
      priority: priority)
  }

  /// Somebody is being served at the counter since that long.
  private func serving(since elapsed: Int64) -> Talk {
    var talk = Talk()
    let ticket = talk.join("billing", "served")
    _ = talk.next(at: .counter("desk-1"))
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    talk.now += elapsed
    return talk
  }

  @Test func `nobody waits while nobody is there and a counter is free`() throws {
    #expect(try wait(Talk()).minutes == 0...0)
  }

  @Test func `with the counter taken the wait is what is left there`() throws {
    let fresh = try wait(serving(since: 0))
    let old = try wait(serving(since: 6 * minute))
    #expect((5 * minute...9 * minute).contains(fresh.likely))
    #expect(old.likely < fresh.likely)
    #expect(fresh.careful > fresh.likely)
  }

  @Test func `each one who waits adds a service`() throws {
    var talk = serving(since: 0)
    let first = try wait(talk)
    for number in 1...3 { talk.join("billing", DeskID("s\(number)")) }
    let fourth = try wait(talk)
    let added = fourth.likely - first.likely
    #expect((18 * minute...30 * minute).contains(added))
  }

  @Test func `somebody urgent waits for the counter only`() throws {
    var talk = serving(since: 0)
    for number in 1...3 { talk.join("billing", DeskID("s\(number)")) }
    #expect(try wait(talk, "billing", .urgent).likely < 10 * minute)
  }

  @Test func `an open counter more halves the wait, and one on a break does not count`() throws {
    let plan = Scenario.plan(counters: 2)
    func wait(_ standings: [CounterStanding]) throws -> Int64 {
      var talk = Talk(plan: plan)
      for (number, standing) in standings.enumerated() {
        talk.do(.setCounter(DeskID("counter-\(number + 1)"), standing, agent: "ann"))
      }
      for number in 1...6 { talk.join("walk-in", DeskID("s\(number)")) }
      return try self.wait(talk, "walk-in").likely
    }
    let (both, one) = (try wait([.open, .open]), try wait([.open, .onBreak]))
    #expect(Double(one) / Double(both) > 1.6)
    #expect(try wait([.open]) == one, "a counter that nobody opened is closed where counters are opened")
  }

  @Test
  func `a queue whose counters are all left says that nobody is there, and is one of those that are never opened`()
    throws
  {
    let plan = Scenario.plan(counters: 2)
    var talk = Talk(plan: plan)
    #expect(try !wait(talk, "walk-in").isUnattended, "nobody ever said so")
    talk.do(.setCounter("counter-1", .open, agent: "ann"))
    #expect(try !wait(talk, "walk-in").isUnattended)
    talk.do(.setCounter("counter-1", .onBreak, agent: "ann"))
    let left = try wait(talk, "walk-in")
    #expect(left.isUnattended && left.likely > 0)
    let ticket = talk.join("walk-in", "s1")
    #expect(talk.state.position(of: ticket, under: plan, at: talk.now)?.wait.isUnattended == true)
    #expect(talk.state.queueStatus("walk-in", under: plan, at: talk.now)?.wait.isUnattended == true)
    talk.do(.pick(ticket, at: .queue("walk-in"), agent: "ben"))
    #expect(try !wait(talk, "walk-in").isUnattended, "an agent without a counter serves")
    talk.do(.finish(ticket, disposition: nil))
    talk.do(.setCounter("counter-2", .open, agent: "cem"))
    #expect(try !wait(talk, "walk-in").isUnattended)
  }

  @Test func `a queue without a counter is served from elsewhere, and nobody is missed at one`() throws {
    let talk = Talk()
    #expect(try !wait(talk, "emergency").isUnattended)
  }

  @Test func `an appointment that is due stands before who walks in`() throws {
    var talk = Talk(plan: Scenario.plan(counters: 1), now: utc("2026-11-23T09:00"))
    let ticket = talk.join("walk-in", "s1")
    _ = talk.next(at: .counter("counter-1"))
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    let alone = try wait(talk, "walk-in").likely
    for number in 1...2 {
      talk.do(
        .book(
          .calendar("booked", start: utc("2026-11-23T09:15")), reference: DeskID("R\(number)"),
          session: DeskID("a\(number)")))
    }
    talk.now = utc("2026-11-23T09:10")
    // Not here yet, and still counted.
    let expecting = try wait(talk, "walk-in")
    talk.do(.checkIn("R1"))
    talk.do(.checkIn("R2"))
    let present = try wait(talk, "walk-in")
    #expect(alone < 12 * minute)
    #expect(expecting.careful > alone)
    #expect(present.likely > 20 * minute)
  }

  @Test func `the record teaches how long serving takes`() throws {
    var talk = Talk()
    let first = try wait(serving(since: 0)).likely
    for number in 1...60 {
      let ticket = talk.join("billing", DeskID("s\(number)"))
      _ = talk.next(at: .counter("desk-1"))
      talk.do(.serve(ticket, agent: "ann", counter: nil))
      talk.do(.finish(ticket, disposition: nil), after: 2 * minute)
    }
    let ticket = talk.join("billing", "last")
    _ = talk.next(at: .counter("desk-1"))
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    #expect(Double(try wait(talk).likely) < Double(first) * 0.55)
  }

  @Test func `who comes later finds fewer before them`() throws {
    var talk = serving(since: 0)
    for number in 1...4 { talk.join("billing", DeskID("s\(number)")) }
    talk.now += 2 * hour
    let now = try wait(talk).likely
    let later = try wait(talk, arriving: talk.now + 30 * minute).likely
    #expect(later < now)
  }

  @Test func `a figure stays while nothing happens, and follows what happens`() throws {
    var talk = serving(since: 0)
    talk.join("billing", "s1")
    let first = try wait(talk)
    #expect(try wait(talk) == first)
    talk.join("billing", "s2")
    #expect(try wait(talk) != first)
  }

  @Test func `a place in line has a wait of its own`() throws {
    var talk = serving(since: 0)
    let tickets = (1...3).map { talk.join("billing", DeskID("s\($0)")) }
    let waits = tickets.compactMap { talk.state.position(of: $0, under: talk.plan, at: talk.now)?.wait.likely }
    #expect(waits.count == 3 && waits == waits.sorted() && waits[0] < 10 * minute)
  }

  @Test func `minutes are rounded up, and none are none`() {
    #expect(WaitEstimate(samples: [0, 0, 0]).minutes == 0...0)
    #expect(WaitEstimate(samples: [1, 1, 60_001, 60_001]).minutes == 2...2)
    #expect(WaitEstimate(samples: [0, 0, 0, 0, 61_000]).minutes == 0...2)
  }
}
