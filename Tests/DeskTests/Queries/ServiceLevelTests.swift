import Testing

@testable import Desk

struct ServiceLevelTests {
  private let station = Station.queue("broadband-care")

  private func level(_ talk: Talk) -> ServiceLevel {
    talk.state.serviceLevel(at: station, under: talk.plan, at: talk.now)
  }

  /// Somebody who joins now and is answered after a while.
  private func answer(_ session: SessionReference, after wait: Int64, _ talk: inout Talk) {
    let ticket = talk.join("broadband-care", session)
    talk.now += wait
    #expect(talk.next() == "visit-called \(ticket)")
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    talk.do(.finish(ticket, disposition: nil))
  }

  @Test func `before anybody came there is nothing to judge by`() {
    #expect(level(Talk()).share == nil)
  }

  @Test func `answered within a minute, of those who were answered or gave up later`() {
    var talk = Talk()
    answer("s1", after: minute, &talk)
    answer("s2", after: minute + 1, &talk)
    let patient = talk.join("broadband-care", "s3")
    talk.do(.leave(patient), after: 2 * minute)
    let hasty = talk.join("broadband-care", "s4")
    talk.do(.leave(hasty), after: minute / 2)
    #expect(level(talk).answered == 2)
    #expect(level(talk).leftLate == 1)
    #expect(level(talk).share == 1.0 / 3)
  }

  @Test func `who asked to be called back is not in it, and yesterday is over`() {
    var talk = Talk()
    answer("s1", after: 0, &talk)
    let ticket = talk.join("broadband-care", "s2")
    talk.do(.requestCallback(ticket))
    talk.do(.leave(ticket), after: 5 * minute)
    #expect(level(talk).share == 1)
    talk.now += 24 * 60 * minute
    #expect(level(talk).share == nil)
  }

  @Test func `handed on, the first answer counts and no second`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    _ = talk.next()
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    talk.do(.transfer(ticket, to: "billing"))
    talk.now += 5 * minute
    #expect(talk.next(at: .queue("billing")) == "visit-called \(ticket)")
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    #expect(level(talk).share == nil)
    #expect(talk.state.serviceLevel(at: .queue("billing"), under: talk.plan, at: talk.now).share == 1)
  }
}
