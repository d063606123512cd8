import GuideDocument
import GuideGraph
import GuideLint

/// A baseline as a file: JSON, one finding a line, so that two branches can change it and be merged.
struct LintBaselineFile {
  let baseline: Baseline
  /// Its text; nil for one that was never read.
  let file: SourceFile?

  init(_ baseline: Baseline) { (self.baseline, file) = (baseline, nil) }

  /// Why a text is no baseline.
  struct Unreadable: Error, Hashable { var message: String }

  init(reading file: SourceFile) throws(Unreadable) {
    self.file = file
    guard let json = JSONValue(parsing: String(decoding: file.bytes, as: UTF8.self)) else {
      throw Unreadable(message: "it is no JSON")
    }
    guard json["version"] == 1 else { throw Unreadable(message: "its \"version\" is not 1") }
    guard case .array(let entries)? = json["findings"] else { throw Unreadable(message: "it has no \"findings\"") }
    var keys: [FindingKey] = []
    for (number, entry) in entries.enumerated() {
      guard let key = Self.key(entry) else {
        throw Unreadable(message: "finding \(number + 1) lacks a rule, home, element, message or ordinal")
      }
      keys.append(key)
    }
    baseline = Baseline(keys)
  }

  private static func key(_ entry: JSONValue) -> FindingKey? {
    guard let rule = entry["rule"]?.string, let home = entry["home"]?.string, let element = entry["element"]?.string,
      let message = entry["message"]?.string, case .integer(let ordinal)? = entry["ordinal"], ordinal > 0
    else { return nil }
    return FindingKey(
      rule: RuleID(rule), home: home, element: element, message: message, ordinal: Int(clamping: ordinal))
  }

  private static func value(_ key: FindingKey) -> JSONValue {
    .object([
      "rule": .string(key.rule.text), "home": .string(key.home), "element": .string(key.element),
      "message": .string(key.message), "ordinal": .integer(Int64(key.ordinal)),
    ])
  }

  var text: String {
    let lines = baseline.keys.map { Self.value($0).text }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return "{\"version\":1,\"findings\":[" + (lines.isEmpty ? "" : "\n\(lines.joined(separator: ",\n"))\n") + "]}\n"
  }

  /// Says of an entry that nothing is found for it any more, in its line.
  func complaint(about key: FindingKey) -> Finding? {
    guard let file else { return nil }
    var finding = Finding(
      "stale-baseline", .error, .proved,
      "the baseline lists \"\(key.rule)\" in \"\(key.home)\", which is no longer found; --prune-baseline takes it out",
      at: Diagnostic.Place(file, place(of: Self.value(key).text, in: file)))
    finding.subject = key.rule.text
    finding.element = key.element
    return finding
  }

  /// The entry's line as we write it; the file's start where somebody wrote it otherwise.
  private func place(of line: String, in file: SourceFile) -> ByteRange {
    let (bytes, line) = (file.bytes, Array(line.utf8))
    guard let first = line.first, bytes.count >= line.count else { return ByteRange(0, 0) }
    for start in 0...(bytes.count - line.count)
    where bytes[start] == first && bytes[start..<start + line.count].elementsEqual(line) {
      return ByteRange(start, start + line.count)
    }
    return ByteRange(0, 0)
  }
}
