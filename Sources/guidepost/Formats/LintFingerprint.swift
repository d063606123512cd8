import GuideLint
import Journal

extension FindingKey {
  /// The same for the same finding, whatever else of the file is edited; different for each of a report.
  var fingerprint: String {
    let parts = [rule.text, home, element, message, String(ordinal)]
    return String(SHA256.hexadecimal(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(32))
  }
}
