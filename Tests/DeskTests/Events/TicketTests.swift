import Testing

@testable import Desk

struct TicketTests {
  @Test(arguments: [("B-014", "B", 14), ("b-14", "B", 14), ("BC-1000", "BC", 1000), ("Q3-001", "Q3", 1)])
  func `a ticket is read as people write it`(_ sample: (text: String, series: String, number: Int)) {
    #expect(Ticket(sample.text) == Ticket(series: sample.series, number: sample.number))
  }

  @Test(arguments: ["", "B", "-1", "B-", "B-x", "B-1x", "14", "B--1", "B-99999999999999999999"])
  func `other text is no ticket`(_ text: String) {
    #expect(Ticket(text) == nil)
  }

  @Test(arguments: [(1, "B-001"), (14, "B-014"), (999, "B-999"), (1000, "B-1000")])
  func `a number has three digits or more`(_ sample: (number: Int, text: String)) {
    #expect(Ticket(series: "B", number: sample.number).description == sample.text)
  }

  @Test func `every line draws from a series of its own`() {
    let names = ["care", "calls", "claims-team", "cash", "c2", "care-two"]
    let queues = names.map {
      DeskPlan.Queue(id: DeskID($0), name: $0, branch: nil, services: ["line-help"], hours: "always")
    }
    var plan = Samples.plan
    plan.queues = Directory(queues)
    var talk = Talk(plan: plan)
    let tickets = queues.map { talk.join($0.id, "s").description }
    #expect(tickets == ["C-001", "CA-001", "CT-001", "CB-001", "CC-001", "CD-001"])
  }

  @Test func `numbers go on after everybody has left, and after the plan has changed`() {
    var talk = Talk()
    talk.do(.leave(talk.join("broadband-care", "s1")))
    talk.plan.queues = Directory(
      [DeskPlan.Queue(id: "bills", name: "Bills", branch: nil, services: ["line-help"], hours: "always")]
        + talk.plan.queues.items)
    #expect(talk.join("bills", "s1").description == "BA-001")
    #expect(talk.join("broadband-care", "s1").description == "B-002")
  }
}
