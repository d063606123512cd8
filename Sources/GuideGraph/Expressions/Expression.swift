/// An expression of a guide, parsed and checked: a typed subset of XPath 2.0 without paths.
package struct Expression: Hashable, Sendable {
  package let source: String
  package let root: ExpressionNode
  /// The variables it reads.
  package let variables: Set<VariableName>
  /// The facts it may ask for, as far as their arguments are literals.
  package let facts: Set<FactQuery>

  package var type: StaticType { root.type }
}

extension Expression {
  /// Parses and checks `source`; all mistakes that can be told apart are reported, with places in its UTF-8 bytes.
  ///
  /// `declared` gives the type of a variable, nil for one that does not exist; `names` are those worth suggesting
  /// instead. `expecting` is the type that the place takes, such as boolean for a test.
  package static func parse(
    _ source: String, declared: (VariableName) -> StaticType?, names: [VariableName] = [],
    expecting: StaticType? = nil
  ) -> Result<Expression, ExpressionErrors> {
    var parser = ExpressionParser(source)
    let syntax: SyntaxNode
    switch parser.parse() {
    case .success(let tree): syntax = tree
    case .failure(let error): return .failure(ExpressionErrors([error]))
    }
    return withoutActuallyEscaping(declared) { declared in
      var checker = TypeChecker(declared: declared, names: names)
      let root = checker.check(syntax, expecting: expecting)
      guard let root, checker.errors.isEmpty else { return .failure(ExpressionErrors(checker.errors)) }
      return .success(
        Expression(source: source, root: root, variables: checker.variables, facts: checker.facts))
    }
  }

  /// As above, with the declared variables at hand.
  package static func parse(
    _ source: String, declared: [VariableName: StaticType], expecting: StaticType? = nil
  ) -> Result<Expression, ExpressionErrors> {
    parse(source, declared: { declared[$0] }, names: declared.keys.sorted(), expecting: expecting)
  }

  /// The value in `context`; the same context gives the same value. Never traps.
  package func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try Evaluator(context: context).evaluate(root)
  }
}
