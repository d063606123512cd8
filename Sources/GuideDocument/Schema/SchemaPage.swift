/// Text of a schema in the making, two spaces a level.
struct SchemaPage {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    write("<\(tag(name, attributes))>")
    open.append(name)
  }

  mutating func line(_ name: String, _ attributes: [(String, String)] = []) { write("<\(tag(name, attributes))/>") }

  mutating func close(_ levels: Int) {
    for _ in 0..<levels {
      let name = open.removeLast()
      write("</\(name)>")
    }
  }

  mutating func comment(_ words: String) { write("<!-- \(words) -->") }

  private mutating func write(_ line: String) {
    text += String(repeating: "  ", count: open.count) + line + "\n"
  }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce(name) { $0 + " \($1.0)=\"\(Self.escaped($1.1))\"" }
  }

  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
  }
}
