/// Collects what the sanitiser lets through and counts, by line and by base, what must stay within limits.
struct SanitisedOutput {
  private let limits: Sanitiser
  private var scalars = String.UnicodeScalarView()
  private var last: Unicode.Scalar?
  private var marks = 0
  private var lineLength = 0
  private var cut = 0

  init(limits: Sanitiser) {
    self.limits = limits
  }

  mutating func take(_ scalar: Unicode.Scalar, before following: Unicode.Scalar?) {
    switch ScalarKind(scalar) {
    case .plain: scalar == "\n" ? endLine() : append(scalar)
    case .lineBreak: endLine()
    case .unknown: append("\u{FFFD}")
    case .hidden: mark()
    case .invisible: break
    case .joiner: if joins(scalar, with: following) { append(scalar, startsBase: false) }
    case .mark:
      guard marks < limits.markLimit else { return }
      marks += 1
      append(scalar, startsBase: false)
    }
  }

  /// Leaves one mark for a run of dropped sequences.
  mutating func mark() {
    guard last != Sanitiser.droppedMark else { return }
    append(Sanitiser.droppedMark)
  }

  mutating func finished() -> String {
    noteCut()
    return String(scalars)
  }

  private mutating func append(_ scalar: Unicode.Scalar, startsBase: Bool = true) {
    guard lineLength < limits.lineLimit else {
      cut += 1
      return
    }
    lineLength += 1
    if startsBase { marks = 0 }
    last = scalar
    scalars.append(scalar)
  }

  private mutating func endLine() {
    noteCut()
    (lineLength, marks, last) = (0, 0, "\n")
    scalars.append("\n")
  }

  private mutating func noteCut() {
    guard cut > 0 else { return }
    scalars.append(contentsOf: "… (\(cut) more characters)".unicodeScalars)
    cut = 0
  }

  /// A joiner stays only where it shapes what stands on both sides: Persian and Indic letters, emoji sequences.
  private func joins(_ joiner: Unicode.Scalar, with following: Unicode.Scalar?) -> Bool {
    guard let last, let following, ScalarKind(last) != .joiner else { return false }
    let isLetters = last.isLetterOrMark && following.isLetterOrMark
    return isLetters || (joiner == "\u{200D}" && last.endsEmoji && following.isPictograph)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrMark: Bool {
    properties.isAlphabetic || ScalarKind(self) == .mark
  }

  fileprivate var endsEmoji: Bool {
    isPictograph || self == "\u{FE0F}"
  }

  /// Digits, # and * are emoji too, as the bases of keycaps; those are never joined.
  fileprivate var isPictograph: Bool {
    properties.isEmoji && !isASCII
  }
}
