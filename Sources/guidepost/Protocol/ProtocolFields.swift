import GuideDocument

/// The fields of one line, read strictly: a field of another command, a misspelt one and a wrong type are mistakes.
/// A field that is null counts as left out.
struct ProtocolFields {
  let command: String
  private let fields: [String: JSONValue]

  /// `known`: what the command may have besides `session` and `command`.
  init(_ value: JSONValue, of command: String, known: [String]) throws(ProtocolRequest.Mistake) {
    self.command = command
    guard case .object(let all) = value else { throw .init("a line is one JSON object") }
    for field in all where !(["session", "command"] + known).contains(field.name) {
      let near = Spelling(known).suggestion(for: field.name).map { "; did you mean \"\($0)\"?" } ?? ""
      throw .init("\"\(command)\" has no field \"\(field.name)\"\(near)")
    }
    fields = Dictionary(all.filter { $0.value != .null }.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  subscript(name: String) -> JSONValue? { fields[name] }

  /// A text that need not be there.
  func text(_ name: String) throws(ProtocolRequest.Mistake) -> String? {
    guard let value = fields[name] else { return nil }
    guard let text = value.string else { throw .init("\"\(name)\" must be a text") }
    return text
  }

  func required(_ name: String) throws(ProtocolRequest.Mistake) -> String {
    guard let text = try text(name) else { throw .init("\"\(name)\" is missing") }
    return text
  }

  /// A value of the guide, which may also come as a bare number or boolean.
  func scalar(_ name: String) throws(ProtocolRequest.Mistake) -> String? {
    guard let value = fields[name] else { return nil }
    return try Self.scalar(value, name)
  }

  static func scalar(_ value: JSONValue, _ name: String) throws(ProtocolRequest.Mistake) -> String {
    guard let text = value.scalarText else { throw .init("\"\(name)\" must be a text") }
    return text
  }

  /// Texts by name.
  func table(_ name: String) throws(ProtocolRequest.Mistake) -> [String: String] {
    guard let value = fields[name] else { return [:] }
    return try Self.table(value, name)
  }

  static func table(_ value: JSONValue, _ name: String) throws(ProtocolRequest.Mistake) -> [String: String] {
    guard case .object(let fields) = value else { throw .init("\"\(name)\" must be an object of texts") }
    var texts: [String: String] = [:]
    for field in fields { texts[field.name] = try scalar(field.value, field.name) }
    return texts
  }

  func flag(_ name: String) throws(ProtocolRequest.Mistake) -> Bool? {
    guard let value = fields[name] else { return nil }
    guard case .bool(let flag) = value else { throw .init("\"\(name)\" must be true or false") }
    return flag
  }

  func number(_ name: String, in range: ClosedRange<Int>) throws(ProtocolRequest.Mistake) -> Int? {
    guard let value = fields[name] else { return nil }
    guard case .integer(let number) = value, let number = Int(exactly: number), range.contains(number) else {
      let limit = range.upperBound == .max ? "from \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      throw .init("\"\(name)\" is a whole number, \(limit)")
    }
    return number
  }

  /// One of a few words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, of type: Word.Type
  ) throws(ProtocolRequest.Mistake) -> Word? where Word.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      throw .init(
        "\"\(name)\" of \"\(command)\" is \(known.dropLast().joined(separator: ", ")) or \(known.last ?? ""), "
          + "not \"\(text)\"")
    }
    return word
  }

  func requiredWord<Word: RawRepresentable & CaseIterable>(
    _ name: String, of type: Word.Type
  ) throws(ProtocolRequest.Mistake) -> Word where Word.RawValue == String {
    guard let word = try word(name, of: type) else { throw .init("\"\(name)\" is missing") }
    return word
  }
}
