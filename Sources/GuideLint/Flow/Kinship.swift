import GuideGraph

/// Variables whose values meet, in a condition or because one is computed from the other, and what they are held against.
///
/// Disjoint sets: B. A. Galler and M. J. Fischer, "An improved equivalence algorithm", 1964.
struct Kinship {
  private var parents: [VariableName: VariableName] = [:]
  private var constants: [VariableName: Set<Atomic>] = [:]

  init(_ guide: Guide) {
    var expressions: [(about: Set<VariableName>, Expression)] = []
    for step in guide.steps {
      expressions += step.conditions.map { ($0.variables, $0) }
      guard case .question(let question) = step else { continue }
      expressions += question.assigns.map { ($0.value.variables.union([$0.name]), $0.value) }
    }
    for (names, _) in expressions { join(names) }
    for (names, expression) in expressions {
      guard let name = names.first else { continue }
      constants[head(of: name), default: []].formUnion(expression.root.literals)
    }
  }

  /// Everything that the variable, or one whose values it meets, is held against.
  func constants(near name: VariableName) -> Set<Atomic> { constants[head(of: name)] ?? [] }

  private mutating func join(_ names: Set<VariableName>) {
    guard let first = names.first.map(head) else { return }
    for name in names {
      let other = head(of: name)
      if other != first { parents[other] = first }
    }
  }

  private func head(of name: VariableName) -> VariableName {
    var name = name
    while let parent = parents[name] { name = parent }
    return name
  }
}

extension ExpressionNode {
  /// Every constant in it.
  var literals: [Atomic] {
    if case .literal(let value) = kind { return [value] }
    return children.flatMap(\.literals)
  }
}
