/// Where a step stands in its guide. Cheaper than its id; valid for that guide alone.
public struct StepIndex: Hashable, Sendable, Comparable {
  package let position: Int32

  package init(_ position: Int) { self.position = Int32(position) }

  /// Stands where a guide names a step it lacks; such a guide is reported and never run.
  package static let missing = StepIndex(-1)
  package var isMissing: Bool { position < 0 }
  package var offset: Int { Int(position) }

  public static func < (one: Self, other: Self) -> Bool { one.position < other.position }
}
