/// All that an expression may see: nothing is read from the clock or the environment.
package struct EvaluationContext: Sendable {
  /// A variable that is missing is unset.
  package var variables: [VariableName: Value]
  /// UTC, in milliseconds since 1970.
  package var now: Int64
  /// IANA name of the session's zone.
  package var zone: String
  /// BCP 47.
  package var locale: String
  /// The facts known so far; an expression that needs another throws `EvaluationError.needsFact`.
  package var facts: [FactQuery: Value]

  package init(
    variables: [VariableName: Value] = [:], now: Int64 = 0, zone: String = "UTC", locale: String = "en",
    facts: [FactQuery: Value] = [:]
  ) {
    self.variables = variables
    self.now = now
    self.zone = zone
    self.locale = locale
    self.facts = facts
  }
}
