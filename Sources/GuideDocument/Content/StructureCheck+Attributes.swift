extension StructureCheck {
  /// Tells of an attribute that the element does not have. Returns the one that was probably meant.
  mutating func unknownAttribute(_ place: Int, of index: Int, _ row: Int) -> AttributeName? {
    let element = element(index)
    let attribute = document.attributes[place]
    let name = attribute.name == .unknown ? document.unknownNames[~Int32(place)] ?? "" : attribute.name.rawValue
    // Editors write where the schema lies; that says nothing about the guide.
    guard name != "xsi:schemaLocation", name != "xsi:noNamespaceSchemaLocation" else { return nil }
    let rules = ContentTable.constructs[row].attributes
    let free = rules.map(\.name).filter { !element.has($0) }.map(\.rawValue)
    let meant = Spelling(free).suggestion(for: name)
    let known = rules.isEmpty ? "it has none" : "it has \(ValueType.list(rules.map(\.name.rawValue), "and"))"
    let written = writtenName(name, of: element)
    diagnostics.append(
      Diagnostic(
        "unknown-attribute", .error,
        "<\(element.tag)> has no attribute \"\(name)\"; \(meant.map { "did you mean \"\($0)\"?" } ?? known)",
        at: written,
        consequence: "what it says has no effect", subject: name,
        fix: meant.map { Diagnostic.Fix("rename to \($0)", at: written, replacement: $0, isSafe: true) }))
    return meant.flatMap { AttributeName.byName[$0] }
  }

  private func writtenName(_ name: String, of element: Element) -> Diagnostic.Place {
    guard let tag = element.startTag,
      let written = TagScanner(document.file.bytes).attributes(of: tag).first(where: {
        document.file.bytes.text($0.name) == name
      })
    else { return element.place }
    return Diagnostic.Place(document.file, ByteRange(written.name.lowerBound, written.name.upperBound))
  }

  mutating func missingAttribute(_ rule: AttributeRule, of index: Int) {
    let element = element(index)
    let name = rule.name.rawValue
    let called = element[.id].map { " \"\($0)\"" } ?? ""
    if element.name == .guide, rule.name == .start {
      return diagnostics.append(
        Diagnostic(
          "missing-start", .error,
          "<guide>\(called) does not say where it starts; write start=\"...\" with a step's id",
          at: element.place, consequence: "there is nothing to run", guide: element[.id], subject: name))
    }
    diagnostics.append(
      Diagnostic(
        "missing-attribute", .error, "<\(element.tag)>\(called) needs \(name)=\"...\"", at: element.place,
        consequence: rule.type == .id && rule.name == .next ? "the conversation would stop here" : nil, subject: name))
  }

  mutating func badValue(_ place: Int, of index: Int, _ slot: Int, _ row: Int) {
    let rule = ContentTable.constructs[row].attributes[slot]
    let element = element(index)
    let value = document.string(document.attributes[place].value)
    let written = element.place(of: rule.name)
    let meant = rule.type.suggestion(for: value)
    let help = meant.map { "did you mean \"\($0)\"?" } ?? rule.type.words
    let kind = rule.type == .duration ? "duration; " : "value it can have; "
    let message =
      "\(rule.name.rawValue)=\"\(Self.shortened(value))\" is no \(meant == nil ? "" : kind)\(help)"
    diagnostics.append(
      Diagnostic(
        rule.type.rule, .error, message, at: written, consequence: rule.type.consequence, subject: value,
        fix: meant.map { Diagnostic.Fix("write \($0)", at: written, replacement: $0, isSafe: true) }))
  }

  static func shortened(_ value: String) -> String {
    value.count <= 60 ? value : value.prefix(57) + "..."
  }
}

extension ValueType {
  /// The id under which a bad value is told of.
  var rule: String {
    switch self {
    case .id, .ids: "invalid-id"
    case .link: "script-url"
    default: "bad-attribute-value"
    }
  }

  var consequence: String? {
    switch self {
    case .duration: "the wait would not be the one that was meant"
    case .language: "texts would be read and sorted in the wrong language"
    case .link: "a customer who follows the link could be harmed"
    case .id, .ids: "links and reports that use it would break"
    default: nil
    }
  }

  /// The one of a few words that was probably meant.
  func suggestion(for value: String) -> String? {
    switch self {
    case .oneOf(let words): Spelling(words).suggestion(for: value)
    case .bool:
      ["yes": "true", "no": "false", "True": "true", "False": "false", "TRUE": "true", "FALSE": "false"][value]
    case .duration: Self.duration(meantBy: value)
    default: nil
    }
  }

  /// `15s`, `5 min` and `30 days` as XML writes them.
  private static func duration(meantBy value: String) -> String? {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.count), digits.first != "0" else { return nil }
    let units = [
      ["s", "sec", "secs", "second", "seconds"], ["m", "min", "mins", "minute", "minutes"],
      ["h", "hr", "hrs", "hour", "hours"], ["d", "day", "days"],
    ]
    let unit = value.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    switch units.firstIndex(where: { $0.contains(unit) }) {
    case 0: return "PT\(digits)S"
    case 1: return "PT\(digits)M"
    case 2: return "PT\(digits)H"
    case 3: return "P\(digits)D"
    default: return nil
    }
  }
}
