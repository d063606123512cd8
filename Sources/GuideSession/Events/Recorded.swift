package import GuideGraph

/// A value as an event tells of it.
///
/// Open values stand in the event. Personal and sensitive ones stand in a vault that can be erased, and the event
/// names the entry; secrets stand nowhere. The text itself travels along in memory and is never encoded.
public struct Recorded: Hashable, Sendable {
  package enum Keeping: Hashable, Sendable {
    case open
    /// The number of the vault entry, from 1 within its session.
    case vault(Int)
    case withheld
  }

  package var keeping: Keeping
  /// The items of the value as canonical text. Nil where the vault no longer has it, or a secret was not said again.
  package var items: [String]?
  package var privacy: Variable.Privacy
  /// How long the vault may keep it, in milliseconds; nil for as long as the session itself.
  package var retention: Int64?

  package init(items: [String]?, keeping: Keeping, privacy: Variable.Privacy, retention: Int64? = nil) {
    self.items = items
    self.keeping = keeping
    self.privacy = privacy
    self.retention = retention
  }

  package var isErased: Bool { items == nil && keeping != .withheld }
}

extension Recorded: Codable {
  private enum Key: String, CodingKey { case value, vault, withheld, privacy, retain }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let items = try container.decodeIfPresent([String].self, forKey: .value) {
      self.init(items: items, keeping: .open, privacy: .open)
      return
    }
    guard let number = try container.decodeIfPresent(Int.self, forKey: .vault) else {
      self.init(items: nil, keeping: .withheld, privacy: .secret)
      return
    }
    self.init(
      items: nil, keeping: .vault(number),
      privacy: try container.decodeIfPresent(Variable.Privacy.self, forKey: .privacy) ?? .personal,
      retention: try container.decodeIfPresent(Int64.self, forKey: .retain))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch keeping {
    case .open: try container.encode(items ?? [], forKey: .value)
    case .vault(let number):
      try container.encode(number, forKey: .vault)
      try container.encode(privacy, forKey: .privacy)
      try container.encodeIfPresent(retention, forKey: .retain)
    case .withheld: try container.encode(true, forKey: .withheld)
    }
  }
}

/// A text that belongs in the vault.
public struct VaultText: Hashable, Sendable {
  public var number: Int
  /// The items, one JSON array of strings.
  public var items: [String]
  public var privacy: String
  /// Milliseconds; nil for as long as the session itself.
  public var retention: Int64?
}
