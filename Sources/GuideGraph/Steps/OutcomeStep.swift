/// How a walk ended.
public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
  case resolved, answered, booked
  case handedOff = "handed-off"
  case referred, unresolved
}

/// `outcome`: the end of a guide.
package struct OutcomeStep: Hashable, Sendable {
  package var heading: Step.Heading
  package var result: Outcome
  package var disposition: DispositionCode?
  package var prompt: Text
  package var say: Speech?
  package var notes: [Text]
}
