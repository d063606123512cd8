import Foundation
import Testing

@testable import Desk

struct NormalTests {
  @Test(arguments: [0.001, 0.02, 0.025, 0.1, 0.5, 0.8, 0.975, 0.999])
  func `a quantile has the part below it that it was asked for`(_ share: Double) {
    #expect(abs(Normal.share(below: Normal.quantile(share)) - share) < 1e-8)
  }

  @Test(arguments: [(0.5, 0.0), (0.8, 0.8416), (0.975, 1.95996), (0.0005, -3.29053)])
  func `quantiles are those of the tables`(_ sample: (share: Double, z: Double)) {
    #expect(abs(Normal.quantile(sample.share) - sample.z) < 1e-4)
  }

  @Test func `lengths drawn have the mean and the spread asked for`() {
    let length = ServiceLength(mean: 600_000, variation: 0.6)
    var numbers = SeededNumbers(seed: 7)
    let drawn = (0..<20_000).map { _ in length.quantile(numbers.share()) }
    let mean = drawn.reduce(0, +) / 20_000
    let deviation = (drawn.reduce(0) { $0 + pow($1 - mean, 2) } / 20_000).squareRoot()
    #expect(abs(length.mean - 600_000) < 1)
    #expect(abs(mean / 600_000 - 1) < 0.02)
    #expect(abs(deviation / mean - 0.6) < 0.03)
  }

  @Test func `what is left of a service is drawn among those that took longer`() {
    let length = ServiceLength(mean: 600_000, variation: 0.6)
    for elapsed in [0.0, 60_000, 600_000, 3_000_000, 90_000_000] {
      for share in [0.01, 0.5, 0.99] {
        let left = length.residual(after: elapsed, share: share)
        #expect(left >= 0 && left.isFinite)
      }
    }
    // The part of all services over ten minutes that take over twenty, by the distribution itself.
    var numbers = SeededNumbers(seed: 3)
    let all = (0..<40_000).map { _ in length.quantile(numbers.share()) }.filter { $0 > 600_000 }
    let seen = Double(all.count { $0 > 1_200_000 }) / Double(all.count)
    let drawn = (0..<20_000).count { _ in length.residual(after: 600_000, share: numbers.share()) > 600_000 }
    #expect(abs(Double(drawn) / 20_000 - seen) < 0.02)
  }
}
