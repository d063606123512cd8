import GuideDocument

extension TypeChecker {
  mutating func variable(_ name: VariableName, at range: ByteRange) -> ExpressionNode? {
    guard let type = declared(name) else {
      let (advice, meant) = suggestion(for: name)
      return report(.undefinedVariable, "no variable $\(name)\(advice)", at: range, replacement: meant)
    }
    variables.insert(name)
    return ExpressionNode(.variable(name), type: type, range: range)
  }

  private func suggestion(for name: VariableName) -> (advice: String, meant: String?) {
    if let split = subtraction(name) { return ("; for a subtraction put spaces: \(split)", split) }
    guard let nearest = NearestName.of(name.text, among: names.map(\.text)) else { return ("", nil) }
    return ("; did you mean $\(nearest)?", "$\(nearest)")
  }

  /// `$total-5` is one name to XPath; the author may have meant `$total - 5`.
  private func subtraction(_ name: VariableName) -> String? {
    let parts = name.text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, declared(VariableName(String(parts[0]))) != nil, Int64(parts[1]) != nil else { return nil }
    return "$\(parts[0]) - \(parts[1])"
  }

  mutating func call(
    _ name: String, namedAt place: ByteRange, _ arguments: [SyntaxNode], at range: ByteRange
  ) -> ExpressionNode? {
    guard let function = FunctionTable[name] else {
      for argument in arguments { _ = check(argument) }
      let nearest = NearestName.of(name, among: FunctionTable.all.map(\.name))
      let advice = nearest.map { "; did you mean \($0)()?" } ?? ""
      return report(.unknownFunction, "no function \(name)()\(advice)", at: place, replacement: nearest)
    }
    guard function.takes(arguments.count) else {
      for argument in arguments { _ = check(argument) }
      let message = "\(name)() takes \(function.countPhrase), not \(arguments.count)"
      return report(.typeMismatch, "\(message): \(function.signature)", at: range)
    }
    let checked = arguments.enumerated().map { argument($0.element, $0.offset, of: function) }
    let nodes = checked.compactMap { $0 }
    guard nodes.count == arguments.count else { return nil }
    noteFact(function, nodes)
    return ExpressionNode(.call(function, nodes), type: function.resultType(for: nodes.map(\.type)), range: range)
  }

  private mutating func argument(
    _ syntax: SyntaxNode, _ index: Int, of function: ExpressionFunction
  ) -> ExpressionNode? {
    guard let node = check(syntax) else { return nil }
    let parameter = function.parameter(at: index)
    guard parameter.kind.admits(node.type) else {
      let message =
        "\(function.name)() needs \(parameter.kind.phrase) as its \(parameter.name), not \(node.type.phrase)"
      return report(.typeMismatch, message + parameter.kind.advice(for: node.type), at: node.range)
    }
    return checkLiteral(node, parameter, function)
  }

  private mutating func noteFact(_ function: ExpressionFunction, _ arguments: [ExpressionNode]) {
    guard let kind = function.fact else { return }
    guard kind.takesQueue else {
      facts.insert(FactQuery(kind))
      return
    }
    guard case .literal(.text(let queue))? = arguments.first?.kind else { return }
    facts.insert(FactQuery(kind, queue))
  }
}
