import Testing

@testable import Journal

/// Gives the numbers it was given, then zeros.
struct Scripted: RandomNumberGenerator {
  var numbers: [UInt64]

  init(_ numbers: UInt64...) { self.numbers = numbers }

  mutating func next() -> UInt64 { numbers.isEmpty ? 0 : numbers.removeFirst() }
}

@Suite struct ResumeCodeTests {
  @Test func `a code shows 60 bits as twelve signs`() {
    var generator = Scripted(0, .max, 1, 1 << 59, 1 << 60)
    let codes = (0..<5).map { _ in ResumeCode(using: &generator).description }
    #expect(codes == ["0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ", "0000-0000-0001", "G000-0000-0000", "0000-0000-0000"])
  }

  @Test func `every sign is used, and no look-alike`() {
    var generator = SystemRandomNumberGenerator()
    let signs = Set((0..<1_000).flatMap { _ in ResumeCode(using: &generator).description })
    #expect(signs.count == 33)
    #expect(signs.isDisjoint(with: "OIULoiul"))
  }

  @Test func `codes differ`() {
    var generator = SystemRandomNumberGenerator()
    #expect(Set((0..<1_000).map { _ in ResumeCode(using: &generator) }).count == 1_000)
  }

  @Test(arguments: [
    "7K4M-92QX-T3HB", "7k4m-92qx-t3hb", "7K4M92QXT3HB", " 7k4m 92qx t3hb\n", "7K-4M9-2QXT-3HB", "7K4M–92QX—T3HB",
    "7K4M\u{A0}92QX\u{2011}T3HB",
  ])
  func `typing is forgiven`(typed: String) {
    #expect(ResumeCode(typed)?.description == "7K4M-92QX-T3HB")
  }

  @Test func `look-alikes are read as what they look like`() {
    #expect(ResumeCode("OoO0-IiLl-1111")?.description == "0000-1111-1111")
  }

  @Test(arguments: [
    "", "7K4M-92QX-T3H", "7K4M-92QX-T3HB0", "7K4M-92QX-T3HU", "7K4M-92QX-T3H\u{E9}", "7K4M_92QX_T3HB", "booking 12",
  ])
  func `what cannot be a code is none`(typed: String) {
    #expect(ResumeCode(typed) == nil)
  }

  @Test func `the hash is that of the plain signs and does not show them`() throws {
    let code = try #require(ResumeCode("7K4M-92QX-T3HB"))
    #expect(code.hash == SHA256.hexadecimal("7K4M92QXT3HB".utf8))
    #expect(code.hash == ResumeCode("7k4m92qxt3hb")?.hash)
  }
}
