import Seeded
import Testing

@testable import GuideGraph

struct ScalarSetTests {
  @Test func `the table of decimal digits is Unicode's`() {
    let digits = (UInt32(0)...0x1FFFF).filter { Unicode.Scalar($0)?.properties.generalCategory == .decimalNumber }
    #expect(ScalarSet(digits.map { $0...$0 }) == ScalarSet.digits)
    #expect(ScalarSet.category("Nd") == ScalarSet.digits)
  }

  @Test func `categories divide Unicode among themselves`() {
    let groups = ["L", "M", "N", "P", "Z", "S", "C"].compactMap { ScalarSet.category($0) }
    #expect(groups.reduce(ScalarSet.none) { $0.union($1) } == ScalarSet.all)
    for (one, group) in groups.enumerated() {
      for other in groups[(one + 1)...] { #expect(group.intersection(other).isEmpty) }
    }
    #expect(ScalarSet.category("X") == nil)
    #expect(ScalarSet.category("") == nil)
    #expect(ScalarSet.category("Lul") == nil)
  }

  @Test func `sets are added, cut and turned round`() {
    var numbers = Seeded(state: 9)
    for _ in 0..<300 {
      let (one, other) = (Self.random(&numbers), Self.random(&numbers))
      for value in UInt32(0)...40 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let (isInOne, isInOther) = (one.contains(scalar), other.contains(scalar))
        #expect(one.union(other).contains(scalar) == (isInOne || isInOther))
        #expect(one.intersection(other).contains(scalar) == (isInOne && isInOther))
        #expect(one.subtracting(other).contains(scalar) == (isInOne && !isInOther))
        #expect(one.inverted.contains(scalar) == !isInOne)
      }
      #expect(one.inverted.inverted == one)
    }
  }

  private static func random(_ numbers: inout Seeded) -> ScalarSet {
    ScalarSet(
      (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        let low = UInt32.random(in: 0...36, using: &numbers)
        return low...(low + UInt32.random(in: 0...5, using: &numbers))
      })
  }

  @Test func `surrogates are in no set`() {
    #expect(ScalarSet.none.inverted == .all)
    #expect(ScalarSet.all.inverted.isEmpty)
  }
}
