/// One line of iCalendar text (RFC 5545, 3.1): a name, parameters, a value.
struct ContentLine: Hashable, Sendable {
  let text: String

  /// `value` as the property's type writes it; texts go through `ContentLine.escaped`.
  init(_ name: String, _ value: String) { self.init(name, [], value) }

  init(_ name: String, _ parameters: [(name: String, value: String)], _ value: String) {
    text = ([name] + parameters.map { "\($0.name)=\(Self.quoted($0.value))" }).joined(separator: ";") + ":" + value
  }

  /// Octets that a line may have before the break.
  static let width = 75

  /// Broken into lines of at most 75 octets, each further one after a blank, and no character torn in two.
  var folded: String {
    var lines = ""
    var octets = 0
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > Self.width {
        lines += "\r\n "
        octets = 1
      }
      lines.unicodeScalars.append(scalar)
      octets += size
    }
    return lines + "\r\n"
  }

  /// A TEXT value (3.3.11). Control characters have no place in it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A parameter's value (3.2): in quotes where it must be. There is no way to write a quote inside.
  private static func quoted(_ value: String) -> String {
    let plain = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
      .replacing("\"", with: "'")
    return plain.contains { ":;,".contains($0) } ? "\"\(plain)\"" : plain
  }
}
