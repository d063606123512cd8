import GuideGraph
package import GuideSession

/// How much of a recorded value a view tells.
package enum ValueVisibility: Hashable, Sendable {
  /// Open values; of all others only the class.
  case classes
  /// What a person may read again: open and personal values, sensitive ones masked.
  case conversation
  /// Everything the vault still has.
  case revealed

  package static let mask = "••••"

  package func words(_ recorded: Recorded) -> String {
    if recorded.isErased { return "erased" }
    switch recorded.keeping {
    case .open: return Self.plain(recorded)
    case .withheld: return self == .conversation ? Self.mask : "secret"
    case .vault: return kept(recorded)
    }
  }

  private func kept(_ recorded: Recorded) -> String {
    switch self {
    case .classes: "\(recorded.privacy.rawValue) value"
    case .conversation: recorded.privacy >= .sensitive ? Self.mask : Self.plain(recorded)
    case .revealed: Self.plain(recorded)
    }
  }

  private static func plain(_ recorded: Recorded) -> String {
    let items = recorded.items ?? []
    return items.isEmpty ? "nothing" : items.joined(separator: ", ")
  }
}
