/// The content table as XSD 1.0, for editors and xmllint.
///
/// Children come in any order, which XSD 1.0 can hardly say. What must or may come once is said by an identity
/// constraint of the parent where the child has a value to select (a field that selects two nodes is an error, and for a
/// key also one that selects none), and else by a deterministic model that tries every order of those few.
package enum SchemaWriter {
  /// File names and their contents, as they lie in `Schemas/`.
  package static var files: [(name: String, text: String)] {
    [("guidepost.xsd", guidepost), ("xml.xsd", xml)]
  }

  private static var guidepost: String {
    var page = SchemaPage()
    page.open(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns:g", Vocabulary.namespace),
        ("targetNamespace", Vocabulary.namespace), ("elementFormDefault", "qualified"),
      ])
    page.comment("Generated from the content table of the guide language; do not edit.")
    page.line("xs:import", [("namespace", "http://www.w3.org/XML/1998/namespace"), ("schemaLocation", "xml.xsd")])
    for root in Vocabulary.roots {
      if let row = ContentTable.construct(root, in: nil) { ContentTable.constructs[row].writeElement(to: &page) }
    }
    for construct in ContentTable.constructs where !Vocabulary.roots.contains(construct.name) {
      page.open("xs:group", [("name", construct.typeName)])
      page.open("xs:sequence")
      construct.writeElement(to: &page)
      page.close(2)
    }
    for construct in ContentTable.constructs {
      construct.writeFreeGroup(to: &page)
      construct.writeType(to: &page)
    }
    writeInline(to: &page)
    for type in valueTypes { type.write(to: &page) }
    page.close(1)
    return page.text
  }

  private static func writeInline(to page: inout SchemaPage) {
    page.open("xs:complexType", [("name", "inline"), ("mixed", "true")])
    ContentModel(ContentTable.inlineElements).write(to: &page)
    page.close(1)
  }

  /// The named types of attributes and texts, each once, in the order of first use.
  private static var valueTypes: [ValueType] {
    var seen: Set<String> = []
    let used = ContentTable.constructs.flatMap { $0.attributes.map(\.type) + $0.textTypes } + [.nothing]
    return used.filter { type in type.typeName.map { seen.insert($0).inserted } ?? false }
  }

  /// The one attribute of the `xml` namespace that the language uses.
  private static var xml: String {
    let namespace = "http://www.w3.org/XML/1998/namespace"
    var page = SchemaPage()
    page.open("xs:schema", [("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("targetNamespace", namespace)])
    page.comment("Generated from the content table of the guide language; do not edit.")
    page.open("xs:attribute", [("name", "lang")])
    page.open("xs:simpleType")
    ValueType.language.writeRestriction(to: &page)
    page.close(3)
    return page.text
  }
}
