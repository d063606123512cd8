package import GuideGraph

/// An accepted answer.
package struct Answer: Hashable, Sendable {
  package var step: StepKey
  package var options: [OptionID]?
  /// Empty where a value was said once and nobody knows it any more.
  package var values: [VariableName: Value]
  package var isSkip = false
  /// Stands for a jump, which `back` undoes as it does an answer.
  package var isJump = false
}

extension Answer {
  /// Whether a value of it was erased, or was a secret and the session was read again since.
  package var isLost: Bool { values.values.contains(where: \.isEmpty) }
}
