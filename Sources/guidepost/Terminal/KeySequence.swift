/// A key's sequence after its introducer: CSI (ESC [) with parameters, or SS3 (ESC O).
struct KeySequence: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case control
    case shift
  }

  enum Step: Hashable, Sendable {
    case unfinished
    case key(Key)
    case pasteBegins
    /// Whole, but no key of ours.
    case ignored
    /// The byte does not belong to it.
    case broken
  }

  private static let longest = 32

  let kind: Kind
  /// An ESC of its own came before, as some terminals send for Alt.
  let isAlt: Bool
  private var parameters: [UInt8] = []
  // The Linux console's function keys: CSI [ A.
  private var isConsoleKey = false

  init(kind: Kind, isAlt: Bool) {
    (self.kind, self.isAlt) = (kind, isAlt)
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard !isConsoleKey else { return .ignored }
    switch byte {
    case 0x20...0x3F:
      parameters.append(byte)
      return parameters.count > KeySequence.longest ? .broken : .unfinished
    case UInt8(ascii: "[") where kind == .control && parameters.isEmpty:
      isConsoleKey = true
      return .unfinished
    case 0x40...0x7E:
      return ended(by: byte)
    default:
      return .broken
    }
  }

  private func ended(by final: UInt8) -> Step {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    let modifiers = (numbers.count > 1 ? numbers[1] - 1 : 0) | (isAlt ? 2 : 0)
    if final == UInt8(ascii: "~") { return numbered(numbers.first ?? 0, modifiers: modifiers) }
    return lettered(final, modifiers: modifiers).map { .key($0) } ?? .ignored
  }

  /// Modifiers are a bit set: 1 Shift, 2 Alt, 4 Control, 8 Meta.
  private func lettered(_ final: UInt8, modifiers: Int) -> Key? {
    let isControl = modifiers & 4 != 0
    let isAlt = modifiers & 10 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isControl || isAlt ? .wordRight : .right
    case UInt8(ascii: "D"): return isControl ? .wordLeft : isAlt ? .altLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M") where kind == .shift: return .enter
    // rxvt's Control and an arrow.
    case UInt8(ascii: "c") where kind == .shift: return .wordRight
    case UInt8(ascii: "d") where kind == .shift: return .wordLeft
    default: return nil
    }
  }

  private func numbered(_ number: Int, modifiers: Int) -> Step {
    switch number {
    case 1, 7: .key(.home)
    case 4, 8: .key(.end)
    case 3: .key(modifiers & 6 != 0 ? .deleteWordForward : .delete)
    case 200: .pasteBegins
    default: .ignored
    }
  }
}
