import Foundation

/// How long serving takes, as a lognormal distribution of milliseconds: few are much shorter than usual, some much longer.
package struct ServiceLength: Hashable, Sendable {
  /// Of the logarithm.
  private let middle: Double
  private let deviation: Double

  /// `variation`: the standard deviation as a part of the mean.
  package init(mean: Double, variation: Double) {
    let variance = log(1 + variation * variation)
    self.init(logMean: log(mean) - variance / 2, logVariance: variance)
  }

  init(logMean: Double, logVariance: Double) {
    middle = logMean
    deviation = max(logVariance, 1e-6).squareRoot()
  }

  package var mean: Double { exp(middle + deviation * deviation / 2) }

  /// The length that the part `share` lies below.
  package func quantile(_ share: Double) -> Double { exp(middle + deviation * Normal.quantile(share)) }

  /// What is left after `elapsed`, drawn from F(x | x > elapsed).
  func residual(after elapsed: Double, share: Double) -> Double {
    guard elapsed > 0 else { return quantile(share) }
    let passed = Normal.share(below: (log(elapsed) - middle) / deviation)
    // Far beyond everything known: it may be over any moment, or take its time again.
    guard passed < 1 - 1e-9 else { return quantile(share) }
    return max(0, quantile(passed + (1 - passed) * share) - elapsed)
  }
}
