import Foundation
import GuideGraph

/// `guidepost eval --protocol jsonl`: one JSON object a line in, one out. A line that is wrong gets an error and
/// changes nothing else.
enum EvalProtocol {
  static func reply(to line: String, options: EvalOptions) -> String {
    let request: EvalRequest
    do {
      request = try JSONDecoder().decode(EvalRequest.self, from: Data(line.utf8))
    } catch {
      return Self.error("this line is not a request such as {\"expr\":\"1 + 1\"}: \(Self.reason(error))")
    }
    do throws(EvalOptions.Mistake) {
      return answer(try request.evaluation(options.context))
    } catch {
      return Self.error(error.message)
    }
  }

  private static func answer(_ evaluation: Evaluation) -> String {
    switch evaluation.run() {
    case .success(let answer):
      return "{\"type\":\(quote(answer.typeName)),\"value\":\(json(answer.value))}"
    case .failure(let problems):
      guard let first = problems.list.first else { return error("the expression is wrong") }
      return error(first.message, column: first.column(in: evaluation.source))
    }
  }

  private static func error(_ message: String, column: Int? = nil) -> String {
    "{\"error\":\(quote(message))\(column.map { ",\"column\":\($0)" } ?? "")}"
  }

  private static func json(_ value: Value) -> String {
    guard value.items.count != 1 else { return json(value.items[0]) }
    return value.isEmpty ? "null" : "[" + value.items.map(json).joined(separator: ",") + "]"
  }

  private static func json(_ item: Atomic) -> String {
    if case .boolean(let flag) = item { return flag ? "true" : "false" }
    return quote(item.lexical)
  }

  private static func quote(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type"
    default: "it is not JSON"
    }
  }
}
