import Foundation

/// Where a picture is looked for: `src` is relative to the file that names it.
package struct MediaPath: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Above the project's folder, or from the root of the disk.
    case outside
    /// `file:`, `data:` and their like; a picture from the web has https.
    case scheme(String)
  }

  /// Relative to the project; nil where it is not among its files.
  package private(set) var path: String?
  package private(set) var problem: Problem?

  /// `file` is the path of the naming document, relative to the project.
  package init(_ source: String, in file: String) {
    let source = Self.decoded(source.filter { !$0.isWhitespace })
    if let scheme = Self.scheme(of: source) {
      problem = scheme == "https" ? nil : .scheme(scheme)
      return
    }
    guard !source.hasPrefix("/"), !source.hasPrefix("\\") else {
      problem = .outside
      return
    }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in source.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        problem = .outside
        return
      }
    }
    path = parts.joined(separator: "/")
  }

  /// A drive letter counts as one: `C:\lamp.png` is no picture of the project either.
  private static func scheme(of source: String) -> String? {
    guard let colon = source.firstIndex(of: ":") else { return nil }
    let name = source[..<colon]
    guard let first = name.first, first.isASCII, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return name.lowercased()
  }

  /// `%2e%2e%2f` is `../` to whoever fetches it.
  private static func decoded(_ text: String) -> String {
    text.contains("%") ? text.removingPercentEncoding ?? text : text
  }
}
