package import GuideGraph

/// An accepted answer.
package struct Answer: Hashable, Sendable {
  package var step: StepKey
  package var options: [OptionID]?
  package var values: [VariableName: Value]
  package var isSkip = false
}

extension Answer {
  /// Whether it says the same, whatever was typed.
  package func says(_ options: [OptionID]?, _ values: [VariableName: Value]) -> Bool {
    self.options == options && self.values == values
  }
}
