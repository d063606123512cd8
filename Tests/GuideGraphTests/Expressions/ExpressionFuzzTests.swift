import GuideDocument
import Seeded
import Testing

@testable import GuideGraph

/// Nothing that an author can write may trap, and what is accepted has a value of its type or a reason.
struct ExpressionFuzzTests {
  private static let words = [
    "$name", "$age", "$price", "$agreed", "$plan", "$extras", "$unset", "$nope", "1", "2.5", "0", "9223372036854775807",
    "'a'", "''", "'é😀'", "(", ")", ",", "+", "-", "*", "div", "idiv", "mod", "=", "!=", "<", "<=", ">", ">=", "eq",
    "ne",
    "lt", "and", "or", "to", "if (", ") then", "else", "not(", "concat(", "substring(", "count(",
    "xs:date('2026-12-01')",
    "xs:dayTimeDuration('P1D')", "xs:dateTime('2026-03-29T02:30:00')", "current-date()", "max(", "sum(", "replace(",
    "matches('a', '(a*)*b')", "is-open('q')", "()", "true()", "false()", "{", "}", "$", "'", "\"", "(:", ":)", ";",
  ]

  @Test(arguments: 0..<8)
  func `random words never trap`(seed: UInt64) {
    var numbers = Seeded(state: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...14, using: &numbers)
      let source = (0..<count).compactMap { _ in Self.words.randomElement(using: &numbers) }.joined(separator: " ")
      check(source)
    }
  }

  @Test(arguments: 0..<4)
  func `random bytes never trap`(seed: UInt64) {
    var numbers = Seeded(state: 1000 + seed)
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let text = String(decoding: bytes, as: UTF8.self)
      check(text)
      _ = splitTemplate(text)
      _ = Pattern.parse(text, syntax: .xpathUnanchored).map { $0.matches(text) }
      for type in ValueType.allCases { _ = type.parse(text, values: ["a"]) }
    }
  }

  private func check(_ source: String) {
    switch ExpressionTrial.parse(source) {
    case .failure(let found):
      #expect(!found.errors.isEmpty)
      #expect(found.errors.allSatisfy { $0.range.lower >= 0 && Int($0.range.upper) <= source.utf8.count })
    case .success(let expression):
      guard let value = try? expression.evaluate(in: ExpressionTrial.context(zone: "Europe/Berlin")) else { return }
      #expect(expression.type.isList || value.items.count <= 1, "\(source)")
      #expect(
        value.items.allSatisfy { expression.type.admits(.list(of: $0.type)) || expression.type.item.admits($0.type) },
        "\(source)")
    }
  }
}
