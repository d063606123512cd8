import Testing

@testable import GuideGraph

struct ExpressionParserTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 - 3 - 4", "-5"), ("- 2 * 3", "-6"), ("--2", "2"), ("+2", "2"),
    ("7 idiv 2 mod 2", "1"), ("1 + 1 = 2 and 2 > 1 or false()", "true"), ("true() or false() and false()", "true"),
    ("1 to 2 + 1", "1 2 3"), ("count(1 to 3)", "3"), ("if (1 = 1) then 'a' else 'b'", "a"),
    ("if (false()) then 1 else if (true()) then 2 else 3", "2"), ("('a', ('b', 'c'))", "a b c"), ("()", "empty"),
    ("'it''s'", "it's"), ("\"say \"\"hi\"\"\"", "say \"hi\""), ("(: why (: not :) :) 1", "1"), (".5", "0.5"),
    ("3.", "3"), ("$ age", "41"), ("$age -1", "40"), ("1<2", "true"), ("not(1>=2)", "true"),
  ])
  func `operators bind as in XPath`(source: String, value: String) {
    #expect(ExpressionTrial.run(source) == value)
  }

  @Test(arguments: [
    ("", "expression-syntax 0-0"), ("1 +", "expression-syntax 3-3"), ("1 + * 2", "expression-syntax 4-5"),
    ("(1", "expression-syntax 2-2"), ("1)", "expression-syntax 1-2"), ("'abc", "expression-syntax 0-4"),
    ("é'", "expression-syntax 2-3"), ("1 = 1 = 1", "expression-syntax 6-7"), ("1 to 2 to 3", "expression-syntax 7-9"),
    ("red", "expression-syntax 0-3"), ("$", "expression-syntax 0-1"), ("$age 5", "expression-syntax 5-6"),
    ("10div 3", "expression-syntax 0-5"), ("1e3", "expression-syntax 0-3"), ("1.2.3", "expression-syntax 0-5"),
    ("9223372036854775808", "expression-syntax 0-19"), ("6 / 2", "expression-syntax 2-3"),
    ("$a[1]", "expression-syntax 2-3"), ("if (true()) then 1", "expression-syntax 18-18"),
    ("if true() then 1 else 2", "expression-syntax 0-2"), ("1 + if (true()) then 1 else 2", "expression-syntax 4-6"),
    ("concat('a' 'b')", "expression-syntax 11-14"), ("(: open", "expression-syntax 0-7"),
    ("1 ! = 2", "expression-syntax 2-3"),
    ("and 1", "expression-syntax 0-3"), ("true", "expression-syntax 0-4"), ("‘a’", "expression-syntax 0-3"),
    ("1 eq 2 eq 3", "expression-syntax 7-9"), ("concat('a',)", "expression-syntax 11-12"),
  ])
  func `a mistake of syntax is told with its place in bytes`(source: String, error: String) {
    #expect(ExpressionTrial.errors(source) == [error])
  }

  @Test func `messages say what to write instead`() {
    #expect(ExpressionTrial.run("red") == "unexpected word \"red\": write 'red' for a text, $red for a variable")
    #expect(ExpressionTrial.run("6 / 2") == "unexpected /: a division is written div")
    #expect(ExpressionTrial.run("true and false()") == "unexpected word \"true\": write true()")
    #expect(ExpressionTrial.run("1 +") == "expected a value, found the end of the expression")
  }

  @Test func `nesting stops at 64 with an error`() {
    let fine = String(repeating: "(", count: 63) + "1" + String(repeating: ")", count: 63)
    #expect(ExpressionTrial.run(fine) == "1")
    let deep = String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64)
    #expect(ExpressionTrial.run(deep).hasPrefix("the expression is nested more than 64 deep"))
    let calls = String(repeating: "not(", count: 5000) + "true()" + String(repeating: ")", count: 5000)
    #expect(ExpressionTrial.errors(calls).count == 1)
  }

  @Test func `an expression has at most 256 operators and 16 384 bytes`() {
    #expect(ExpressionTrial.run("1" + String(repeating: "+1", count: 256)) == "257")
    #expect(ExpressionTrial.run("1" + String(repeating: "+1", count: 257)).contains("more than 256 operators"))
    #expect(ExpressionTrial.run(String(repeating: "-", count: 300) + "1").contains("more than 256 operators"))
    #expect(ExpressionTrial.run("'" + String(repeating: "x", count: 16_384) + "'").contains("longer than 16384 bytes"))
  }
}
