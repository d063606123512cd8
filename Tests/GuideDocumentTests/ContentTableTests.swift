import Testing

@testable import GuideDocument

@Suite struct ContentTableTests {
  @Test func `a name's ordinal is its place among all names`() {
    for (index, name) in ElementName.allCases.enumerated() { #expect(name.ordinal == index) }
    for (index, name) in AttributeName.allCases.enumerated() { #expect(name.ordinal == index) }
  }

  @Test func `every element name stands in the table and every attribute name is used`() {
    let elements = Set(ContentTable.constructs.map(\.name))
    #expect(ElementName.allCases.filter { !elements.contains($0) } == [.unknown])
    let attributes = Set(ContentTable.constructs.flatMap { $0.attributes.map(\.name) })
    #expect(AttributeName.allCases.filter { !attributes.contains($0) } == [.unknown])
  }

  @Test func `every child that a row names has a row, and every row can be reached from a root`() {
    var seen: Set<Int> = []
    var open = Vocabulary.roots.compactMap { ContentTable.construct($0, in: nil) }
    while let row = open.popLast() {
      guard seen.insert(row).inserted else { continue }
      let construct = ContentTable.constructs[row]
      for name in construct.children.flatMap(\.names) {
        let child = ContentTable.construct(name, in: construct.name)
        #expect(child != nil, "<\(name.rawValue)> in <\(construct.name.rawValue)>")
        child.map { open.append($0) }
      }
    }
    let lost = ContentTable.constructs.indices.filter { !seen.contains($0) }.map {
      ContentTable.constructs[$0].typeName
    }
    #expect(lost == [])
  }

  @Test func `no two rows are for the same element in the same place`() {
    let names = ContentTable.constructs.map(\.typeName)
    #expect(Set(names).count == names.count)
  }

  @Test func `a default is a value of its attribute`() {
    for construct in ContentTable.constructs {
      for attribute in construct.attributes {
        guard let value = attribute.default else { continue }
        #expect(attribute.type.accepts(Array(value.utf8)[...]), "\(construct.typeName) \(attribute.name)")
        #expect(!attribute.isRequired)
      }
    }
  }

  @Test func `an element that differs by place has the attributes of its place`() {
    func attributes(_ name: ElementName, in parent: ElementName) -> [String] {
      ContentTable.construct(name, in: parent).map { ContentTable.constructs[$0].attributes.map(\.name.rawValue) } ?? []
    }
    #expect(attributes(.result, in: .action) == ["assign"])
    #expect(attributes(.result, in: .appointment) == ["of", "assign"])
    #expect(attributes(.result, in: .returned) == ["name", "assign"])
    #expect(attributes(.field, in: .step).contains("next"))
    #expect(!attributes(.field, in: .form).contains("next"))
    #expect(attributes(.confirm, in: .walk) == ["step", "value"])
    #expect(attributes(.confirm, in: .action) == [])
    #expect(attributes(.closed, in: .hours) == ["on"])
    #expect(attributes(.closed, in: .handoff) == ["next"])
    #expect(attributes(.queue, in: .walk) == ["id", "state", "position", "wait"])
    #expect(attributes(.phrase, in: .phrases) == ["id"])
    #expect(attributes(.phrase, in: .em) == ["ref"])
  }
}
