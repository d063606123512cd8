package import GuideDocument

/// A guide as a graph: steps, and where each leads. Immutable, and shared freely between threads.
///
/// Built by `Library`; a guide with errors can be looked at (the linter does) but is never run.
public final class Guide: Sendable {
  package enum Audience: String, Hashable, Sendable {
    case customer, agent, both
  }

  package struct Approval: Hashable, Sendable {
    package var on: String
    package var role: String
    package var until: String?
    package var element: ElementID
  }

  package struct Objection: Hashable, Sendable {
    package var id: ObjectionID
    package var label: Text
    package var first: StepIndex
    package var element: ElementID
  }

  package struct Disposition: Hashable, Sendable {
    package var code: DispositionCode
    package var label: Text
    package var element: ElementID
  }

  public let id: GuideID
  public let version: String
  /// BCP 47, such as `en-GB`.
  public let language: String
  public let title: String
  package let audience: Audience
  package let owner: String?
  package let reviewBy: String?
  package let approvals: [Approval]
  package let variables: [VariableName: Variable]
  package let steps: [Step]
  package let start: Target
  package let person: Target?
  package let objections: [Objection]
  package let dispositions: [Disposition]
  package let edges: ControlEdges
  package let document: Document
  private let indices: [StepID: StepIndex]

  init(parts: Parts, document: Document) {
    id = parts.id
    version = parts.version
    language = parts.language
    title = parts.title
    audience = parts.audience
    owner = parts.owner
    reviewBy = parts.reviewBy
    approvals = parts.approvals
    variables = parts.variables
    steps = parts.steps
    start = parts.start
    person = parts.person
    objections = parts.objections
    dispositions = parts.dispositions
    indices = parts.indices
    edges = ControlEdges(of: parts)
    self.document = document
  }

  package subscript(index: StepIndex) -> Step { steps[index.offset] }
  package func index(of id: StepID) -> StepIndex? { indices[id] }
  public var stepIDs: [StepID] { steps.map(\.id) }
  package var stepIndices: [StepIndex] { steps.indices.map { StepIndex($0) } }

  package subscript(id: ObjectionID) -> Objection? { objections.first { $0.id == id } }

  /// Everything a guide is made of, gathered before it is frozen.
  struct Parts {
    var id: GuideID
    var version: String
    var language: String
    var title: String
    var audience: Audience
    var owner: String?
    var reviewBy: String?
    var approvals: [Approval] = []
    var variables: [VariableName: Variable] = [:]
    var steps: [Step] = []
    var start: Target
    var person: Target?
    var objections: [Objection] = []
    var dispositions: [Disposition] = []
    var indices: [StepID: StepIndex] = [:]
  }
}

extension Guide: Hashable {
  public static func == (one: Guide, other: Guide) -> Bool { one === other }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
