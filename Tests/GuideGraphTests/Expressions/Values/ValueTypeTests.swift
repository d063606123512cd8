import Testing

@testable import GuideGraph

struct ValueTypeTests {
  @Test(arguments: [
    (ValueType.integer, " 12 ", "12"), (.integer, "-007", "-7"), (.decimal, "2.50", "2.5"), (.boolean, "1", "true"),
    (.boolean, "false", "false"), (.date, "2024-02-29", "2024-02-29"), (.time, "08:30:00.50", "08:30:00.5"),
    (.time, "24:00:00", "00:00:00"), (.dateTime, "2026-12-01T08:00:00+00:00", "2026-12-01T08:00:00Z"),
    (.dateTime, "2026-12-31T24:00:00", "2027-01-01T00:00:00"), (.duration, "PT36H", "P1DT12H"),
    (.duration, "-PT0.5S", "-PT0.5S"),
    (.text, "  as it is ", "  as it is "), (.phone, "+44 (20) 7946-0000", "+44 (20) 7946-0000"),
    (.phone, "(+49) 30 123456", "(+49) 30 123456"), (.email, "a.b@example.org", "a.b@example.org"),
    (.choice, "red", "red"), (.list, " red\tgreen ", "red green"), (.list, "", ""),
  ])
  func `a typed answer is read`(type: ValueType, text: String, value: String) {
    #expect(type.parse(text)?.lexical == value)
  }

  @Test(arguments: [
    (ValueType.integer, "12abc"), (.integer, "1.0"), (.integer, "9223372036854775808"), (.integer, ""),
    (.decimal, "1,5"),
    (.decimal, "12abc"), (.boolean, "yes"), (.boolean, "TRUE"), (.date, "2026-02-29"), (.date, "2026-1-1"),
    (.date, "26-01-01"),
    (.date, "2026-12-01Z"), (.date, "0000-01-01"), (.time, "8:30"), (.time, "08:60:00"), (.time, "24:00:01"),
    (.time, "08:30:00."),
    (.dateTime, "2026-12-01"), (.dateTime, "2026-12-01T08:00:00+15:00"), (.dateTime, "2026-12-01 08:00:00"),
    (.dateTime, "9999-12-31T24:00:00"),
    (.duration, "P"), (.duration, "PT"), (.duration, "P1DT"), (.duration, "P1Y"), (.duration, "PT1.5H"),
    (.duration, "PT1M1H"),
    (.duration, "1D"), (.duration, "P99999999999999D"), (.phone, "12345"), (.phone, "1234567890123456"),
    (.phone, "12+34567"),
    (.phone, "call 123456"), (.email, "a@b"), (.email, "a b@c.de"), (.email, "@c.de"), (.email, "a@@c.de"),
    (.email, "a@c..de"),
    (.choice, ""),
  ])
  func `what is not of the type is refused`(type: ValueType, text: String) {
    #expect(type.parse(text) == nil)
  }

  @Test func `a choice and a list take their values only`() {
    #expect(ValueType.choice.parse("red", values: ["red"]) == Value(.text("red")))
    #expect(ValueType.choice.parse("blue", values: ["red"]) == nil)
    #expect(ValueType.list.parse("red blue", values: ["red"]) == nil)
  }

  @Test func `a computed value fits a variable or does not`() {
    #expect(ValueType.decimal.coerce(Value(.integer(3))) == Value(.decimal(DecimalNumber(3))))
    #expect(ValueType.integer.coerce(Value(.decimal(DecimalNumber(3)))) == nil)
    #expect(ValueType.choice.coerce(Value(.text("blue")), values: ["red"]) == nil)
    #expect(ValueType.list.coerce(Value(.text("red")), values: ["red"]) == Value(.text("red")))
    #expect(ValueType.text.coerce(Value([.text("a"), .text("b")])) == nil)
    #expect(ValueType.date.coerce(.empty) == .empty)
    #expect(ValueType.phone.coerce(Value(.text("no"))) == nil)
  }
}
