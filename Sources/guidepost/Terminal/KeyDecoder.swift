/// Turns the bytes that a terminal sends into keys. Bytes may come in any pieces: a character or a sequence that is not
/// whole yet is kept.
struct KeyDecoder: Sendable {
  /// Bytes a paste may have; the rest is dropped.
  static let pasteLimit = 65_536
  /// What ends a bracketed paste: CSI 201 ~.
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  enum State: Hashable, Sendable {
    case ground
    /// The first bytes of a UTF-8 character of `length` bytes.
    case character([UInt8], length: Int)
    case escape(isDoubled: Bool)
    case sequence(KeySequence)
    /// A string meant for terminals (OSC, DCS ...), dropped up to its end.
    case string(sawEscape: Bool)
    case paste
  }

  private(set) var state = State.ground
  // Beside the state, not in it, so that a long paste is not copied with each byte.
  private var pasted: [UInt8] = []
  // A terminal that sends CR LF for Enter means one Enter.
  private var lastWasReturn = false

  /// How long to wait for the rest, in milliseconds, before calling `flush`; `nil` for as long as it takes.
  var patience: Int? {
    switch state {
    case .ground, .character: nil
    case .escape, .sequence: 50
    case .string, .paste: 1000
    }
  }

  mutating func take(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, into: &keys) }
    return keys
  }

  /// Nothing more came in time: a lone ESC was the Escape key, a paste without end is over.
  mutating func flush() -> [Key] {
    defer { if patience != nil { state = .ground } }
    return switch state {
    case .escape: [.escape]
    case .paste: [.paste(String(decoding: pasted, as: UTF8.self))]
    case .ground, .character, .sequence, .string: []
    }
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: begin(byte, into: &keys)
    case .character(let bytes, let length): add(byte, to: bytes, of: length, into: &keys)
    case .escape(let isDoubled): follow(byte, isDoubled: isDoubled, into: &keys)
    case .sequence(let sequence): add(byte, to: sequence, into: &keys)
    case .string(let sawEscape): skip(byte, sawEscape: sawEscape)
    case .paste: addPasted(byte, into: &keys)
    }
  }

  private mutating func begin(_ byte: UInt8, into keys: inout [Key]) {
    let isSecondOfPair = byte == 0x0A && lastWasReturn
    lastWasReturn = byte == 0x0D
    guard !isSecondOfPair else { return }
    switch byte {
    case 0x1B: state = .escape(isDoubled: false)
    case 0x20..<0x7F: keys.append(.text(String(UnicodeScalar(byte))))
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    case 0x80...: keys.append(.text("\u{FFFD}"))
    default: if let key = Key(control: byte) { keys.append(key) }
    }
  }

  private mutating func add(_ byte: UInt8, to bytes: [UInt8], of length: Int, into keys: inout [Key]) {
    guard (0x80...0xBF).contains(byte) else {
      keys.append(.text("\u{FFFD}"))
      return restart(with: byte, into: &keys)
    }
    let bytes = bytes + [byte]
    state = .character(bytes, length: length)
    guard bytes.count == length else { return }
    keys.append(.text(String(decoding: bytes, as: UTF8.self)))
    state = .ground
  }

  private mutating func follow(_ byte: UInt8, isDoubled: Bool, into keys: inout [Key]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape(isDoubled: true)
    case UInt8(ascii: "["): state = .sequence(KeySequence(kind: .control, isAlt: isDoubled))
    case UInt8(ascii: "O"): state = .sequence(KeySequence(kind: .shift, isAlt: isDoubled))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string(sawEscape: false)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): keys.append(.wordLeft)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): keys.append(.wordRight)
    case UInt8(ascii: "d"), UInt8(ascii: "D"): keys.append(.deleteWordForward)
    case 0x08, 0x7F: keys.append(.deleteWordBackward)
    case 0x03, 0x0D, 0x80...: restart(with: byte, into: &keys)
    default: break
    }
  }

  private mutating func add(_ byte: UInt8, to sequence: KeySequence, into keys: inout [Key]) {
    var sequence = sequence
    switch sequence.take(byte) {
    case .unfinished: state = .sequence(sequence)
    case .ignored: state = .ground
    case .broken: restart(with: byte, into: &keys)
    case .pasteBegins: (state, pasted) = (.paste, [])
    case .key(let key):
      state = .ground
      keys.append(key)
    }
  }

  private mutating func skip(_ byte: UInt8, sawEscape: Bool) {
    let isOver = byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\"))
    state = isOver ? .ground : .string(sawEscape: byte == 0x1B)
  }

  private mutating func addPasted(_ byte: UInt8, into keys: inout [Key]) {
    if pasted.count >= KeyDecoder.pasteLimit + KeyDecoder.pasteEnd.count { pasted.remove(at: KeyDecoder.pasteLimit) }
    pasted.append(byte)
    guard pasted.suffix(KeyDecoder.pasteEnd.count).elementsEqual(KeyDecoder.pasteEnd) else { return }
    pasted.removeLast(KeyDecoder.pasteEnd.count)
    keys.append(.paste(String(decoding: pasted, as: UTF8.self)))
    state = .ground
  }

  private mutating func restart(with byte: UInt8, into keys: inout [Key]) {
    state = .ground
    begin(byte, into: &keys)
  }
}
