/// An identity constraint that counts: its field may select one node at most, and of a key exactly one.
struct CountConstraint {
  var name: String
  var isKey: Bool
  var selector: String
  var field: String

  func write(to page: inout SchemaPage, owner: String) {
    page.open(isKey ? "xs:key" : "xs:unique", [("name", "\(owner).\(name)")])
    page.line("xs:selector", [("xpath", selector)])
    page.line("xs:field", [("xpath", field)])
    page.close(1)
  }

  /// The path to something of a child that is there exactly once: its text where it holds nothing else, an attribute that
  /// it must have or that has a default. nil where there is none.
  static func marker(of name: ElementName, in parent: ElementName) -> String? {
    guard let row = ContentTable.construct(name, in: parent) else { return nil }
    let construct = ContentTable.constructs[row]
    let attribute = construct.attributes.first { ($0.isRequired || $0.default != nil) && $0.name != .lang }
    if let attribute { return "g:\(name.rawValue)/@\(attribute.name.rawValue)" }
    if case .text = construct.content { return "g:\(name.rawValue)" }
    return nil
  }
}

extension ChildRule {
  /// What a field selects to count these children, or nil where one of them has nothing to select.
  func counter(in parent: ElementName) -> String? {
    guard most == 1 else { return nil }
    let markers = names.compactMap { CountConstraint.marker(of: $0, in: parent) }
    return markers.count == names.count ? markers.joined(separator: "|") : nil
  }
}

extension Construct {
  var constraints: [CountConstraint] {
    guard case .elements(let rules) = content else { return [] }
    var constraints = rules.compactMap { rule in
      rule.counter(in: name).map { field in
        CountConstraint(
          name: rule.names.map(\.rawValue).joined(separator: "."), isKey: rule.least == 1, selector: ".", field: field)
      }
    }
    if let (child, attribute) = distinct {
      constraints.append(
        CountConstraint(
          name: "distinct.\(child.rawValue)", isKey: false, selector: "g:\(child.rawValue)",
          field: "@\(attribute.rawValue)"))
    }
    return constraints
  }
}
