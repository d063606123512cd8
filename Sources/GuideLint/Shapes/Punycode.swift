/// The encoding of letters beyond ASCII in host names (RFC 3492, section 6.2).
enum Punycode {
  static func decoded(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    var output = parts.dropLast().joined(separator: "-").unicodeScalars.map { $0 }
    var (point, index, bias) = (128, 0, 72)
    var input = (parts.last ?? "").unicodeScalars[...]
    while !input.isEmpty {
      let before = index
      var (weight, place) = (1, 36)
      while true {
        guard let digit = input.popFirst().flatMap(digit), weight < 1 << 24, index < 1 << 28 else { return nil }
        index += digit * weight
        let threshold = place <= bias ? 1 : place >= bias + 26 ? 26 : place - bias
        if digit < threshold { break }
        weight *= 36 - threshold
        place += 36
      }
      bias = adapted(index - before, output.count + 1, isFirst: before == 0)
      point += index / (output.count + 1)
      index %= output.count + 1
      guard let scalar = UInt32(exactly: point).flatMap(Unicode.Scalar.init) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "a"..."z": Int(scalar.value) - 97
    case "0"..."9": Int(scalar.value) - 48 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}
