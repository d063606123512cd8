import GuideGraph

// One flat JSON object an event: {"number":..,"time":..,"actor":..,"type":"step-entered", ...}.

extension Event: Codable {
  private enum Key: String, CodingKey { case number, time, actor, type }

  /// An event that this version does not know: written by a newer one.
  public struct UnknownEvent: Error, Hashable, Sendable, CustomStringConvertible {
    public var type: String
    public var description: String {
      "the log has an event of type \"\(type)\", which this version does not know; use the version that wrote it"
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(number, forKey: .number)
    try container.encode(time, forKey: .time)
    try container.encode(actor, forKey: .actor)
    try container.encode(type, forKey: .type)
    try payload?.encode(to: encoder)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    number = try container.decode(Int.self, forKey: .number)
    time = try container.decode(Int64.self, forKey: .time)
    actor = try container.decode(Actor.self, forKey: .actor)
    let type = try container.decode(String.self, forKey: .type)
    guard let kind = Kind(rawValue: type) else { throw UnknownEvent(type: type) }
    body = try kind.body(from: decoder)
  }

  /// The event's name in logs.
  public var type: String { kind.rawValue }
}
