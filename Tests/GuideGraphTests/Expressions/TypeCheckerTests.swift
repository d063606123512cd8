import GuideDocument
import Testing

@testable import GuideGraph

struct TypeCheckerTests {
  @Test(arguments: [
    ("1", StaticType.integer), ("1 div 2", .decimal), ("$age * $price", .decimal), ("7 idiv $price", .integer),
    ("'a'", .text), ("$plan", .choice(["gold", "silver"])), ("($plan, 'x')", .list(of: .text)), ("()", .empty),
    ("(1, ())", .integer), ("(1, 2.5)", .list(of: .decimal)), ("1 to 3", .list(of: .integer)), ("$age = 3", .boolean),
    ("if ($agreed) then 1 else 2.5", .decimal), ("if ($agreed) then $day else ()", .date), ("$day - $day", .duration),
    ("$day + xs:dayTimeDuration('P1D')", .date), ("max($extras)", .choice(["tv", "phone"])), ("abs($age)", .integer),
    ("round($price)", .decimal), ("sum((1, 2))", .integer), ("() + 1", .empty), ("() = 1", .boolean),
    ("() eq 1", .empty),
    ("xs:dayTimeDuration('P1D') div xs:dayTimeDuration('PT1H')", .decimal),
  ])
  func `every expression has a static type`(source: String, type: StaticType) throws {
    #expect(try ExpressionTrial.parse(source).get().type == type)
  }

  @Test(arguments: [
    ("$nmae", "undefined-variable 0-5", "no variable $nmae; did you mean $name?"),
    ("1 + $age-1", "undefined-variable 4-10", "no variable $age-1; for a subtraction put spaces: $age - 1"),
    ("$zzzzzzzz", "undefined-variable 0-9", "no variable $zzzzzzzz"),
    ("contians('a', 'b')", "unknown-function 0-8", "no function contians(); did you mean contains()?"),
    ("'a' + 1", "type-mismatch 0-7", "\"+\" does not work on text and an integer; join texts with concat()"),
    (
      "$name * 2", "type-mismatch 0-9",
      "\"*\" does not work on text and an integer; turn the text into a number with number(...)"
    ),
    (
      "$name > 5", "type-mismatch 0-9",
      "text cannot be compared with an integer; turn the text into a number with number(...)"
    ),
    (
      "$name < current-date()", "type-mismatch 0-22",
      "text cannot be compared with a date; turn the text into a date with xs:date(...)"
    ),
    ("$agreed and $name", "type-mismatch 12-17", "\"and\" needs true or false, not text; write ... != ''"),
    (
      "if ($extras) then 1 else 2", "type-mismatch 4-11",
      "\"if\" needs true or false, not a list of choice; write exists(...) or count(...) > 0"
    ),
    (
      "if ($agreed) then 1 else 'a'", "type-mismatch 25-28",
      "\"then\" gives an integer and \"else\" gives text; both must be of one kind"
    ),
    ("$extras eq 'tv'", "type-mismatch 0-15", "\"eq\" compares single values; use = for a list"),
    ("(1, 'a')", "type-mismatch 4-7", "the items of a list must be of one kind, but here an integer meets text"),
    ("$extras + 1", "type-mismatch 0-11", "\"+\" does not work on a list of choice and an integer"),
    (
      "(1, 2) + 1", "type-mismatch 0-10",
      "\"+\" does not work on a list of integer and an integer; use sum(), min(), max() or count()"
    ),
    (
      "contains($age, '1')", "type-mismatch 9-13",
      "contains() needs text as its text, not an integer; turn it into text with string(...)"
    ),
    ("concat('a')", "type-mismatch 0-11", "concat() takes 2 or more arguments, not 1: concat(value, more, ...)"),
    ("matches($name, $name)", "type-mismatch 15-20", "the pattern of matches() must be written out in quotes"),
    ("matches($name, '(a')", "expression-syntax 15-19", "the pattern of matches() is wrong: this ( has no closing )"),
    ("xs:date('2026-02-30')", "type-mismatch 8-20", "'2026-02-30' is not a date such as 2026-12-31"),
    ("-$name", "type-mismatch 1-6", "- needs a number, not text"),
    ("1 to 2.5", "type-mismatch 5-8", "a range needs integers, not a decimal"),
    ("$day - $visit", "type-mismatch 0-13", "\"-\" does not work on a date and a dateTime"),
    ("not($age)", "type-mismatch 4-8", "not() needs a boolean as its condition, not an integer"),
  ])
  func `a wrong type is told where it stands and with advice`(source: String, error: String, message: String) {
    #expect(ExpressionTrial.errors(source) == [error])
    #expect(ExpressionTrial.run(source).hasPrefix(message))
  }

  @Test func `all mistakes are found, each once`() {
    #expect(
      ExpressionTrial.errors("concat($a, $b, foo(1)) = 'x' and 'y' and 1 + 'z' = 2") == [
        "undefined-variable 7-9", "undefined-variable 11-13", "unknown-function 15-18", "type-mismatch 33-36",
        "type-mismatch 41-48",
      ])
  }

  @Test func `the place tells the type that it takes`() {
    #expect(ExpressionTrial.errors("$age", expecting: .boolean) == ["type-mismatch 0-4"])
    #expect(ExpressionTrial.errors("$age > 3", expecting: .boolean) == [])
    #expect(ExpressionTrial.errors("()", expecting: .boolean) == [])
    #expect(ExpressionTrial.errors("$age", expecting: .decimal) == [])
    #expect(ExpressionTrial.errors("$price", expecting: .integer) == ["type-mismatch 0-6"])
    #expect(ExpressionTrial.errors("'gold'", expecting: .choice(["gold"])) == [])
    #expect(ExpressionTrial.errors("$plan", expecting: .text) == [])
    #expect(ExpressionTrial.errors("'tv'", expecting: .list(of: .choice(["tv"]))) == [])
    #expect(ExpressionTrial.errors("$extras", expecting: .text) == ["type-mismatch 0-7"])
  }

  @Test func `an expression knows its variables and facts`() throws {
    let expression = try ExpressionTrial.parse("is-open('care') and wait-minutes($name) < $age and exists(ticket())")
      .get()
    #expect(expression.variables == [VariableName("name"), VariableName("age")])
    #expect(expression.facts == [FactQuery(.isOpen, "care"), FactQuery(.ticket)])
  }

  @Test func `a suggestion comes as a replacement`() {
    guard case .failure(let errors) = ExpressionTrial.parse("$nmae") else {
      Issue.record("an undefined variable was accepted")
      return
    }
    #expect(errors.errors.map(\.replacement) == ["$name"])
  }

  @Test func `nodes know their place`() throws {
    let root = try ExpressionTrial.parse("1 + (2 * $age)").get().root
    #expect(root.range.range == 0..<14)
    #expect(root.children.map(\.range.range) == [0..<1, 4..<14])
    #expect(root.children[1].children.map(\.range.range) == [5..<6, 9..<13])
  }
}
