import Testing

@testable import GuideGraph

struct FunctionTableTests {
  private static let context = EvaluationContext(
    now: ExpressionTrial.now,
    facts: [
      FactQuery(.isOpen, "care"): Value(.boolean(true)), FactQuery(.waitMinutes, "care"): Value(.integer(12)),
      FactQuery(.ticket): Value(.text("A12")), FactQuery(.position): Value(.integer(3)),
      FactQuery(.agentName): Value(.text("Sam")),
    ])

  @Test(arguments: FunctionTable.all.map(\.name))
  func `every example has the value it claims and the type of its function`(name: String) throws {
    let function = try #require(FunctionTable[name])
    let expression = try Expression.parse(function.example.expression, declared: [:]).get()
    let value = try expression.evaluate(in: Self.context)
    #expect(value.lexical == function.example.value)
    #expect(value.items.allSatisfy { expression.type.admits($0.type) })
    #expect(function.example.expression.contains(name + "("))
  }

  @Test func `names are unique and every function is described`() {
    #expect(Set(FunctionTable.all.map(\.name)).count == FunctionTable.all.count)
    #expect(FunctionTable.all.allSatisfy { $0.about.hasSuffix(".") || $0.about.hasSuffix("''.") })
  }

  @Test func `a signature shows what goes in and what comes out`() throws {
    let mask = try #require(FunctionTable["mask"])
    #expect(mask.signature == "mask(text, keep)")
    #expect(mask.typedSignature == "mask(text: text, keep: an integer)")
    #expect(mask.resultPhrase == "text")
    #expect(FunctionTable["concat"]?.typedSignature == "concat(value: one value, more: one value, ...)")
  }

  @Test func `every empty argument gives a value or an error, never a trap`() {
    for function in FunctionTable.all {
      let arguments = Array(repeating: Value.empty, count: function.parameters.count)
      _ = try? function.body(arguments, Self.context)
    }
  }

  @Test(arguments: [
    ("concat('a', 1, true(), 2.50)", "a1true2.5"), ("starts-with('abc', '')", "true"),
    ("ends-with('e\u{301}', '\u{301}')", "true"),
    ("substring('12345', 1.5, 2.6)", "234"), ("substring('12345', 0, 3)", "12"), ("substring('12345', -42)", "12345"),
    ("upper-case('straße')", "STRASSE"), ("normalize-space('\t a \n b ')", "a b"),
    ("normalize-space('a\u{A0}b')", "a\u{A0}b"),
    ("string-join(('a', 'b', 'c'), '-')", "a-b-c"), ("string-join((), '-')", ""),
    ("encode-for-uri('é/?')", "%C3%A9%2F%3F"),
    ("mask('1234', 9)", "1234"), ("mask('1234', -1)", "••••"), ("mask((), 2)", ""),
    ("distinct-values((1, 1.0, 2))", "1 2"),
    ("distinct-values(('é', 'e\u{301}'))", "é e\u{301}"), ("min(('b', 'a'))", "a"), ("max((1, 2.5))", "2.5"),
    ("days-from-duration(xs:dayTimeDuration('-PT36H'))", "-1"), ("xs:integer(-2.7)", "-2"), ("xs:integer(true())", "1"),
    ("replace('abracadabra', 'bra', '*')", "a*cada*"), ("replace('abracadabra', 'a.*a', '*')", "*"),
    ("replace('abracadabra', 'a.*?a', '*')", "*c*bra"), ("replace('AAAA', 'A+?', 'b')", "bbbb"),
    ("replace('darted', '^(.*?)d(.*)$', '$1c$2')", "carted"),
    ("replace('2026-12-01', '([0-9]+)-([0-9]+)-([0-9]+)', '$3.$2.$1')", "01.12.2026"),
    ("replace('a', 'a', '$9')", ""), ("replace('ab', '(a)(b)', '$12')", "a2"), ("replace('5', '5', '\\$0')", "$0"),
  ])
  func `functions keep to XPath's finer points`(source: String, value: String) {
    #expect(ExpressionTrial.run(source) == value)
  }
}
