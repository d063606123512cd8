/// A question about the world outside, asked by the session and recorded, so that a replay sees the same answer.
package struct FactQuery: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case isOpen = "is-open"
    case waitMinutes = "wait-minutes"
    case ticket, position
    case agentName = "agent-name"
  }

  package var kind: Kind
  /// The queue asked about; none for the other kinds.
  package var argument: String?

  package init(_ kind: Kind, _ argument: String? = nil) {
    self.kind = kind
    self.argument = argument
  }
}

extension FactQuery.Kind {
  package var takesQueue: Bool { self == .isOpen || self == .waitMinutes }

  package var type: StaticType {
    switch self {
    case .isOpen: .boolean
    case .waitMinutes, .position: .integer
    case .ticket, .agentName: .text
    }
  }
}
