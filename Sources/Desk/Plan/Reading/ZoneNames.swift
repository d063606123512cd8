import Foundation
import GuideDocument

/// The names of the zone data.
enum ZoneNames {
  /// Abbreviations such as `BST` are left out: they mean several things, and have no rules for summer.
  static func has(_ name: String) -> Bool {
    LocalZone(name) != nil && (name.contains(where: \.isLowercase) || name == "UTC" || name == "GMT")
  }

  static func suggestion(for name: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers.sorted()
    if let near = Spelling(known).suggestion(for: name) { return near }
    // Just the town: `London`.
    let town = name.split(separator: "/").last.map { $0.lowercased().replacing(" ", with: "_") }
    return known.first { $0.split(separator: "/").last?.lowercased() == town }
  }
}
