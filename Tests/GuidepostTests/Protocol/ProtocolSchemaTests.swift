import Desk
import GuideGraph
import Testing

@testable import guidepost

/// What is written and read, against Schemas/protocol.schema.json and a validator that is not ours.
@Suite(.enabled(if: JSONSchema.python != nil, "needs Python's jsonschema: make setup-tests"))
struct ProtocolSchemaTests {
  private static let schema = "protocol.schema.json"

  /// Sessions over every shipped guide, as customer and agent, with both kinds of desk.
  private static let exchanges: (commands: [JSONValue], messages: [JSONValue]) = {
    var sent: [String] = []
    var messages: [JSONValue] = []
    for (seed, isHosted) in [(UInt64(1), true), (2, false)] {
      for workspace in [ShippedWalks.workspace, ProtocolGuides.printer] {
        let talk = ProtocolTalk(workspace, isHosted: isHosted)
        var wanderer = ProtocolWanderer(talk, isHosted: isHosted, seed: seed)
        for guide in workspace.library.ids {
          for channel in ["customer", "agent"] { wanderer.walk(guide.text, channel: channel) }
        }
        if workspace.library["printer"] != nil { ProtocolWanderer.tour(talk) }
        if !isHosted, workspace.library["broadband-fault"] != nil { try? ProtocolWanderer.beServed(talk) }
        sent += talk.sent
        messages += talk.received
      }
    }
    let long = ProtocolTalk(ProtocolGuides.asking())
    let slot = ProtocolWanderer.waitLong(long)["times"]?.items.first?["id"]?.string ?? ""
    try? long.setCounter("one", .closed)
    long.take("status", session: "w1")
    long.take("handoff", "\"result\":\"booked\",\"slot\":\"\(slot)\"")
    sent += long.sent
    messages += long.received
    return (Array(Set(sent)).sorted().compactMap { JSONValue(parsing: $0) }, Self.distinct(messages))
  }()

  private static func distinct(_ values: [JSONValue]) -> [JSONValue] {
    var seen: Set<JSONValue> = []
    return values.filter { seen.insert($0.with("session", "s")).inserted }
  }

