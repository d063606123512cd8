/// What a person typed or pasted, fit to be one line of an answer.
enum TypedText {
  /// Line ends and tabs become spaces, line ends at the end go; control, bidi and invisible characters are dropped.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar.value {
      case 0x0A where last == "\r": continue
      case 0x09, 0x0A, 0x0D, 0x85: scalars.append(" ")
      default: if let kept = kept(scalar) { scalars.append(kept) }
      }
    }
    let trailing = text.reversed().prefix { $0.isNewline }.count
    return String(String(scalars).dropLast(trailing))
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch ScalarKind(scalar) {
    case .lineBreak: " "
    // The unknown stays: a name may be written in characters newer than our tables.
    case .plain, .mark, .joiner, .unknown: scalar
    case .hidden, .invisible: nil
    }
  }
}
