/// Something that happened to a list of people to ring.
package struct OutboundEvent: Hashable, Sendable {
  /// Milliseconds since 1970.
  package let at: Int64
  package let change: Change

  package init(at: Int64, _ change: Change) {
    self.at = at
    self.change = change
  }

  package enum Change: Hashable, Sendable {
    case imported(Imported)
    case dealt(Dealt)
    case begun(Begun)
    case finished(Finished)
    case released(About)
    /// The person's values are gone from the vault.
    case erased(About)
  }

  package struct Imported: Hashable, Sendable, Codable {
    package var list: CallListID
    package var guide: String
    package var hours: WeeklyHours.ID?
    package var entries: [Row]

    package init(list: CallListID, guide: String, hours: WeeklyHours.ID?, entries: [Row]) {
      self.list = list
      self.guide = guide
      self.hours = hours
      self.entries = entries
    }
  }

  package struct Row: Hashable, Sendable, Codable {
    package var digest: NumberDigest
    package var window: CallTimes

    package init(digest: NumberDigest, window: CallTimes) {
      self.digest = digest
      self.window = window
    }
  }

  package struct About: Hashable, Sendable, Codable {
    package var list: CallListID
    package var entry: Int

    package init(_ list: CallListID, _ entry: Int) {
      self.list = list
      self.entry = entry
    }
  }

  package struct Dealt: Hashable, Sendable, Codable {
    package var list: CallListID
    package var entry: Int
    package var agent: AgentID

    package init(list: CallListID, entry: Int, agent: AgentID) {
      self.list = list
      self.entry = entry
      self.agent = agent
    }
  }

  package struct Begun: Hashable, Sendable, Codable {
    package var list: CallListID
    package var entry: Int
    package var session: SessionReference

    package init(list: CallListID, entry: Int, session: SessionReference) {
      self.list = list
      self.entry = entry
      self.session = session
    }
  }

  package struct Finished: Hashable, Sendable, Codable {
    package var list: CallListID
    package var entry: Int
    package var disposition: DispositionCode
    /// When to ring again, in milliseconds since 1970; nil for never from this list.
    package var again: Int64?
    /// The person wants never to be rung again.
    package var isRefusal: Bool

    package init(_ list: CallListID, _ entry: Int, _ disposition: DispositionCode, again: Int64?, isRefusal: Bool) {
      self.list = list
      self.entry = entry
      self.disposition = disposition
      self.again = again
      self.isRefusal = isRefusal
    }
  }

  package var type: String { change.parts.kind.rawValue }

  enum Kind: String, Codable {
    case imported = "list-imported"
    case dealt = "call-dealt"
    case begun = "call-begun"
    case finished = "call-finished"
    case released = "call-released"
    case erased = "call-erased"
  }
}

extension OutboundEvent.Change {
  var parts: (kind: OutboundEvent.Kind, fields: any Codable) {
    switch self {
    case .imported(let fields): (.imported, fields)
    case .dealt(let fields): (.dealt, fields)
    case .begun(let fields): (.begun, fields)
    case .finished(let fields): (.finished, fields)
    case .released(let fields): (.released, fields)
    case .erased(let fields): (.erased, fields)
    }
  }
}

/// Flat, as the desk's own events are.
extension OutboundEvent: Codable {
  private enum Field: String, CodingKey { case type, at }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    at = try fields.decode(Int64.self, forKey: .at)
    change =
      switch try fields.decode(Kind.self, forKey: .type) {
      case .imported: .imported(try .init(from: decoder))
      case .dealt: .dealt(try .init(from: decoder))
      case .begun: .begun(try .init(from: decoder))
      case .finished: .finished(try .init(from: decoder))
      case .released: .released(try .init(from: decoder))
      case .erased: .erased(try .init(from: decoder))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    let (kind, own) = change.parts
    try fields.encode(kind, forKey: .type)
    try fields.encode(at, forKey: .at)
    try own.encode(to: encoder)
  }
}
