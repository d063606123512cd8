/// Reads a file again and again, each time with the place blanked where libxml2 lost its way, so that one run tells of
/// every mistake. Blanking keeps every offset.
struct SyntaxRepair {
  private(set) var complaints: [SyntaxComplaint] = []
  private var bytes: [UInt8]
  private let entities: Set<String>
  private var balance: TagBalance?

  init(_ bytes: [UInt8], _ survey: CharacterSurvey, _ encoding: EncodingCheck) {
    self.bytes = bytes
    for finding in survey.findings {
      switch finding.kind {
      case .invalid: Self.fill(&self.bytes, finding.range, with: UInt8(ascii: "?"))
      case .control where finding.scalar < 0x80: Self.fill(&self.bytes, finding.range, with: 0x20)
      case .control, .bidi, .invisible: break
      }
    }
    if let range = encoding.declaration { Self.fill(&self.bytes, range, with: 0x20) }
    let doctype = DoctypeScan(self.bytes)
    entities = doctype.entities
    complaints = doctype.complaints
    if let range = doctype.range { Self.fill(&self.bytes, range, with: 0x20) }
  }

  /// The document where its tags can be trusted.
  mutating func read(_ file: SourceFile) -> Document? {
    // A large broken file is read fewer times: no more than about 64 MiB in all.
    let most = min(50, max(2, ReadingLimits.fileSize / bytes.count))
    for _ in 1..<most {
      let pass = SyntaxPass.Outcome(of: bytes, writtenAs: file.bytes)
      if pass.tagsDoNotPair, balance == nil, blankStrays() { continue }
      if let (last, range) = firstRepair(in: pass.complaints) {
        accept(pass.complaints[...last])
        bytes.replaceSubrange(range, with: Self.blanked(bytes[range]))
        continue
      }
      return finish(pass, file)
    }
    return finish(SyntaxPass.Outcome(of: bytes, writtenAs: file.bytes), file)
  }

  private mutating func finish(_ pass: SyntaxPass.Outcome, _ file: SourceFile) -> Document? {
    accept(pass.complaints[...])
    if complaints.contains(where: { $0.damage == .rest }) { complaints.removeAll(where: \.isAboutEnd) }
    if pass.tagsDoNotPair, complaints.isEmpty, let pairing = pass.pairing { complaints.append(pairing) }
    let isTrusted = !complaints.contains { $0.damage != .none } && balance?.complaints.isEmpty ?? true
    guard isTrusted, !pass.tagsDoNotPair, !pass.document.nodes.isEmpty else { return nil }
    return pass.document.document(of: file)
  }

  /// Whether there was an end tag too many, which ends libxml2's reading early.
  private mutating func blankStrays() -> Bool {
    let balance = TagBalance(bytes)
    self.balance = balance
    complaints += balance.complaints
    for range in balance.strays { Self.fill(&bytes, range, with: 0x20) }
    return !balance.strays.isEmpty
  }

  private func firstRepair(in complaints: [SyntaxComplaint]) -> (Int, Range<Int>)? {
    for (index, complaint) in complaints.enumerated() {
      guard let range = complaint.repair?.clamped(to: 0..<bytes.count) else { continue }
      // What has been blanked already is not mended by blanking it again.
      if !bytes[range].elementsEqual(Self.blanked(bytes[range])) { return (index, range) }
    }
    return nil
  }

  private mutating func accept(_ more: ArraySlice<SyntaxComplaint>) {
    let lost = complaints.filter { $0.damage == .rest }.map(\.range.lowerBound).min() ?? .max
    for complaint in more where complaint.range.lowerBound <= lost && !isOfDoctype(complaint) {
      complaints.append(complaint)
      // What is said after a comment without end is a consequence.
      if complaint.damage == .rest { complaints.removeAll { $0.range.lowerBound > complaint.range.lowerBound } }
    }
  }

  private func isOfDoctype(_ complaint: SyntaxComplaint) -> Bool {
    guard !entities.isEmpty, complaint.rule == "xml-not-well-formed", complaint.range.count > 2 else { return false }
    let text = String(decoding: bytes[complaint.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    return text.first == "&" && entities.contains(String(text.dropFirst().dropLast()))
  }

  /// The unreadable part of a start tag, blanked but for its end, which is made up where it lacks. A bare `<` in a value
  /// is only blanked.
  private static func blanked(_ part: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = part.map { $0 == 0x0A ? $0 : 0x20 }
    guard let end = part.last, end != UInt8(ascii: "<") else { return bytes }
    bytes[bytes.count - 1] = UInt8(ascii: ">")
    if end == UInt8(ascii: ">"), part.dropLast().last == UInt8(ascii: "/") {
      bytes[bytes.count - 2] = UInt8(ascii: "/")
    }
    return bytes
  }

  private static func fill(_ bytes: inout [UInt8], _ range: Range<Int>, with byte: UInt8) {
    for index in range where bytes[index] != 0x0A { bytes[index] = byte }
  }
}
