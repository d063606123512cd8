/// The host of a web address, as it is and as it looks.
package struct WebHost: Hashable, Sendable {
  /// In small letters, `xn--` labels read (RFC 3492), without `www.`.
  package let name: String

  package init(_ host: String) {
    let labels = host.lowercased().split(separator: ".").map { label in
      label.hasPrefix("xn--") ? Punycode.decoded(String(label.dropFirst(4))) ?? String(label) : String(label)
    }
    name = (labels.first == "www" ? labels.dropFirst() : labels[...]).joined(separator: ".")
  }

  /// The same as it is written, for those who look it up.
  package static func written(in address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    var authority = address[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty || host.contains { "{}".contains($0) } ? nil : host.lowercased()
  }

  /// Of `https://user@host:443/path`; nil for what is no web address or says its host by a template.
  package init?(address: String) {
    guard let host = Self.written(in: address) else { return nil }
    self.init(host)
  }

  /// Whether one is the other or below it: `shop.example.org` and `example.org`.
  package func belongs(with other: WebHost) -> Bool {
    name == other.name || name.hasSuffix("." + other.name) || other.name.hasSuffix("." + name)
  }

  /// A part of it that is written in letters of other scripts which look like Latin ones, alone or among Latin ones, as
  /// people see it.
  package var disguise: String? {
    name.split(separator: ".").map(String.init).first { label in
      let scripts = Set(label.unicodeScalars.compactMap(Script.init))
      guard scripts.contains(.cyrillic) || scripts.contains(.greek) else { return false }
      return scripts.contains(.latin)
        || label.unicodeScalars.allSatisfy { Script($0) == nil || Self.twins.contains($0) }
    }
  }

  private enum Script {
    case latin, cyrillic, greek

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F: self = .latin
      case 0x370...0x3FF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      default: return nil
      }
    }
  }

  /// Small letters that look like Latin ones (Unicode Technical Standard 39, confusables.txt, whole-script part).
  private static let twins: Set<Unicode.Scalar> = [
    "а", "с", "ԁ", "е", "һ", "і", "ј", "ӏ", "о", "р", "ԛ", "ѕ", "ѵ", "ԝ", "х", "у", "ь", "г", "к", "т", "м", "н",
    "α", "ο", "ρ", "ν", "υ", "ι", "κ", "γ", "τ", "η",
  ]
}
