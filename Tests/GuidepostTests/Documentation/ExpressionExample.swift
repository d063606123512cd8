import GuideDocument
import GuideGraph
import Testing

@testable import guidepost

/// A line of an `expr` block: `EXPRESSION => VALUE`, or `with NAME: TYPE = VALUE, ... | EXPRESSION => VALUE`. A text stands
/// in quotes; nothing is `()`; `error: WORDS` means that it is wrong and its message has these words.
struct ExpressionExample: Sendable, CustomTestStringConvertible {
  let page: String
  let line: Int
  let source: String
  let expected: String
  let variables: [Variable]

  var testDescription: String { "\(page):\(line) \(source)" }

  struct Variable: Sendable {
    var name: String
    var type: String
    var value: String
  }

  static let all: [ExpressionExample] = Page.all.flatMap(\.blocks).filter { $0.language == "expr" }.flatMap { block in
    block.lines.enumerated().map { ExpressionExample($0.element, block.page, block.line + $0.offset) }
  }

  init(_ text: String, _ page: String, _ line: Int) {
    self.page = page
    self.line = line
    let given = text.firstMatch(of: #/^with (.*?) \| (.*)$/#)
    variables = (given.map { String($0.output.1) } ?? "").split(separator: ", ").compactMap { part in
      part.firstMatch(of: #/^([^ :]+): ([a-zA-Z]+) = (.*)$/#).map {
        Variable(name: String($0.output.1), type: String($0.output.2), value: String($0.output.3))
      }
    }
    let rest = given.map { String($0.output.2) } ?? text
    let parts = rest.split(separator: " => ", maxSplits: 1).map(String.init)
    source = parts[0]
    expected = parts.count == 2 ? parts[1] : "no result is written"
  }

  /// Tuesday 1 December 2026, 10:00 in London, in British English.
  private var evaluation: Evaluation {
    get throws {
      var evaluation = Evaluation(
        source: source, context: EvaluationContext(now: tenOClock, zone: "Europe/London", locale: "en-GB"))
      for variable in variables {
        let type = try Evaluation.type(named: variable.type)
        evaluation.declare(variable.name, type, try #require(type.parse(variable.value)))
      }
      return evaluation
    }
  }

  /// What the evaluator says, written as pages write it.
  var result: String {
    get throws {
      switch try evaluation.run() {
      case .success(let answer): Self.words(answer.value)
      case .failure(let problems): "error: " + (problems.list.first?.message ?? "")
      }
    }
  }

  private static func words(_ value: Value) -> String {
    let items = value.items.map { item in
      if case .text(let text) = item { "'\(text.replacing("'", with: "''"))'" } else { item.lexical }
    }
    return items.count == 1 ? items[0] : "(\(items.joined(separator: ", ")))"
  }
}
