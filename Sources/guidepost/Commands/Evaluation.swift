import GuideDocument
import GuideGraph

/// An expression with all that it needs to run.
struct Evaluation {
  let source: String
  var context: EvaluationContext
  private var types: [VariableName: StaticType] = [:]

  init(source: String, context: EvaluationContext) {
    self.source = source
    self.context = context
  }

  mutating func declare(_ name: String, _ type: ValueType, _ value: Value = .empty) {
    types[VariableName(name)] = type.staticType()
    context.variables[VariableName(name)] = value
  }

  static func type(named name: String) throws(EvalOptions.Mistake) -> ValueType {
    guard let type = ValueType(rawValue: name) else {
      let known = ValueType.allCases.map(\.rawValue).joined(separator: ", ")
      throw EvalOptions.Mistake(message: "no type \(name); there are \(known)")
    }
    return type
  }

  struct Answer {
    var value: Value
    var staticType: StaticType

    /// The type of the value: of its item, `list` for several, `empty` for none.
    var typeName: String {
      guard let first = value.items.first else { return StaticType.empty.name }
      guard value.items.count == 1 else { return "list" }
      if case .choice = staticType { return staticType.name }
      return first.type.name
    }
  }

  struct Problem {
    /// The rule's id; none for what happens while it runs.
    var rule: String?
    var message: String
    var bytes: ByteRange
  }

  struct Problems: Error {
    var list: [Problem]
  }

  func run() -> Result<Answer, Problems> {
    let expression: Expression
    switch Expression.parse(source, declared: types) {
    case .success(let parsed): expression = parsed
    case .failure(let errors):
      let list = errors.errors.map { Problem(rule: $0.rule.rawValue, message: $0.message, bytes: $0.range) }
      return .failure(Problems(list: list))
    }
    do throws(EvaluationError) {
      return .success(Answer(value: try expression.evaluate(in: context), staticType: expression.type))
    } catch {
      return .failure(Problems(list: [Problem(error, in: source)]))
    }
  }
}

extension Evaluation.Problem {
  init(_ error: EvaluationError, in source: String) {
    switch error {
    case .failed(let message, let range): self.init(message: message, bytes: range)
    case .needsFact(let query):
      let call = "\(query.kind.rawValue)(\(query.argument.map { "'\($0)'" } ?? ""))"
      self.init(message: "\(call) is only known within a session", bytes: ByteRange(0, source.utf8.count))
    }
  }

  /// In code points, from 1.
  func column(in source: String) -> Int { Self.codePoints(in: source, upTo: bytes.range.lowerBound) + 1 }

  /// The message, the expression, and marks under what is meant.
  func picture(in source: String) -> String {
    let start = Self.codePoints(in: source, upTo: bytes.range.lowerBound)
    let length = max(1, Self.codePoints(in: source, upTo: bytes.range.upperBound) - start)
    let line = String(source.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let marks = String(repeating: " ", count: start) + String(repeating: "^", count: length)
    return "error: \(message)\(rule.map { " [\($0)]" } ?? "")\n  \(line)\n  \(marks)"
  }

  private static func codePoints(in source: String, upTo byte: Int) -> Int {
    String(decoding: source.utf8.prefix(byte), as: UTF8.self).unicodeScalars.count
  }
}
