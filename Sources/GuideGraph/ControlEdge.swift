package import GuideDocument

/// One way from a step to another. The session takes no other, and the linter reasons about exactly these.
///
/// `back`, `change` and `restart` are not edges: they return to where the walk already was.
package struct ControlEdge: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case option, skip, field, form, acknowledge, goto
    case when, otherwise, returned
    case done, failed, declined, closed, busy, unavailable, sent
    case tried, nomatch, noinput, resume
    /// From any step to the guide's person.
    case person
    /// From any step to an objection's first step, and back.
    case objection
    case `return`
  }

  package var from: StepIndex
  package var to: StepIndex
  /// The element that names the target.
  package var element: ElementID
  package var kind: Kind
  package var attribute: AttributeName

  init(_ kind: Kind, from: StepIndex, to target: Target) {
    self.kind = kind
    self.from = from
    to = target.step
    element = target.element
    attribute = target.attribute
  }
}

/// The control edges of a guide, by the step they leave.
package struct ControlEdges: Sendable {
  package let all: [ControlEdge]
  private let starts: [Int32]
  /// Edges that leave every step that waits: `person`, and the way into each objection. Their `from` is missing.
  package let fromAnywhere: [ControlEdge]

  init(of parts: Guide.Parts) {
    var all: [ControlEdge] = []
    all.reserveCapacity(parts.steps.count * 4)
    var starts: [Int32] = [0]
    starts.reserveCapacity(parts.steps.count + 1)
    for (position, step) in parts.steps.enumerated() {
      step.forEachExit { kind, target in
        if !target.step.isMissing { all.append(ControlEdge(kind, from: StepIndex(position), to: target)) }
      }
      starts.append(Int32(all.count))
    }
    self.all = all
    self.starts = starts
    fromAnywhere = Self.fromAnywhere(parts)
  }

  private static func fromAnywhere(_ parts: Guide.Parts) -> [ControlEdge] {
    var edges: [ControlEdge] = []
    if let person = parts.person, !person.step.isMissing {
      edges.append(ControlEdge(.person, from: .missing, to: person))
    }
    for objection in parts.objections where !objection.first.isMissing {
      let step = parts.steps[objection.first.offset]
      let target = Target(id: step.id, step: objection.first, element: objection.element, attribute: .id)
      edges.append(ControlEdge(.objection, from: .missing, to: target))
    }
    return edges
  }

  /// The edges that a step itself names, in document order.
  package func from(_ step: StepIndex) -> ArraySlice<ControlEdge> {
    all[Int(starts[step.offset])..<Int(starts[step.offset + 1])]
  }

  /// Whether the walk may go that way.
  package func allows(_ kind: ControlEdge.Kind, from: StepIndex, to: StepIndex) -> Bool {
    switch kind {
    case .person, .objection: fromAnywhere.contains { $0.kind == kind && $0.to == to }
    case .return: true
    default: self.from(from).contains { $0.kind == kind && $0.to == to }
    }
  }
}

extension ControlEdge.Kind {
  /// Whether a step left that way has done what it is there for, so that what it establishes holds.
  package var completes: Bool {
    switch self {
    case .option, .field, .form, .acknowledge, .goto, .returned, .done, .sent, .when, .otherwise, .resume: true
    case .skip, .failed, .declined, .closed, .busy, .unavailable, .tried, .nomatch, .noinput, .person, .objection,
      .return:
      false
    }
  }
}
