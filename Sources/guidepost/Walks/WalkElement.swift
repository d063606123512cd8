/// An element of a walk that is written.
struct WalkElement: Hashable, Sendable {
  private struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  private enum Content: Hashable, Sendable {
    case none
    case words(String)
    case elements([WalkElement])
  }

  private var name: String
  private var attributes: [Attribute]
  private var content: Content

  init(_ name: String, _ attributes: [(String, String)], _ elements: [WalkElement] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.0, value: $0.1) }
    content = elements.isEmpty ? .none : .elements(elements)
  }

  init(_ name: String, _ attributes: [(String, String)], words: String) {
    self.init(name, attributes)
    content = .words(words)
  }

  var text: String { lines(indent: "").joined(separator: "\n") }

  private func lines(indent: String) -> [String] {
    let tag = attributes.map { " \($0.name)=\"\(Self.escaped($0.value, inAttribute: true))\"" }.joined()
    switch content {
    case .none: return ["\(indent)<\(name)\(tag)/>"]
    case .words(let words): return ["\(indent)<\(name)\(tag)>\(Self.escaped(words, inAttribute: false))</\(name)>"]
    case .elements(let elements):
      return ["\(indent)<\(name)\(tag)>"] + elements.flatMap { $0.lines(indent: indent + "  ") } + [
        "\(indent)</\(name)>"
      ]
    }
  }

  // A reader of XML makes spaces of tabs and line ends in attributes, and drops carriage returns everywhere. Characters
  // that XML cannot hold are left out.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\r": escaped += "&#13;"
      case "\t" where inAttribute, "\n" where inAttribute: escaped += "&#\(scalar.value);"
      case "\u{0}"..<"\u{9}", "\u{B}"..."\u{C}", "\u{E}"..<" ", "\u{FFFE}"..."\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