  @Test func `every real message is valid, and messages of every type are among them`() throws {
    let messages = Self.exchanges.messages
    let verdicts = try JSONSchema.verdicts(messages, by: Self.schema, "#/$defs/message")
    let invalid = zip(messages, verdicts).filter { $0.1 != nil }
    #expect(invalid.isEmpty, "\(invalid.prefix(3).map { "\($0.0.text): \($0.1 ?? "")" })")
    let types = Set(messages.compactMap { $0["type"]?.string })
    #expect(
      types == [
        "prompt", "say", "help", "why", "simpler", "summary", "refused", "handoff", "message", "served", "appointment",
        "action", "fact", "outcome", "paused", "error",
      ])
    #expect(messages.contains { $0["times"] != nil } && messages.contains { $0["unattended"] != nil })
    let kinds = Set(messages.compactMap { $0["kind"]?.string })
    #expect(kinds == ["choice", "multiple", "field", "form", "acknowledge", "confirm", "message"])
    #expect(messages.count > 200)
  }

  @Test func `every command that the server understands is valid, and of every kind`() throws {
    let commands = Self.exchanges.commands
    let verdicts = try JSONSchema.verdicts(commands, by: Self.schema, "#/$defs/command")
    let invalid = zip(commands, verdicts).filter { $0.1 != nil }
    #expect(invalid.isEmpty, "\(invalid.prefix(3).map(\.0.text))")
    let missing = Set(ProtocolRequest.Name.allCases.map(\.rawValue)).subtracting(
      commands.compactMap { $0["command"]?.string })
    #expect(missing == ["change"])
  }

  /// One field left out, added or of another type: some two thousand lines, most of them wrong. Takes two seconds, nearly
  /// all of them Python's.
  @Test func `the server understands a command exactly where the schema holds it valid`() throws {
    var mutants: [JSONValue] = []
    for command in Self.samples {
      mutants.append(command)
      for name in command.names + ["value", "skip", "ticket", "extra"] {
        let values: [JSONValue?] = [
          nil, .null, "", 0, true, ["a", 1], [.null], .object([]), .object(["a": .null]), "queued",
        ]
        mutants += values.map { command.with(name, $0) }
      }
    }
    mutants = Self.distinct(mutants) + [3, "x", [], .null] as [JSONValue]
    let verdicts = try JSONSchema.verdicts(mutants, by: Self.schema, "#/$defs/command")
    let unlike = zip(mutants, verdicts).filter { Self.isUnderstood($0.0) != ($0.1 == nil) }
    #expect(unlike.isEmpty, "\(unlike.prefix(3).map { "\($0.0.text): \($0.1 ?? "valid")" })")
    let wrong = verdicts.count { $0 != nil }
    #expect(mutants.count > 1_000 && wrong > 800 && mutants.count - wrong > 100)
  }

  private static func isUnderstood(_ command: JSONValue) -> Bool { (try? ProtocolRequest(command.text)) != nil }

  private static let samples: [JSONValue] =
    [
      #""command":"start","guide":"g","locale":"en-GB","zone":"UTC","channel":"test","variables":{"a":"1","b":2}"#,
      #""command":"resume","code":"7K4M-92QX-T3HB","channel":"agent""#, #""command":"answer","value":"red""#,
      #""command":"answer","value":["red",1]"#, #""command":"answer","value":{"a":true}"#,
      #""command":"answer","skip":true"#, #""command":"change","step":"s","guide":"g","value":"x""#,
      #""command":"change","step":"s","skip":true"#, #""command":"fact","value":1.5"#, #""command":"fact""#,
      #""command":"handoff","result":"closed""#,
      #""command":"handoff","result":"queued","ticket":"A-1","position":1"#,
      #""command":"handoff","result":"booked","slot":"times@1""#,
      #""command":"appointment","result":"booked","slot":"1","reference":"R","start":"s","end":"e","place":"p","zone":"z""#,
      #""command":"action","result":"done","value":1"#, #""command":"action","result":"failed","reason":"r""#,
      #""command":"feedback","solved":true,"score":5,"comment":"c""#, #""command":"note","text":"n""#,
      #""command":"message","text":"m""#,
      #""command":"objection","id":"o""#, #""command":"jump","step":"s","reason":"r""#, #""command":"nothing""#,
    ].map { JSONValue(parsing: "{\"session\":\"s1\",\($0)}")! }
    + [
      "back", "restart", "help", "why", "simpler", "summary", "status", "agent", "timeout", "pause", "stop", "read",
      "return",
    ].map { JSONValue.object(["session": "s1", "command": .string($0)]) }

  /// What the design promises of each type; a schema that lets one go is no promise.
  private static let promised: [String: [String]] = [
    "prompt": ["session", "type", "step", "kind", "text"], "say": ["session", "type", "step", "text"],
    "refused": ["session", "type", "step", "reason", "text"],
    "handoff": ["session", "type", "step", "queue", "reason", "packet"],
    "message": ["session", "type", "from", "number", "text"], "served": ["session", "type", "ticket", "stage"],
    "appointment": ["session", "type", "step", "service", "slots"],
    "action": ["session", "type", "step", "name", "parameters", "key"],
    "outcome": ["session", "type", "step", "result", "text"], "error": ["type", "text"],
    "help": ["session", "type", "step", "text"], "why": ["session", "type", "step", "text"],
    "simpler": ["session", "type", "step", "text"], "summary": ["session", "type", "answers"],
    "fact": ["session", "type", "name"], "paused": ["session", "type"],
  ]

  @Test func `a message that lacks what is promised, or has what is not, is invalid`() throws {
    var mutants: [JSONValue] = []
    var seen: Set<[String]> = []
    for message in Self.exchanges.messages
    where seen.insert([message["type"]?.string ?? "", message["kind"]?.string ?? ""]).inserted {
      for name in Self.promised[message["type"]?.string ?? ""] ?? [] { mutants.append(message.with(name, nil)) }
      mutants.append(message.with("extra", "x"))
      for name in message.names { mutants.append(message.with(name, .number(1.5))) }
    }
    let verdicts = try JSONSchema.verdicts(mutants, by: Self.schema, "#/$defs/message")
    let valid = zip(mutants, verdicts).filter { $0.1 == nil }
    #expect(valid.isEmpty, "\(valid.prefix(3).map(\.0.text))")
    #expect(mutants.count > 200)
  }
}
