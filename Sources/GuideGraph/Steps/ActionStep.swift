/// `action`: has something done elsewhere and goes on by what came of it.
package struct ActionStep: Hashable, Sendable {
  package enum Effect: String, Hashable, Sendable, Codable {
    /// May be repeated.
    case safe
    /// Cannot be taken back.
    case once
    /// Another action takes it back.
    case undo
  }

  package var heading: Step.Heading
  package var name: ActionName
  /// Milliseconds.
  package var timeout: Int64?
  package var effect: Effect
  /// The action that takes this one back.
  package var undo: Target?
  package var prompt: Text?
  package var say: Speech?
  package var parameters: [Assignment]
  package var result: VariableName?
  package var confirm: Text?
  package var done: Target?
  package var failed: Target?
  package var declined: Target?
}

extension Guide {
  /// The action that takes another one back.
  package func undoing(_ action: ActionStep) -> ActionStep? {
    guard let target = action.undo, !target.step.isMissing, case .action(let other) = self[target.step] else {
      return nil
    }
    return other
  }
}
