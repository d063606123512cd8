import GuideDocument
import Testing

@testable import GuideGraph

struct EvaluatorTests {
  @Test(
    arguments: [
      ("$unset + 1", "empty"), ("$unset = 1", "false"), ("$unset eq 1", "empty"), ("$unset != 1", "false"),
      ("not($unset = 1)", "true"), ("concat($unset, 'a')", "a"),
      ("('a', 'b') = ('b', 'c')", "true"), ("('a', 'b') != ('a', 'b')", "true"), ("$plan = ('gold', 'silver')", "true"),
      ("$age = 30 to 50", "true"), ("1 = 1.0", "true"), ("0.1 + 0.2 = 0.3", "true"), ("'e\u{301}' = 'é'", "false"),
      ("contains('e\u{301}', 'e')", "true"), ("string-length('e\u{301}')", "2"), ("'Z' < 'a'", "true"),
      ("'\u{FFFF}' < '\u{10000}'", "true"), ("10 div 4", "2.5"), ("10 div 5", "2"), ("1 div 3", "0.333333333333333333"),
      ("2 div 3", "0.666666666666666667"), ("2.50", "2.5"), ("1.10 * 2", "2.2"), ("round(-2.5)", "-2"),
      ("round(2.5)", "3"),
      ("-7 idiv 2", "-3"), ("-7 mod 2", "-1"), ("7 mod -2", "1"), ("number('abc')", "empty"),
      ("number('12abc')", "empty"),
      ("number('1e3')", "empty"), ("sum(())", "0"), ("min(())", "empty"),
      ("sum((9223372036854775807, 1, -1))", "9223372036854775807"), ("false() and 1 div 0 = 1", "false"),
      ("true() or 1 div 0 = 1", "true"), ("if (true()) then 1 else 1 idiv 0", "1"),
    ])
  func `the meaning is that of XPath`(source: String, value: String) {
    #expect(ExpressionTrial.run(source) == value)
  }

  @Test(arguments: [
    ("9223372036854775807 + 1", "the result of \"+\" is too large"), ("1 idiv 0", "division by zero"),
    ("1 div 0.0", "division by zero"), ("1 mod 0", "division by zero"),
    ("abs(-9223372036854775807 - 1)", "the result of abs() is too large"),
    ("(-9223372036854775807 - 1) idiv -1", "the result of \"idiv\" is too large"),
    ("-(-9223372036854775807 - 1)", "the result of \"-\" is too large"),
    ("99999999999999999999999999999999999999. * 10", "the result of \"*\" is too large"),
    ("1 to 20000", "the list has more than 10000 items"),
    ("xs:date($name)", "'Straße' is not a date such as 2026-12-31"),
    ("substring('abc', $unset)", "start of substring() is empty"),
    ("(1 to 9000) = (9001 to 18000)", "the lists are too long to compare"),
    ("xs:date('9999-12-31') + xs:dayTimeDuration('P1D')", "the result of \"+\" is too large"),
    ("replace('a', 'x*', 'b')", "the pattern of replace() matches nothing at all"),
    ("format-number(1, 19)", "the digits of format-number() must be 0 to 18"),
  ])
  func `what has no value fails with a reason`(source: String, message: String) {
    #expect(ExpressionTrial.run(source) == message)
  }

  @Test func `a failure names the part that failed`() throws {
    let expression = try ExpressionTrial.parse("1 + (2 idiv 0)").get()
    let error = #expect(throws: EvaluationError.self) { try expression.evaluate(in: ExpressionTrial.context()) }
    guard case .failed(_, let range)? = error else {
      Issue.record("a division by zero did not fail")
      return
    }
    #expect(range.range == 4..<14)
  }

  @Test func `a part of an expression and an operator can be tried out alone`() throws {
    let root = try ExpressionTrial.parse("1 + (2 * $age)").get().root
    #expect(try root.children[1].evaluate(in: ExpressionTrial.context()) == Value(.integer(82)))
    #expect(ArithmeticOperator.div.result(.integer(1), .integer(4), zone: "UTC")?.lexical == "0.25")
    #expect(ArithmeticOperator.mod.result(.integer(1), .integer(0), zone: "UTC") == nil)
    #expect(ArithmeticOperator.plus.result(.integer(.max), .integer(1), zone: "UTC") == nil)
  }

  @Test func `the least integer modulo -1 is 0`() {
    #expect(ExpressionTrial.run("(-9223372036854775807 - 1) mod -1") == "0")
  }

  @Test func `texts do not grow without end`() {
    let ten =
      "replace(replace(replace(replace(replace($name, '.', 'xxxxxxxxxx'), '.', 'xxxxxxxxxx'), '.', 'xxxxxxxxxx'), '.', 'xxxxxxxxxx'), '.', 'xxxxxxxxxx')"
    #expect(ExpressionTrial.run(ten) == "replace() makes the text too long or takes too many steps")
  }

  @Test func `facts are asked for one at a time and then used`() {
    let source = "is-open('care') and wait-minutes('care') < 10"
    let open = FactQuery(.isOpen, "care")
    let wait = FactQuery(.waitMinutes, "care")
    #expect(ExpressionTrial.run(source) == "needs is-open care")
    #expect(ExpressionTrial.run(source, in: ExpressionTrial.context(facts: [open: Value(.boolean(false))])) == "false")
    #expect(
      ExpressionTrial.run(source, in: ExpressionTrial.context(facts: [open: Value(.boolean(true))]))
        == "needs wait-minutes care")
    let facts = [open: Value(.boolean(true)), wait: Value(.integer(7))]
    #expect(ExpressionTrial.run(source, in: ExpressionTrial.context(facts: facts)) == "true")
    #expect(
      ExpressionTrial.run("ticket()", in: ExpressionTrial.context(facts: [FactQuery(.ticket): .empty])) == "empty")
    let wrong = ExpressionTrial.context(facts: [FactQuery(.position): Value(.text("third"))])
    #expect(ExpressionTrial.run("position()", in: wrong) == "the answer to position() is not an integer")
  }
}
