import GuideDocument

/// Computes a checked tree. Types are known to fit; what can still fail are sizes, divisions and casts.
struct Evaluator {
  let context: EvaluationContext

  /// Items of one sequence.
  static let maximumItems = 10_000
  /// Bytes of one text.
  static let maximumText = 65_536
  /// Pairs that one general comparison may look at.
  static let maximumPairs = 1_000_000

  func evaluate(_ node: ExpressionNode) throws(EvaluationError) -> Value {
    switch node.kind {
    case .literal(let item): Value(item)
    case .variable(let name): context.variables[name] ?? .empty
    case .sequence(let items): try sequence(items, at: node.range)
    case .range(let low, let high): try range(low, high, at: node.range)
    case .arithmetic(let operation, let left, let right): try arithmetic(operation, left, right, at: node.range)
    case .negation(let operand): try negation(operand, at: node.range)
    case .comparison(let comparison, let left, let right): try self.comparison(comparison, left, right, at: node.range)
    case .logical(let operation, let left, let right): try logical(operation, left, right)
    case .conditional(let test, let then, let otherwise): try evaluate(try evaluate(test).isTrue ? then : otherwise)
    case .call(let function, let arguments): try call(function, arguments, at: node.range)
    }
  }

  /// One item or none; a variable that holds more than its type says is refused here.
  func single(_ node: ExpressionNode) throws(EvaluationError) -> Atomic? {
    let value = try evaluate(node)
    guard value.items.count <= 1 else {
      throw failure("one value was needed, but there are \(value.items.count)", node.range)
    }
    return value.items.first
  }

  func failure(_ message: String, _ range: ByteRange) -> EvaluationError { .failed(message: message, range: range) }

  private func sequence(_ nodes: [ExpressionNode], at range: ByteRange) throws(EvaluationError) -> Value {
    var items: [Atomic] = []
    for node in nodes {
      try items += evaluate(node).items
      guard items.count <= Self.maximumItems else { throw tooManyItems(range) }
    }
    return Value(items)
  }

  private func range(
    _ low: ExpressionNode, _ high: ExpressionNode, at range: ByteRange
  ) throws(EvaluationError) -> Value {
    guard case .integer(let first)? = try single(low), case .integer(let last)? = try single(high), first <= last
    else { return .empty }
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, distance < Self.maximumItems else { throw tooManyItems(range) }
    return Value((first...last).map(Atomic.integer))
  }

  private func tooManyItems(_ range: ByteRange) -> EvaluationError {
    failure("the list has more than \(Self.maximumItems) items", range)
  }

  /// The right side is not looked at where the left decides.
  private func logical(
    _ operation: LogicalOperator, _ left: ExpressionNode, _ right: ExpressionNode
  ) throws(EvaluationError) -> Value {
    let decides = operation == .or
    guard try evaluate(left).isTrue != decides else { return Value(.boolean(decides)) }
    return Value(.boolean(try evaluate(right).isTrue))
  }

  private func call(
    _ function: ExpressionFunction, _ nodes: [ExpressionNode], at range: ByteRange
  ) throws(EvaluationError) -> Value {
    var arguments: [Value] = []
    for (index, node) in nodes.enumerated() {
      let value = try evaluate(node)
      let parameter = function.parameter(at: index)
      if value.isEmpty, parameter.isNeeded {
        throw failure("\(parameter.name) of \(function.name)() is empty", node.range)
      }
      arguments.append(value)
    }
    do throws(ExpressionFunction.Failure) {
      return try function.body(arguments, context)
    } catch {
      switch error {
      case .because(let message): throw failure(message, range)
      case .needsFact(let query): throw .needsFact(query)
      }
    }
  }
}
