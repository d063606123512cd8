/// What a key, or a sequence of bytes that a terminal sends for one, asks for.
enum Key: Hashable, Sendable {
  case text(String)
  /// Text put in as one piece, as the terminal marked it.
  case paste(String)
  case enter
  case tab
  case backTab
  case escape
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case up
  case down
  case older
  case newer
  case altLeft
  case backspace
  case delete
  case deleteWordBackward
  case deleteWordForward
  case deleteToStart
  case deleteToEnd
  case yank
  case interrupt
  case endOfInput
  case clearScreen
  case suspend

  /// The key of a C0 control byte or DEL, if it has one.
  init?(control byte: UInt8) {
    guard let key = Key.controls[byte] else { return nil }
    self = key
  }

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .backspace,
    0x09: .tab,
    0x0A: .enter, 0x0B: .deleteToEnd, 0x0C: .clearScreen, 0x0D: .enter, 0x0E: .newer, 0x10: .older,
    0x15: .deleteToStart,
    0x17: .deleteWordBackward, 0x19: .yank, 0x1A: .suspend, 0x7F: .backspace,
  ]
}
