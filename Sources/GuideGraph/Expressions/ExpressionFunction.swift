/// A function of the expression language: its signature, what the reference says of it, and what it computes.
package struct ExpressionFunction: Sendable {
  package let name: String
  package let parameters: [Parameter]
  package let result: Result
  /// One or two sentences for authors.
  package let about: String
  /// An expression and the value it has, canonically printed; checked by the tests.
  package let example: (expression: String, value: String)
  /// The last parameter may be given again and again.
  package let isVariadic: Bool
  /// The fact that it asks for, if any.
  package let fact: FactQuery.Kind?
  /// Arguments that were checked against the parameters; throws when they are values it cannot take.
  let body: @Sendable ([Value], EvaluationContext) throws(Failure) -> Value

  /// Why a function has no value for its arguments; the evaluator adds the place.
  enum Failure: Error {
    case because(String)
    case needsFact(FactQuery)
  }

  init(
    _ name: String, _ parameters: [Parameter] = [], _ result: Result, variadic: Bool = false,
    fact: FactQuery.Kind? = nil, about: String, example: (expression: String, value: String),
    body: @escaping @Sendable ([Value], EvaluationContext) throws(Failure) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.isVariadic = variadic
    self.fact = fact
    self.about = about
    self.example = example
    self.body = body
  }
}

extension ExpressionFunction: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.name == other.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
