public import GuideGraph

/// A step of one guide of a walk that may pass several.
public struct StepKey: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public var guide: GuideID
  public var step: StepID

  public init(_ guide: GuideID, _ step: StepID) {
    self.guide = guide
    self.step = step
  }

  public var description: String { "\(guide)#\(step)" }
  public static func < (one: Self, other: Self) -> Bool { (one.guide, one.step) < (other.guide, other.step) }
}
