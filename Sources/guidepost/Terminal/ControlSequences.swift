/// Splits text into plain scalars and whole control sequences (ECMA-48 CSI, OSC, DCS, SOS, PM, APC and plain escapes), in
/// their 7-bit (ESC and a letter) and 8-bit (C1) forms, so that the parameters go together with their introducer.
struct ControlSequences: IteratorProtocol {
  enum Piece: Equatable {
    case scalar(Unicode.Scalar, following: Unicode.Scalar?)
    case dropped
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  // A search for a terminator that once failed is not repeated: time stays linear in the text.
  private var hasStringEnd = true

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func next() -> Piece? {
    guard let scalar = scalar(at: place) else { return nil }
    place += 1
    switch scalar.value {
    case 0x0D where self.scalar(at: place) == "\n":
      return next()
    case 0x1B:
      dropEscape()
    case 0x9B:
      dropControlSequence()
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      dropControlString()
    case 0x0A, 0x09:
      return .scalar(scalar, following: self.scalar(at: place))
    case 0..<0x20, 0x7F..<0xA0:
      break
    default:
      return .scalar(scalar, following: self.scalar(at: place))
    }
    return .dropped
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private mutating func dropEscape() {
    switch scalar(at: place) {
    case "[":
      place += 1
      dropControlSequence()
    case "]", "P", "X", "^", "_":
      place += 1
      dropControlString()
    default:
      dropAll(in: 0x20...0x2F)
      dropOne(in: 0x30...0x7E)
    }
  }

  private mutating func dropControlSequence() {
    dropAll(in: 0x30...0x3F)
    dropAll(in: 0x20...0x2F)
    dropOne(in: 0x40...0x7E)
  }

  /// Drops up to the string's end. Without one only the introducer goes: harmless alone, and the rest stays visible.
  private mutating func dropControlString() {
    guard hasStringEnd else { return }
    var index = place
    while let scalar = scalar(at: index) {
      switch scalar.value {
      case 0x07, 0x9C, 0x18, 0x1A:
        place = index + 1
        return
      case 0x1B:
        place = self.scalar(at: index + 1) == "\\" ? index + 2 : index
        return
      default:
        index += 1
      }
    }
    hasStringEnd = false
  }

  private mutating func dropAll(in range: ClosedRange<UInt32>) {
    while let scalar = scalar(at: place), range.contains(scalar.value) { place += 1 }
  }

  private mutating func dropOne(in range: ClosedRange<UInt32>) {
    guard let scalar = scalar(at: place), range.contains(scalar.value) else { return }
    place += 1
  }
}
