import Desk
import GuideGraph
import Seeded

@testable import guidepost

/// A host that answers whatever comes with something that fits or does not, by a seed: the exchanges are many and real.
struct ProtocolWanderer {
  private var generator: Seeded
  let talk: ProtocolTalk
  let isHosted: Bool
  private var number = 0

  init(_ talk: ProtocolTalk, isHosted: Bool, seed: UInt64) {
    self.talk = talk
    self.isHosted = isHosted
    generator = Seeded(state: seed)
  }

  /// One session to its end, or `turns` turns.
  mutating func walk(_ guide: String, channel: String, turns: Int = 40) {
    number += 1
    let session = "w\(number)"
    var message = talk.take("start", "\"guide\":\"\(guide)\",\"channel\":\"\(channel)\"", session: session)
    for command in ["help", "why", "simpler", "summary"] { talk.take(command, session: session) }
    if channel == "agent" { talk.take("objection", "\"id\":\"manager\"", session: session) }
    for _ in 0..<turns {
      if message["type"] == "outcome" {
        talk.take("feedback", pick(["\"solved\":true,\"score\":4", "\"comment\":\"Thanks\"", ""]), session: session)
        break
      }
      let (command, fields) = chance(of: 6) ? aside() : reply(to: message, channel)
      message = talk.take(command, fields, session: session)
      if message["type"] == "error" || message["type"] == "refused" {
        message = talk.take("status", session: session)
      }
    }
    talk.take(pick(["pause", "stop"]), session: session)
  }

  /// What chance may pass by: every kind of prompt of the printer guide, and the rarer commands.
  static func tour(_ talk: ProtocolTalk) {
    for (command, fields) in [
      ("start", #""guide":"printer""#), ("fact", #""value":true"#), ("answer", #""value":"green""#),
      ("answer", #""value":"1234""#), ("answer", #""value":{"pages":"3"}"#), ("action", #""result":"failed""#),
      ("answer", #""value":true"#), ("action", #""result":"done","value":"true""#), ("status", ""), ("summary", ""),
      ("appointment", #""result":"unavailable""#), ("answer", #""value":"Call me.""#), ("stop", ""),
      ("start", #""guide":"printer","channel":"agent""#), ("fact", #""value":true"#), ("note", #""text":"Hm.""#),
      ("objection", #""id":"too-long""#), ("return", ""), ("jump", #""step":"visit""#), ("stop", ""),
      ("start", #""guide":"printer""#), ("fact", #""value":true"#), ("timeout", ""), ("handoff", #""result":"left""#),
      ("stop", ""),
    ] { talk.take(command, fields, session: "tour") }
  }

  /// A customer asks for a person, is taken over, writes and comes back.
  static func beServed(_ talk: ProtocolTalk) throws {
    talk.take("start", #""guide":"broadband-fault""#, session: "served")
    let handoff = talk.take("agent", session: "served")
    talk.take("message", #""text":"Hello?""#, session: "served")
    guard let ticket = Ticket(handoff["ticket"]?.string ?? "") else { return }
    try talk.serve(ticket, writing: "I am here.")
    let code = talk.take("stop", session: "served")["code"]?.string ?? ""
    talk.take("resume", #""code":"\#(code)""#, session: "served")
    talk.take("status", session: "served")
  }

  /// Of the guide `ask`: four wait, and one more, `s1`. Its hand-off.
  static func waitLong(_ talk: ProtocolTalk) -> JSONValue {
    for name in ["w1", "w2", "w3", "w4", "s1"] {
      talk.take("start", #""guide":"ask""#, session: name)
      talk.take("answer", #""value":"thing""#, session: name)
    }
    return talk.received.last ?? .null
  }

  /// What is said besides answers.
  private mutating func aside() -> (String, String) {
    pick([
      ("help", ""), ("why", ""), ("simpler", ""), ("summary", ""), ("back", ""), ("agent", ""), ("timeout", ""),
      ("status", ""), ("restart", ""), ("answer", "\"value\":\"zzz\""), ("answer", "\"skip\":true"),
      ("answer", "\"value\":[]"), ("answer", "\"value\":{\"x\":\"1\"}"), ("note", "\"text\":\"Hm.\""),
      ("objection", "\"id\":\"too-long\""), ("return", ""), ("jump", "\"step\":\"visit\""),
    ])
  }

  private mutating func reply(to message: JSONValue, _ channel: String) -> (String, String) {
    switch message["type"]?.string {
    case "prompt": return answer(message, channel)
    case "handoff":
      let results =
        isHosted ? ["served", "closed", "busy", "declined", "left", "callback"] : ["left", "declined", "callback"]
      if isHosted, message["ticket"] == nil, chance(of: 3) {
        return ("handoff", "\"result\":\"queued\",\"ticket\":\"T-1\",\"position\":2")
      }
      return ("handoff", "\"result\":\"\(pick(results))\"")
    case "appointment":
      guard chance(of: 4) == false else {
        return ("appointment", "\"result\":\"\(pick(["declined", "unavailable", "failed"]))\"")
      }
      let done = ["book": "booked", "change": "changed", "cancel": "cancelled", "check-in": "checked-in"]
      let slot = message["slots"]?.items.randomElement(using: &generator)?["id"]?.string ?? "1"
      let booking =
        "\"reference\":\"R-1\",\"start\":\"2026-12-02T09:00:00+00:00\",\"end\":\"2026-12-02T10:00:00+00:00\",\"place\":\"High Street\""
      return (
        "appointment",
        "\"result\":\"\(done[message["task"]?.string ?? ""] ?? "declined")\",\"slot\":\"\(slot)\""
          + (isHosted ? ",\(booking)" : "")
      )
    case "action":
      return (
        "action",
        pick([
          "\"result\":\"done\",\"value\":\"true\"", "\"result\":\"done\"",
          "\"result\":\"failed\",\"reason\":\"no answer\"",
        ])
      )
    case "fact": return ("fact", pick(["\"value\":\"true\"", "\"value\":3", "\"value\":null", ""]))
    default: return ("back", "")
    }
  }

  private mutating func answer(_ prompt: JSONValue, _ channel: String) -> (String, String) {
    if prompt["verbatim"] == true, prompt["read"] != true, channel == "agent" { return ("read", "") }
    let options = prompt["options"]?.items.compactMap { $0["id"]?.string } ?? []
    switch prompt["kind"]?.string {
    case "choice": return ("answer", "\"value\":\"\(pick(options + ["none-such"]))\"")
    case "multiple": return ("answer", "\"value\":[\"\(pick(options))\"]")
    case "field": return ("answer", "\"value\":\(JSONValue.string(text(for: prompt)).text)")
    case "form":
      let values = prompt["fields"]?.items.compactMap { field in
        field["variable"]?.string.map { "\"\($0)\":\(JSONValue.string(text(for: field)).text)" }
      }
      return ("answer", "\"value\":{\((values ?? []).joined(separator: ","))}")
    case "confirm": return ("answer", "\"value\":\(pick(["true", "false", "\"true\""]))")
    case "message": return ("answer", "\"value\":\"Please call me.\"")
    default: return ("answer", "\"value\":\"done\"")
    }
  }

  private mutating func text(for field: JSONValue) -> String {
    if let example = field["example"]?.string, !chance(of: 4) { return example }
    if let known = field["values"]?.items.randomElement(using: &generator)?.string { return known }
    return pick(["12", "yes", "2026-12-24", "07700 900123", "Sam", "true"])
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &generator)! }
  private mutating func chance(of number: Int) -> Bool { Int.random(in: 0..<number, using: &generator) == 0 }
}
