package import GuideGraph

/// Something done in the world on the way, still standing.
package struct Effect: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Cannot be taken back.
    case once
    /// The action that takes it back.
    case undoable(ActionName)
    case ticket(String)
    case booking(Booking)
    case message
    /// A person has spoken with the customer.
    case served
  }

  package var kind: Kind
  package var step: StepKey
  package var key: String
  /// How many answers stood when it was done: nothing before that can be gone back to.
  package var turn: Int
  /// What the guide knew when it was done: the action that takes it back is told from these.
  package var variables: [VariableName: Value] = [:]
}
