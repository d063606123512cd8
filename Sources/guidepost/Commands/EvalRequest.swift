import Foundation
import GuideGraph

/// One line of the protocol.
struct EvalRequest: Decodable {
  var expr: String
  var vars: [String: Given]?
  var types: [String: String]?
  var now: String?
  var zone: String?
  var locale: String?

  /// A value as JSON may bring it.
  enum Given {
    case nothing
    case text(String)
    case list([String])
  }

  /// A variable that has only a type is unset; one that has only a value is text, or a list.
  func evaluation(_ defaults: EvaluationContext) throws(EvalOptions.Mistake) -> Evaluation {
    var evaluation = Evaluation(source: expr, context: defaults)
    if let zone { evaluation.context.zone = try EvalOptions.zone(zone) }
    if let locale { evaluation.context.locale = locale }
    if let now { evaluation.context.now = try EvalOptions.instant(now, evaluation.context.zone) }
    let vars = vars ?? [:]
    for (name, given) in vars { try declare(name, given, in: &evaluation) }
    for (name, type) in types ?? [:] where vars[name] == nil {
      evaluation.declare(name, try Evaluation.type(named: type))
    }
    return evaluation
  }

  private func declare(_ name: String, _ given: Given, in evaluation: inout Evaluation) throws(EvalOptions.Mistake) {
    let type = try Evaluation.type(named: types?[name] ?? given.naturalType)
    guard let value = given.value(of: type) else {
      throw EvalOptions.Mistake(message: "the value of \(name) is no \(type.rawValue)")
    }
    evaluation.declare(name, type, value)
  }
}

extension EvalRequest.Given: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let list = try? container.decode([Scalar].self) {
      self = .list(list.map(\.text))
    } else {
      self = .text(try container.decode(Scalar.self).text)
    }
  }

  var naturalType: String {
    if case .list = self { return ValueType.list.rawValue }
    return ValueType.text.rawValue
  }

  func value(of type: ValueType) -> Value? {
    switch self {
    case .nothing: .empty
    case .text(let text): type.parse(text)
    case .list(let items): type == .list ? Value(items.map(Atomic.text)) : nil
    }
  }
}

/// A string, number or boolean, as text.
private struct Scalar: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let flag = try? container.decode(Bool.self) {
      text = flag ? "true" : "false"
    } else if let number = try? container.decode(Int64.self) {
      text = String(number)
    } else {
      text = try container.decode(Decimal.self).description
    }
  }
}
