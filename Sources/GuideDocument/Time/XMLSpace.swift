/// White space as XML has it: blank, tab, line feed, carriage return, and nothing else.
package enum XMLSpace {
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  package static func trim(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  package static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
  }
}
