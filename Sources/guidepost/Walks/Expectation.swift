import GuideDocument
import GuideGraph

/// One `expect` of a walk. What is nil is not asked for.
struct Expectation: Hashable, Sendable {
  var place: Diagnostic.Place
  var outcome: StepID?
  var result: Outcome?
  /// All steps of the guide that are entered.
  var path: [StepID]?
  /// Steps entered in this order, with others between.
  var through: [StepID]?
  var value: ExpectedValue?

  struct ExpectedValue: Hashable, Sendable {
    var variable: VariableName
    /// Empty where the variable is to be unset.
    var value: Value
  }

  var isEmpty: Bool { outcome == nil && result == nil && path == nil && through == nil && value == nil }
}
