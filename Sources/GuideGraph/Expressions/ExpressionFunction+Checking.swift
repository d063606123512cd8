extension ExpressionFunction {
  var leastCount: Int { parameters.count { !$0.isOptional } }

  func takes(_ count: Int) -> Bool { count >= leastCount && (isVariadic || count <= parameters.count) }

  func parameter(at index: Int) -> Parameter { parameters[Swift.min(index, parameters.count - 1)] }

  var countPhrase: String {
    let least = leastCount
    if isVariadic { return "\(least) or more arguments" }
    if least < parameters.count { return "\(least) to \(parameters.count) arguments" }
    return least == 0 ? "no arguments" : least == 1 ? "1 argument" : "\(least) arguments"
  }

  func resultType(for arguments: [StaticType]) -> StaticType {
    switch result {
    case .type(let type): type
    case .sameAsFirst: arguments.first ?? .empty
    case .itemOfFirst: arguments.first?.item ?? .empty
    }
  }

  /// With what the parameters take: `mask(text: text, keep: an integer)`.
  package var typedSignature: String {
    let list = parameters.map { "\($0.name)\($0.isOptional ? "?" : ""): \($0.kind.phrase)" }.joined(separator: ", ")
    return "\(name)(\(list)\(isVariadic ? ", ..." : ""))"
  }

  /// What it gives, for the reference.
  package var resultPhrase: String {
    switch result {
    case .type(let type): type.phrase
    case .sameAsFirst: "the same type"
    case .itemOfFirst: "one of the values' type"
    }
  }

  /// As messages show it: `substring(text, start, length?)`.
  package var signature: String {
    let list = parameters.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ")
    return "\(name)(\(list)\(isVariadic ? ", ..." : ""))"
  }
}

extension ExpressionFunction.Parameter.Kind {
  package func admits(_ type: StaticType) -> Bool {
    switch self {
    case .one(let wanted): wanted.admits(type)
    case .either(let wanted): wanted.contains { $0.admits(type) }
    case .anyOne: !type.isList
    case .many(let wanted): wanted.admits(type.item)
    case .manyEither(let wanted): wanted.contains { $0.admits(type.item) }
    case .any: true
    case .pattern: StaticType.text.admits(type)
    }
  }

  /// What it takes, in a message.
  package var phrase: String {
    switch self {
    case .one(.decimal): "a number"
    case .one(let type): type.phrase
    case .either(let types), .manyEither(let types):
      types.map(\.phrase).joined(separator: " or ")
    case .anyOne: "one value"
    case .many(let type): "values of type \(type.name)"
    case .any: "anything"
    case .pattern: "a pattern in quotes"
    }
  }

  func advice(for type: StaticType) -> String {
    switch self {
    case .one(.text) where !type.isList: "; turn it into text with string(...)"
    case .one(let wanted) where type.isText: wanted.constructorAdvice.map { "; \($0)" } ?? ""
    default: ""
    }
  }
}
