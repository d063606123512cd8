import Testing

@testable import Desk

struct QueueStatusTests {
  @Test func `a status tells who waits, how long, and when people leave`() throws {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    talk.now += 4 * minute
    talk.join("broadband-care", "s2")
    talk.now += minute
    let status = try #require(talk.state.queueStatus("broadband-care", under: talk.plan, at: talk.now))
    #expect(status.isOpen && !status.isFull)
    #expect(status.waiting == 2)
    #expect(status.longestWait == 5 * minute)
    #expect(status.turnWords == "today at 18:00 (London time)")
    // Two before and one who keeps the counter busy, eight minutes each.
    #expect((20 * minute...26 * minute).contains(status.wait.likely))
    #expect(status.wait.careful > status.wait.likely)
    #expect(status.isBusy(over: status.wait.likely - 1))
    #expect(!status.isBusy(over: status.wait.likely))
  }

  @Test func `a closed queue tells when it opens`() throws {
    let talk = Talk(now: utc("2026-11-28T20:00"))
    let status = try #require(talk.state.queueStatus("billing", under: talk.plan, at: talk.now))
    #expect(!status.isOpen)
    #expect(text(status.reopens) == "2026-11-30T08:00Z")
    #expect(status.turnWords == "on Monday at 08:00 (London time)")
    #expect(status.closes == nil && status.longestWait == 0)
    #expect(talk.state.queueStatus("nowhere", under: talk.plan, at: talk.now) == nil)
  }

  @Test func `a position counts those who will be called before`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    let second = talk.join("broadband-care", "s2")
    #expect(talk.state.position(of: second, under: talk.plan, at: talk.now)?.number == 2)
    let urgent = talk.join("broadband-care", "s3", .urgent)
    #expect(talk.state.position(of: urgent, under: talk.plan, at: talk.now)?.number == 1)
    #expect(talk.state.position(of: first, under: talk.plan, at: talk.now)?.number == 2)
    #expect(talk.state.position(of: second, under: talk.plan, at: talk.now)?.number == 3)
    _ = talk.next()
    #expect(talk.state.position(of: urgent, under: talk.plan, at: talk.now) == nil)
    #expect(talk.state.position(of: second, under: talk.plan, at: talk.now)?.number == 2)
  }

  @Test(arguments: [
    (0, 1, 10...19), (0, 4, 3...5), (3, 1, 40...57), (3, 4, 10...15), (0, 0, 10...19), (-2, 1, 10...19),
  ])
  func `an estimate is (q + 1) means over the counters, and a range above`(
    _ sample: (ahead: Int, counters: Int, minutes: ClosedRange<Int>)
  ) {
    let estimate = WaitEstimate(ahead: sample.ahead, mean: 10 * minute, counters: sample.counters)
    #expect(estimate.minutes == sample.minutes)
  }

  @Test func `more agents at work than counters in the plan shorten the wait`() throws {
    var talk = Talk()
    for (session, agent) in [("s1", "ann"), ("s2", "ben")] {
      let ticket = talk.join("broadband-care", DeskID(session))
      _ = talk.next(by: DeskID(agent))
      talk.do(.serve(ticket, agent: DeskID(agent), counter: nil))
    }
    let status = try #require(talk.state.queueStatus("broadband-care", under: talk.plan, at: talk.now))
    // The first of the two to finish what takes eight minutes.
    #expect((3 * minute...7 * minute).contains(status.wait.likely))
  }
}
