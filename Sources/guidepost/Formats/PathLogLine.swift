import GuideDocument
import GuideGraph
import GuideSession
import Insight
import Journal

/// One event of the path log as a flat JSON object (Documentation/PathLog.md).
struct PathLogLine {
  /// What every line of a session repeats.
  struct Context: Hashable, Sendable {
    var session: String
    var guide: String
    var version: String
    var content: String
    var locale: String
    var channel: String

    init(_ start: Event.SessionStarted) {
      session = start.session
      guide = start.guide.text
      version = start.version
      content = start.content
      locale = start.locale
      channel = start.channel.rawValue
    }
  }

  /// What the line itself tells already.
  private static let told: Set = ["number", "time", "actor", "type", "at"]

  private(set) var fields: [JSONValue.Field]

  /// `kept`: names of what the vault still has of the event's stream.
  init(_ row: StoredEvent, in context: Context?, kept: Set<String>) {
    let payload = JSONValue(parsing: row.payload) ?? .object([])
    fields = [
      .init(name: "sequence", value: .integer(row.sequence)), .init(name: "time", value: .string(row.utc)),
      .init(name: "stream", value: .string(row.stream.text)),
      .init(name: "number", value: .integer(Int64(row.version))),
    ]
    tell(context, about: payload)
    fields.append(.init(name: "actor", value: .string(row.actor)))
    fields.append(.init(name: "type", value: .string(row.type)))
    var flat = FlatPayload(kept: kept)
    for field in Self.members(of: payload) where !Self.told.contains(field.name) {
      flat.take(field.value, named: field.name)
    }
    for field in flat.fields { add(field) }
  }

  var text: String { JSONValue.object(fields).text }

  private mutating func tell(_ context: Context?, about payload: JSONValue) {
    let session = context?.session ?? payload["session"]?.string
    let told = [
      ("session", session), ("guide", context?.guide), ("version", context?.version), ("content", context?.content),
      ("locale", context?.locale), ("channel", context?.channel),
    ]
    for (name, value) in told { if let value { fields.append(.init(name: name, value: .string(value))) } }
  }

  /// A field whose name is taken by another value keeps it behind `event.`.
  private mutating func add(_ field: JSONValue.Field) {
    guard let other = fields.first(where: { $0.name == field.name }) else { return fields.append(field) }
    if other.value != field.value { fields.append(.init(name: "event.\(field.name)", value: field.value)) }
  }

  private static func members(of value: JSONValue) -> [JSONValue.Field] {
    if case .object(let fields) = value { return fields }
    return []
  }
}

/// A payload without nesting: names are joined with dots, recorded values tell their class.
private struct FlatPayload {
  let kept: Set<String>
  var fields: [JSONValue.Field] = []

  mutating func take(_ value: JSONValue, named name: String) {
    switch value {
    case .object(let members): takeObject(members, named: name)
    case .array(let items) where name == "values" || name.hasSuffix(".values"): takePairs(items, named: name)
    default: fields.append(.init(name: name, value: value))
    }
  }

  private mutating func takeObject(_ members: [JSONValue.Field], named name: String) {
    if let told = recorded(members) { return fields.append(.init(name: name, value: told)) }
    if let step = step(members) {
      fields.append(.init(name: name, value: step))
      fields += members.filter { $0.name == "guide" }.map { .init(name: "\(name).guide", value: $0.value) }
      return
    }
    for member in members { take(member.value, named: "\(name).\(member.name)") }
  }

  /// A step is called by its id; its guide comes behind it.
  private func step(_ members: [JSONValue.Field]) -> JSONValue? {
    Set(members.map(\.name)) == ["guide", "step"] ? JSONValue.object(members)["step"] : nil
  }

  /// Names and values in turn, as a dictionary is stored.
  private mutating func takePairs(_ items: [JSONValue], named name: String) {
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      guard let variable = items[index].string else { continue }
      take(items[index + 1], named: "\(name).\(variable)")
    }
  }

  /// An open value as its items; of every other one the class, or `erased`.
  private func recorded(_ members: [JSONValue.Field]) -> JSONValue? {
    let value = JSONValue.object(members)
    switch Set(members.map(\.name)).subtracting(["retain"]) {
    case ["value"]: return value["value"]
    case ["withheld"]: return "secret"
    case ["privacy", "vault"]:
      guard case .integer(let number)? = value["vault"] else { return nil }
      return kept.contains(String(number)) ? value["privacy"] : "erased"
    default: return nil
    }
  }
}

extension StoredEvent {
  /// `2026-12-01T09:00:00.000Z`.
  var utc: String {
    guard let clock = LocalClock("UTC") else { return "" }
    return "\(clock.day(time))T\(clock.time(time)).\(Numerals.pad(Int(time % 1_000 + 1_000) % 1_000, 3))Z"
  }
}
