import Foundation
import GuideDocument
import Testing

@testable import GuideGraph
@testable import guidepost

/// Every expression of every page.
@Suite struct ExpressionExampleTests {
  @Test(arguments: ExpressionExample.all) func `an expression gives what the page says`(
    _ example: ExpressionExample
  ) throws {
    let result = try example.result
    guard example.expected.hasPrefix("error: ") else { return #expect(result == example.expected) }
    #expect(result.hasPrefix("error: ") && result.contains(example.expected.dropFirst("error: ".count)), "\(result)")
  }

  @Test func `each function of the table is computed on a page, or asks the world`() {
    let sources = ExpressionExample.all.map(\.source)
    for function in FunctionTable.all where function.fact == nil {
      #expect(sources.contains { $0.contains("\(function.name)(") }, "\(function.name)")
    }
    #expect(ExpressionExample.all.count >= 90)
  }

  /// An expression in the words of a page, such as `exists($name)` or `{$start}`, with some type for its variables.
  @Test(arguments: Page.all.filter { !$0.path.contains("/Decisions/") })
  func `an expression in a sentence can be parsed`(_ page: Page) {
    for (line, text) in page.spans {
      for source in expressions(in: text) { #expect(parses(source), "\(page.path):\(line) \(text)") }
    }
  }

  /// What stands in braces, else all of it where it names a variable.
  private func expressions(in text: String) -> [String] {
    let inner = text.matches(of: #/\{([^{}"]+)\}/#).map { String($0.output.1) }
      .filter { $0 != "..." && !$0.contains(#/^[A-Z]+$/#) }
    if !inner.isEmpty || text.contains("{") { return inner }
    return text.contains(#/\$[a-z]/#) && !text.contains("guidepost ") && !text.hasPrefix("#/") ? [text] : []
  }

  private func parses(_ source: String) -> Bool {
    let names = source.matches(of: #/\$([A-Za-z][A-Za-z0-9_.-]*)/#).map { VariableName(String($0.output.1)) }
    return ValueType.allCases.contains { type in
      let declared = Dictionary(names.map { ($0, type.staticType()) }, uniquingKeysWith: { first, _ in first })
      if case .success = Expression.parse(source, declared: declared) { return true }
      return false
    }
  }
}
