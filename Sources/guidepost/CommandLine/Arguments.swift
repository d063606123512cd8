import GuideDocument

/// A command line, read against the options a command has.
struct Arguments: Sendable {
  private var values: [String: [String]] = [:]
  private(set) var operands: [String] = []

  init(_ words: [String], options: [Option]) throws(UsageError) {
    let known = Dictionary(uniqueKeysWithValues: options.map { ($0.name, $0) })
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try take(word, known, &rest)
    }
  }

  private mutating func take(
    _ word: String, _ known: [String: Option], _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = known[parts[0]] else {
      let near = Spelling(known.values.filter { !$0.isHidden }.map(\.name).sorted()).suggestion(for: parts[0])
      throw UsageError("there is no option \(parts[0])" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw UsageError("\(option.name) takes no value") }
      return values[option.name, default: []].append("")
    }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
      throw UsageError("\(option.name) needs \(option.value ?? "a value")")
    }
    guard option.repeats || values[option.name] == nil else { throw UsageError("\(option.name) is given twice") }
    values[option.name, default: []].append(value)
  }

  func has(_ option: String) -> Bool { values[option] != nil }
  subscript(option: String) -> String? { values[option]?.last }
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// `NAME=VALUE` pairs of a repeated option.
  func pairs(_ option: String) throws(UsageError) -> [String: String] {
    var pairs: [String: String] = [:]
    for text in all(option) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else { throw UsageError("\(option) needs NAME=VALUE, not \"\(text)\"") }
      pairs[parts[0]] = parts[1]
    }
    return pairs
  }

  /// The one operand a command takes.
  func operand(_ name: String) throws(UsageError) -> String {
    guard let first = operands.first else { throw UsageError("\(name) is missing") }
    guard operands.count == 1 else { throw UsageError("one \(name) is enough; what is \"\(operands[1])\"?") }
    return first
  }

  /// For a command whose first operand is a verb.
  mutating func dropFirstOperand() { operands.removeFirst() }

  func noOperands() throws(UsageError) {
    if let extra = operands.first { throw UsageError("what is \"\(extra)\"?") }
  }

  /// One of a few words.
  func choice<Word: RawRepresentable & CaseIterable>(
    _ option: String, _ type: Word.Type, else fallback: Word
  ) throws(UsageError) -> Word where Word.RawValue == String {
    guard let text = self[option] else { return fallback }
    guard let word = Word(rawValue: text) else {
      throw UsageError("\(option) is one of \(Word.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(text)\"")
    }
    return word
  }
}

/// The command line cannot be understood: exit 2, nothing done.
struct UsageError: Error, Hashable, Sendable {
  var message: String
  init(_ message: String) { self.message = message }
}
