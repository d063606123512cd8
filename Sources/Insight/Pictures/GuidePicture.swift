package import GuideGraph

/// A guide as a drawing: every step, every way from one to another, and what belongs together. In the order of the
/// guide, so that the same guide is always the same drawing.
package struct GuidePicture: Hashable, Sendable {
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    /// Where the walk begins, and the place that stands for every step.
    case start, anywhere
    case question, passage, decide, subguide, action, handoff, appointment, message, outcome, `return`
    /// A guide that a sub-guide step walks.
    case guide
  }

  package struct Node: Hashable, Sendable {
    package var name: String
    package var shape: Shape
    /// Lines, without mark-up.
    package var label: [String]
    /// The objection it belongs to.
    package var group: ObjectionID?
  }

  package struct Edge: Hashable, Sendable {
    package var from: String
    package var to: String
    package var label: String
    /// Not a way of one step: into the guide, from anywhere, or into another guide.
    package var isDotted = false
  }

  package struct Group: Hashable, Sendable {
    package var id: ObjectionID
    package var label: String
  }

  package let title: String
  package internal(set) var nodes: [Node] = []
  package internal(set) var edges: [Edge] = []
  package internal(set) var groups: [Group] = []

  package static let start = "start"
  package static let anywhere = "anywhere"

  package static func name(of step: StepID) -> String { "step:\(step)" }
  static func name(of guide: GuideID) -> String { "guide:\(guide)" }
}
