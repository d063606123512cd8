/// The replacement of `replace`: text, and `$1` to `$9` for what parentheses matched; `\$` and `\\` are the signs.
struct Replacement: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(Unicode.Scalar)
    /// Digits behind `$`: as many count as there are groups for, the rest is text.
    case group([Int])
  }

  let parts: [Part]

  init(_ source: String) throws(PatternError) {
    var parts: [Part] = []
    let scalars = Array(source.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch (scalar, next) {
      case ("\\", "\\"?), ("\\", "$"?):
        parts.append(.text(scalars[place + 1]))
        place += 2
      case ("$", _):
        let digits = scalars[(place + 1)...].prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { throw Self.brokenGroup(at: place) }
        parts.append(.group(digits.map { Int($0.value - 0x30) }))
        place += 1 + digits.count
      case ("\\", _): throw PatternError(message: "in a replacement, \\ stands only before \\ or $", offset: place)
      default:
        parts.append(.text(scalar))
        place += 1
      }
    }
    self.parts = parts
  }

  private static func brokenGroup(at place: Int) -> PatternError {
    PatternError(message: "in a replacement, $ needs a digit behind it; write \\$ for a dollar sign", offset: place)
  }

  /// What replaces one match; `marks` as `PatternSearch` gives them.
  func text(for marks: [Int], in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    parts.flatMap { part -> [Unicode.Scalar] in
      switch part {
      case .text(let scalar): [scalar]
      case .group(let digits): Self.group(digits, marks, text)
      }
    }
  }

  private static func group(_ digits: [Int], _ marks: [Int], _ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let groups = marks.count / 2 - 1
    var number = digits[0]
    var used = 1
    while used < digits.count, number * 10 + digits[used] <= groups {
      number = number * 10 + digits[used]
      used += 1
    }
    let rest = digits[used...].compactMap { Unicode.Scalar(0x30 + UInt32($0)) }
    guard number <= groups, marks[2 * number] >= 0, marks[2 * number + 1] >= 0 else { return rest }
    return text[marks[2 * number]..<marks[2 * number + 1]] + rest
  }
}
