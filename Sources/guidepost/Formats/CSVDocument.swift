/// A table as RFC 4180 writes it, with the place of every field: quoted fields may hold commas, line ends and doubled
/// quotes; lines end with CRLF or LF; a byte order mark at the start is passed over.
struct CSVDocument: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var text: String
    var place: Place
  }

  /// From 1; the column counts characters.
  struct Place: Hashable, Sendable, CustomStringConvertible {
    var line: Int
    var column: Int
    var description: String { "line \(line), column \(column)" }
  }

  struct Malformed: Error, Hashable, CustomStringConvertible {
    var place: Place
    var problem: String
    var description: String { "\(place): \(problem)" }
  }

  /// Without lines that hold nothing.
  private(set) var rows: [[Field]] = []

  /// The bytes of a file. Throws where they are not UTF-8 or a quote is out of place.
  init(_ bytes: [UInt8]) throws(Malformed) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    try Self.mustBeUTF8(content)
    var reader = Reader(String(decoding: content, as: UTF8.self).unicodeScalars)
    while let row = try reader.row() {
      if !(row.count == 1 && row[0].text.isEmpty) { rows.append(row) }
    }
  }

  private static func mustBeUTF8(_ bytes: ArraySlice<UInt8>) throws(Malformed) {
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"): (line, column) = (line + 1, 1)
      case .scalarValue("\0"):
        throw Malformed(place: .init(line: line, column: column), problem: "a NUL character; is this a text file?")
      case .scalarValue: column += 1
      case .emptyInput: return
      case .error:
        throw Malformed(
          place: .init(line: line, column: column), problem: "this is not UTF-8; save the file as UTF-8 and try again")
      }
    }
  }
}

extension CSVDocument {
  private struct Reader {
    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var place = Place(line: 1, column: 1)

    init(_ scalars: String.UnicodeScalarView) {
      self.scalars = scalars
      index = scalars.startIndex
    }

    var isAtEnd: Bool { index == scalars.endIndex }

    /// Nil at the end.
    mutating func row() throws(Malformed) -> [Field]? {
      guard !isAtEnd else { return nil }
      var fields = [try field()]
      while next == "," {
        advance()
        fields.append(try field())
      }
      endLine()
      return fields
    }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

    private mutating func advance() {
      place = next == "\n" ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
      index = scalars.index(after: index)
    }

    private mutating func endLine() {
      if next == "\r" { advance() }
      if next == "\n" { advance() }
    }

    private mutating func field() throws(Malformed) -> Field {
      let start = place
      guard next == "\"" else { return Field(text: try bare(), place: start) }
      advance()
      var text = String.UnicodeScalarView()
      while true {
        guard let scalar = next else {
          throw Malformed(place: start, problem: "this quoted field has no closing quote")
        }
        advance()
        if scalar == "\"" {
          guard next == "\"" else { break }
          advance()
        }
        text.append(scalar)
      }
      guard next == nil || next == "," || next == "\n" || next == "\r" else {
        throw Malformed(place: place, problem: "text after a closing quote; a quote inside a field is written twice")
      }
      return Field(text: String(text), place: start)
    }

    private mutating func bare() throws(Malformed) -> String {
      var text = String.UnicodeScalarView()
      while let scalar = next, scalar != ",", scalar != "\n", scalar != "\r" {
        guard scalar != "\"" else {
          throw Malformed(place: place, problem: "a quote inside a field; put the whole field in quotes and double it")
        }
        text.append(scalar)
        advance()
      }
      return String(text)
    }
  }
}
