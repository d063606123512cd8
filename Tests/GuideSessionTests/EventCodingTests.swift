import Foundation
import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct EventCodingTests {
  private func events() throws -> [Event] {
    let library = try library(broadband)
    var (session, events) = try Session.start(
      "broadband-fault", in: library,
      .init(session: "s1", content: "sha", zone: "Europe/London", variables: ["account": "11112222"]),
      at: noon)
    for command in [
      Command.answer(.text("red")), .noMatch("eh"), .answer(.text("87654321")), .back, .help, .why, .pause,
      .resume(.customer),
    ] {
      events += try session.take(command, at: noon)
    }
    return events
  }

  @Test func `an event comes back from its JSON as it was, with its vault texts put back`() throws {
    let events = try events()
    #expect(try roundTrip(events) == events)
  }

  @Test func `the shape of the log is what it was`() throws {
    let lines = try json(events()).split(separator: "\n").map(String.init)
    #expect(
      lines[0] == """
        {"actor":"engine","channel":"customer","content":"sha","guide":"broadband-fault","locale":"en-GB","number":1,\
        "session":"s1","time":1796115600000,"type":"session-started","version":"1.0","zone":"Europe/London"}
        """)
    #expect(
      lines[1] == """
        {"actor":"engine","name":"account","number":2,"time":1796115600000,"type":"given",\
        "value":{"privacy":"personal","retain":2592000000,"vault":1}}
        """)
    #expect(
      lines[4] == """
        {"actor":"customer","number":5,"options":["red"],"step":{"guide":"broadband-fault","step":"light"},\
        "time":1796115600000,"type":"answered","values":{"light":{"value":["red"]}}}
        """)
  }

  @Test func `numbers have no gap`() throws {
    #expect(try events().map(\.number) == Array(1...events().count))
  }

  @Test func `every kind has a name of its own`() {
    #expect(Set(Event.Kind.allCases.map(\.rawValue)).count == Event.Kind.allCases.count)
  }

  @Test func `an event of a newer version is refused by name`() throws {
    let line = Data(#"{"number":1,"time":0,"actor":"customer","type":"teleported"}"#.utf8)
    #expect(throws: Event.UnknownEvent(type: "teleported")) { try JSONDecoder().decode(Event.self, from: line) }
  }

  @Test func `time never runs backwards in a log`() throws {
    var session = try start(library(broadband), "broadband-fault")
    let events = try session.take(.answer(.text("red")), at: noon - 5_000)
    #expect(events.allSatisfy { $0.time == noon })
  }
}

@Suite struct MisuseTests {
  @Test func `a command that makes no sense changes nothing`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("red")
    let before = session
    for command in [
      Command.fact(nil), .handoff(.served), .action(.done(nil)), .appointment(.declined), .answer(.skip),
      .agent(.return), .agent(.read),
    ] {
      #expect(throws: Misuse.self) { try session.go(command) }
      #expect(session.state == before.state)
    }
  }
}
