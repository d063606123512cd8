extension Construct {
  /// Unique: an element that differs by parent carries the parent's name.
  var typeName: String { ([name] + parents).map(\.rawValue).joined(separator: ".") }

  var textTypes: [ValueType] {
    if case .text(let type) = content { return [type] }
    return []
  }

  func writeElement(to page: inout SchemaPage) {
    let facts = [("name", name.rawValue), ("type", "g:" + typeName)]
    let constraints = constraints
    guard !constraints.isEmpty else { return page.line("xs:element", facts) }
    page.open("xs:element", facts)
    for constraint in constraints { constraint.write(to: &page, owner: typeName) }
    page.close(1)
  }

  /// The children that may come in any number between those that are counted, named because that is at many places.
  func writeFreeGroup(to page: inout SchemaPage) {
    guard case .elements(let rules) = content else { return }
    let model = ContentModel(rules, of: self)
    guard model.namesFreeGroup else { return }
    page.open("xs:group", [("name", typeName + ".any")])
    model.writeFree(to: &page)
    page.close(1)
  }

  func writeType(to page: inout SchemaPage) {
    switch content {
    case .inline where attributes.isEmpty:
      page.open("xs:complexType", [("name", typeName), ("mixed", "true")])
      page.open("xs:complexContent", [("mixed", "true")])
      page.line("xs:extension", [("base", "g:inline")])
      page.close(2)
    case .inline:
      page.open("xs:complexType", [("name", typeName), ("mixed", "true")])
      writeExtension(of: "g:inline", as: "xs:complexContent", [("mixed", "true")], to: &page)
      page.close(1)
    case .empty:
      page.open("xs:complexType", [("name", typeName)])
      writeExtension(of: "g:value.nothing", as: "xs:simpleContent", to: &page)
      page.close(1)
    case .text(let type):
      writeTextType(type, to: &page)
    case .elements(let rules):
      page.open("xs:complexType", [("name", typeName)])
      ContentModel(rules, of: self).write(to: &page)
      for attribute in attributes { attribute.write(to: &page) }
      page.close(1)
    }
  }

  private func writeTextType(_ type: ValueType, to page: inout SchemaPage) {
    let base = type.typeName.map { "g:value." + $0 } ?? "xs:string"
    guard attributes.isEmpty else {
      page.open("xs:complexType", [("name", typeName)])
      writeExtension(of: base, as: "xs:simpleContent", to: &page)
      return page.close(1)
    }
    page.open("xs:simpleType", [("name", typeName)])
    // White space round a date or the like does not count; round plain text it is part of it.
    type.writeRestriction(to: &page, base: type == .text ? "xs:string" : "xs:token")
    page.close(1)
  }

  private func writeExtension(
    of base: String, as kind: String, _ facts: [(String, String)] = [], to page: inout SchemaPage
  ) {
    page.open(kind, facts)
    guard !attributes.isEmpty else {
      page.line("xs:extension", [("base", base)])
      return page.close(1)
    }
    page.open("xs:extension", [("base", base)])
    for attribute in attributes { attribute.write(to: &page) }
    page.close(2)
  }
}
