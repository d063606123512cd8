import GuideDocument

@testable import GuideGraph

/// Variables that the tests of this folder share.
enum ExpressionTrial {
  static let types: [VariableName: StaticType] = [
    VariableName("name"): .text, VariableName("age"): .integer, VariableName("price"): .decimal,
    VariableName("agreed"): .boolean, VariableName("day"): .date, VariableName("visit"): .dateTime,
    VariableName("plan"): .choice(["gold", "silver"]), VariableName("extras"): .list(of: .choice(["tv", "phone"])),
    VariableName("unset"): .integer,
  ]

  static let values: [VariableName: Value] = [
    VariableName("name"): Value(.text("Straße")), VariableName("age"): Value(.integer(41)),
    VariableName("price"): Value(.decimal(DecimalNumber("19.99") ?? .zero)),
    VariableName("agreed"): Value(.boolean(true)),
    VariableName("plan"): Value(.text("gold")), VariableName("extras"): Value([.text("tv"), .text("phone")]),
  ]

  /// 2026-12-01T08:30:00Z.
  static let now: Int64 = 1_796_113_800_000

  static func context(zone: String = "UTC", facts: [FactQuery: Value] = [:]) -> EvaluationContext {
    EvaluationContext(variables: values, now: now, zone: zone, locale: "en-GB", facts: facts)
  }

  static func parse(_ source: String, expecting: StaticType? = nil) -> Result<Expression, ExpressionErrors> {
    Expression.parse(source, declared: types, expecting: expecting)
  }

  /// The value's canonical text, `empty`, or the message of what went wrong.
  static func run(_ source: String, in context: EvaluationContext = context()) -> String {
    switch parse(source) {
    case .failure(let errors): return errors.errors.map(\.message).joined(separator: "; ")
    case .success(let expression):
      do throws(EvaluationError) {
        let value = try expression.evaluate(in: context)
        return value.isEmpty ? "empty" : value.lexical
      } catch {
        switch error {
        case .failed(let message, _): return message
        case .needsFact(let query): return "needs \(query.kind.rawValue) \(query.argument ?? "-")"
        }
      }
    }
  }

  /// The errors as `rule start-end`, in bytes.
  static func errors(_ source: String, expecting: StaticType? = nil) -> [String] {
    switch parse(source, expecting: expecting) {
    case .success: []
    case .failure(let found): found.errors.map { "\($0.rule.rawValue) \($0.range.lower)-\($0.range.upper)" }
    }
  }
}
