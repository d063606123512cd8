import Seeded
import Testing

@testable import GuideGraph

struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("2.20", "2.2"), ("+1", "1"), ("007", "7"), (".5", "0.5"), ("5.", "5"), ("-.25", "-0.25"),
    ("100", "100"), ("0.000000000000000001", "0.000000000000000001"), ("100.00", "100"),
    ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
  ])
  func `a number is read strictly and printed canonically`(text: String, printed: String) {
    #expect(DecimalNumber(text)?.description == printed)
  }

  @Test(arguments: [
    "", ".", "-", "+", "12abc", "1,5", "1e3", " 1", "1 ", "--1", "1.2.3", "٣", "1_000", "NaN", "INF", "0x10",
    "999999999999999999999999999999999999999", "0.0000000000000000000000000000000000000001",
  ])
  func `anything else is no number`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test(arguments: [
    ("1", "3", "0.333333333333333333"), ("2", "3", "0.666666666666666667"), ("-2", "3", "-0.666666666666666667"),
    ("1", "8", "0.125"), ("0.000000000000000001", "2", "0"), ("0.000000000000000003", "2", "0.000000000000000002"),
    ("1", "0.00000000000000000001", "100000000000000000000"),
    ("9223372036854775807", "0.001", "9223372036854775807000"),
    ("7", "-0.5", "-14"), ("0", "3", "0"), ("1", "100000000000000000000000000000000000000", "0"),
  ])
  func `a division keeps 18 digits, half to even`(one: String, other: String, quotient: String) throws {
    let (one, other) = (try #require(DecimalNumber(one)), try #require(DecimalNumber(other)))
    #expect(one.divided(by: other)?.description == quotient)
  }

  @Test func `sums and products are exact`() throws {
    var numbers = Seeded(state: 3)
    for _ in 0..<5000 {
      let (a, b) = (Self.random(&numbers), Self.random(&numbers))
      let sum = try #require(a.adding(b))
      #expect(sum.subtracting(b) == a)
      #expect(DecimalNumber(sum.description) == sum)
      let product = try #require(a.multiplied(by: b))
      #expect(product == b.multiplied(by: a))
      #expect(
        product.significand * DecimalNumber.powerOfTen(a.scale + b.scale - product.scale) == a.significand
          * b.significand)
      #expect((a < b) == (try #require(a.subtracting(b)).significand < 0))
    }
  }

  @Test func `a division undoes a product within its digits`() throws {
    var numbers = Seeded(state: 4)
    for _ in 0..<5000 {
      let (a, b) = (Self.random(&numbers), Self.random(&numbers))
      guard b != .zero else { continue }
      let product = try #require(a.multiplied(by: b))
      #expect(product.divided(by: b) == a)
      let whole = DecimalNumber(whole: try #require(a.wholeQuotient(by: b)))
      let rest = try #require(a.remainder(by: b))
      #expect(whole?.multiplied(by: b)?.adding(rest) == a)
    }
  }

  private static func random(_ numbers: inout Seeded) -> DecimalNumber {
    let significand = Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &numbers))
    return DecimalNumber(significand: significand, scale: Int.random(in: 0...6, using: &numbers)) ?? .zero
  }

  @Test(arguments: [
    ("2.5", "2", "3", "3", "2"), ("-2.5", "-3", "-2", "-2", "-2"), ("2.4", "2", "3", "2", "2"),
    ("-0.5", "-1", "0", "0", "0"),
    ("3", "3", "3", "3", "3"), ("-2.51", "-3", "-2", "-3", "-2"),
  ])
  func `rounding goes four ways`(number: String, down: String, up: String, half: String, cut: String) throws {
    let number = try #require(DecimalNumber(number))
    #expect([.down, .up, .half, .truncating].map { String(number.rounded($0)) } == [down, up, half, cut])
  }

  @Test func `what does not fit is nil, never a trap`() throws {
    let huge = try #require(DecimalNumber("99999999999999999999999999999999999999"))
    let tiny = try #require(DecimalNumber("0.00000000000000000000000000000000000001"))
    #expect(huge.adding(huge) == nil)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(huge.adding(tiny) == nil)
    #expect(tiny.multiplied(by: tiny) == nil)
    #expect(huge.divided(by: tiny) == nil)
    #expect(tiny.divided(by: huge) == .zero)
    #expect(huge.divided(by: .zero) == nil)
    #expect(tiny < huge)
    #expect(huge.negated < tiny)
  }
}
