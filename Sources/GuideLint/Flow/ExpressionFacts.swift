package import GuideGraph

/// What an expression says about whether variables are set.
extension ExpressionNode {
  /// Variables that are set wherever this is true.
  package var setIfTrue: Set<VariableName> {
    switch kind {
    case .variable(let name): [name]
    case .comparison(let comparison, let left, let right):
      left.neededItems.union(right.neededItems).union(Self.counted(comparison, left, right))
    case .logical(.and, let left, let right): left.setIfTrue.union(right.setIfTrue)
    case .logical(.or, let left, let right): left.setIfTrue.intersection(right.setIfTrue)
    case .call(let function, let arguments): Self.setIfTrue(function.name, arguments)
    case .literal, .sequence, .range, .arithmetic, .negation, .conditional: []
    }
  }

  /// Variables that are set wherever this is false or empty.
  package var setIfFalse: Set<VariableName> {
    switch kind {
    case .logical(.and, let left, let right): left.setIfFalse.intersection(right.setIfFalse)
    case .logical(.or, let left, let right): left.setIfFalse.union(right.setIfFalse)
    case .call(let function, let arguments):
      switch function.name {
      case "empty": arguments[0].variable.map { [$0] } ?? []
      case "not": arguments[0].setIfTrue
      default: []
      }
    case .literal, .variable, .sequence, .range, .arithmetic, .negation, .comparison, .conditional: []
    }
  }

  private static func setIfTrue(_ function: String, _ arguments: [ExpressionNode]) -> Set<VariableName> {
    switch function {
    case "exists": arguments[0].variable.map { [$0] } ?? []
    case "not": arguments[0].setIfFalse
    default: []
    }
  }

  /// `count($x) > 0` and the like.
  private static func counted(_ comparison: Comparison, _ left: ExpressionNode, _ right: ExpressionNode) -> Set<
    VariableName
  > {
    guard case .call(let function, let arguments) = left.kind, function.name == "count",
      let name = arguments.first?.variable, case .literal(.integer(let number)) = right.kind
    else { return [] }
    switch comparison.relation {
    case .gt where number >= 0, .ge where number >= 1, .eq where number >= 1, .ne where number == 0: return [name]
    case .gt, .ge, .eq, .ne, .lt, .le: return []
    }
  }

  /// Variables without which the comparison of this with anything is false.
  private var neededItems: Set<VariableName> {
    switch kind {
    case .variable(let name): [name]
    case .arithmetic(_, let left, let right): left.neededItems.union(right.neededItems)
    case .negation(let operand): operand.neededItems
    case .literal, .sequence, .range, .comparison, .logical, .conditional, .call: []
    }
  }
}

extension ExpressionNode {
  /// Variables that leave a hole in a text, or make a sum empty, where they are not set.
  package var missed: Set<VariableName> {
    switch kind {
    case .variable(let name): [name]
    case .arithmetic(_, let left, let right), .range(let left, let right): left.missed.union(right.missed)
    case .negation(let operand): operand.missed
    case .conditional(let test, let then, let otherwise):
      then.missed.subtracting(test.setIfTrue).union(otherwise.missed.subtracting(test.setIfFalse))
    case .call(let function, let arguments):
      Self.takesNothing.contains(function.name) ? [] : arguments.reduce(into: []) { $0.formUnion($1.missed) }
    case .literal, .sequence, .comparison, .logical: []
    }
  }

  /// Functions that mean something for what is not set.
  private static let takesNothing: Set<String> = [
    "exists", "empty", "count", "not", "string-join", "distinct-values", "sum", "min", "max",
  ]
}

extension ExpressionNode {
  /// Variables without which this may come to nothing: where all of them are set it has a value, or fails.
  var needs: Set<VariableName> {
    switch kind {
    case .literal, .logical: []
    case .variable(let name): [name]
    case .sequence(let items): Self.needs(ofAny: items)
    case .arithmetic(_, let left, let right), .range(let left, let right): left.needs.union(right.needs)
    case .comparison(let comparison, let left, let right):
      comparison.isGeneral ? [] : left.needs.union(right.needs)
    case .negation(let operand): operand.needs
    case .conditional(let test, let then, let otherwise):
      then.needs.subtracting(test.setIfTrue).union(otherwise.needs.subtracting(test.setIfFalse))
    case .call(let function, let arguments): Self.needs(of: function, arguments)
    }
  }

  /// Whether a `()` that is written out may be what it comes to.
  var givesNothing: Bool {
    switch kind {
    case .sequence(let items): items.allSatisfy(\.givesNothing)
    case .conditional(_, let then, let otherwise): then.givesNothing || otherwise.givesNothing
    case .arithmetic(_, let left, let right): left.givesNothing || right.givesNothing
    case .negation(let operand): operand.givesNothing
    case .literal, .variable, .range, .comparison, .logical, .call: false
    }
  }

  /// One that has a value is enough.
  private static func needs(ofAny items: [ExpressionNode]) -> Set<VariableName> {
    items.contains { $0.needs.isEmpty } ? [] : items.reduce(into: []) { $0.formUnion($1.needs) }
  }

  private static func needs(of function: ExpressionFunction, _ arguments: [ExpressionNode]) -> Set<VariableName> {
    if ["exists", "empty", "count", "not", "sum", "string-join"].contains(function.name) { return [] }
    // Of texts that are not there functions make an empty one.
    if case .type(let type) = function.result, type.isText { return [] }
    return arguments.reduce(into: []) { $0.formUnion($1.needs) }
  }
}
