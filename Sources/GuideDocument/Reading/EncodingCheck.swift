/// Whether a file is UTF-8 and says nothing else of itself.
struct EncodingCheck {
  private(set) var complaints: [SyntaxComplaint] = []
  /// The `encoding="..."` of the XML declaration where it names another encoding: blanked before libxml2 acts on it.
  private(set) var declaration: Range<Int>?
  /// UTF-16 or UTF-32: nothing else can be said about the file.
  private(set) var isUnreadable = false

  init(_ bytes: [UInt8], _ survey: CharacterSurvey) {
    if let name = Self.wideEncoding(of: bytes) {
      isUnreadable = true
      add("the file is \(name); save it as UTF-8", 0..<min(2, bytes.count))
      return
    }
    if let (range, value) = Self.declared(in: bytes), value.lowercased() != "utf-8" {
      declaration = range
      add(
        "the file says that it is \"\(value)\"; save it as UTF-8 and write encoding=\"UTF-8\", or leave that out", range
      )
      // What reads as UTF-8 from end to end was saved as UTF-8, whatever it says.
      if !survey.findings.contains(where: { $0.kind == .invalid }) {
        complaints[complaints.count - 1].fix = ("write encoding=\"UTF-8\"", range, "encoding=\"UTF-8\"")
      }
    }
    for finding in survey.findings where finding.kind == .invalid {
      let digits = String(finding.scalar, radix: 16, uppercase: true)
      add("the byte \(digits) here is not UTF-8; save the file as UTF-8", finding.range)
    }
  }

  private mutating func add(_ message: String, _ range: Range<Int>) {
    complaints.append(
      SyntaxComplaint(
        rule: "xml-encoding", message: message, range: range, consequence: "letters would turn into other signs"))
  }

  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if start == [0x3C, 0, 0, 0] || start == [0, 0, 0, 0x3C] { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    if start.starts(with: [0x3C, 0]) || start.starts(with: [0, 0x3C]) { return "UTF-16" }
    return nil
  }

  /// The encoding of the XML declaration: where `encoding="..."` stands and what it says.
  private static func declared(in bytes: [UInt8]) -> (Range<Int>, String)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.starts(with: "<?xml", at: start), let end = bytes.forward("?>", from: start) else { return nil }
    guard let word = bytes[..<end].forward("encoding", from: start) else { return nil }
    guard let open = bytes[word..<end].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
      return nil
    }
    guard let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open]) else { return nil }
    return (word..<close + 1, String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
  }
}
