/// Cuts bytes into lines, and keeps no more of one than a line may have.
struct LineSplitter: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case text(String)
    case tooLong
  }

  /// Bytes a line may have.
  static let limit = 65_536

  private var ready: [Line] = []
  private var open: [UInt8] = []
  private var isTooLong = false

  /// The next whole line, without its end, invalid UTF-8 repaired, fit to be an answer.
  mutating func next() -> Line? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        finish()
      } else if open.count < LineSplitter.limit {
        open.append(byte)
      } else {
        isTooLong = true
        open.removeAll(keepingCapacity: true)
      }
    }
  }

  /// No more bytes: what stands open is a line too.
  mutating func end() {
    if !open.isEmpty || isTooLong { finish() }
  }

  private mutating func finish() {
    ready.append(isTooLong ? .tooLong : .text(TypedText.cleaned(String(decoding: open, as: UTF8.self))))
    open.removeAll(keepingCapacity: true)
    isTooLong = false
  }
}
