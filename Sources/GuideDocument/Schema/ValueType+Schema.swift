extension ValueType {
  /// What an element without content holds: white space at most.
  static let nothing = ValueType.oneOf([])

  /// The name of the schema's type, or nil where the type is written out where it is used.
  var typeName: String? {
    switch self {
    case .id: "id"
    case .ids: "ids"
    case .token: "token"
    case .bool: "bool"
    case .positive: "positive"
    case .natural: "natural"
    case .duration: "duration"
    case .date: "date"
    case .dateTime: "dateTime"
    case .time: "time"
    case .closingTime: "closingTime"
    case .days: "days"
    case .language: "language"
    case .zone: "zone"
    case .oneOf(let words): words.isEmpty ? "nothing" : nil
    case .expression, .pattern, .text: "text"
    case .link: "link"
    case .anything: nil
    }
  }

  func write(to page: inout SchemaPage) {
    page.open("xs:simpleType", [("name", "value." + (typeName ?? ""))])
    if self == .nothing {
      page.open("xs:restriction", [("base", "xs:token")])
      page.line("xs:length", [("value", "0")])
      page.close(1)
    } else {
      writeRestriction(to: &page)
    }
    page.close(1)
  }

  func writeRestriction(to page: inout SchemaPage, base: String = "xs:string") {
    page.open("xs:restriction", [("base", base)])
    if case .oneOf(let words) = self {
      for word in words { page.line("xs:enumeration", [("value", word)]) }
    } else if let pattern = xsdPattern {
      page.line("xs:pattern", [("value", pattern)])
    }
    page.close(1)
  }
}

extension AttributeRule {
  func write(to page: inout SchemaPage) {
    guard name != .lang else {
      return page.line("xs:attribute", [("ref", "xml:lang")] + (isRequired ? [("use", "required")] : []))
    }
    var facts = [("name", name.rawValue)]
    if let type = type == .anything ? "xs:string" : type.typeName.map({ "g:value." + $0 }) {
      facts.append(("type", type))
    }
    if isRequired { facts.append(("use", "required")) }
    if let value = `default` { facts.append(("default", value)) }
    guard case .oneOf = type else { return page.line("xs:attribute", facts) }
    page.open("xs:attribute", facts)
    page.open("xs:simpleType")
    type.writeRestriction(to: &page)
    page.close(2)
  }
}
