/// Whether a file is one of ours, from its first tag. Other XML in a project's folder is none of our business.
enum RootSniff {
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    // A file in another encoding cannot be sniffed; better a word too many than a guide that is silently missing.
    guard let first = bytes.first(where: { !$0.isXMLSpace }), first != 0xFF, first != 0xFE, first != 0 else {
      return !bytes.isEmpty && bytes.contains { !$0.isXMLSpace }
    }
    var scanner = TagScanner(Array(bytes.prefix(64 << 10)))
    guard let tag = scanner.nextTag() else { return false }
    let name = scanner.bytes.text(tag.name)
    let local = name.split(separator: ":").last.map(String.init) ?? name
    let namespaces = scanner.attributes(of: tag).filter { scanner.bytes.text($0.name).hasPrefix("xmlns") }
      .map { scanner.bytes.text($0.value) }
    if namespaces.contains(where: { $0.hasPrefix("urn:guidepost") }) { return true }
    return namespaces.isEmpty && Vocabulary.roots.contains { $0.rawValue == local }
  }
}
