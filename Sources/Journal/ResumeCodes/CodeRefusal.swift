/// Why a resume code, or something else that must not be guessed, did not lead anywhere.
package enum CodeRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(triesLeft: Int)
  /// `wait`: milliseconds until the next try counts.
  case tooManyTries(wait: Int64)

  /// Whether no further try is looked at for now.
  package var isLast: Bool {
    switch self {
    case .unknown(let left): left == 0
    case .tooManyTries: true
    }
  }

  package var description: String {
    switch self {
    case .unknown(let left):
      "No saved talk has that code. Check each sign of it (there is no O, I, L or U in a code). \(Self.rest(left))"
    case .tooManyTries(let wait):
      "Too many wrong codes were tried here. Please wait \(Self.minutes(wait)) and try again."
    }
  }

  /// The same about the reference of a booking.
  package var aboutReference: String {
    switch self {
    case .unknown(let left): "There is no booking with that reference. Check each sign of it. \(Self.rest(left))"
    case .tooManyTries(let wait):
      "Too many wrong references were tried here. Please wait \(Self.minutes(wait)) and try again."
    }
  }

  private static func rest(_ left: Int) -> String {
    left == 0 ? "That was the last try for now." : "\(left) more \(left == 1 ? "try" : "tries") for now."
  }

  private static func minutes(_ wait: Int64) -> String {
    let minutes = (wait + 59_999) / 60_000
    return minutes <= 1 ? "a minute" : "\(minutes) minutes"
  }
}
