/// Children in any order as a deterministic model of XSD 1.0.
struct ContentModel {
  /// Elements that may come any number of times as far as the model goes.
  private let free: [ElementName]
  /// Rules that the model itself must count.
  private let tracked: [ChildRule]
  private let owner: Construct?

  init(_ rules: [ChildRule], of owner: Construct) {
    self.owner = owner
    tracked = rules.filter { !($0.least == 0 && $0.most == nil) && $0.counter(in: owner.name) == nil }
    let names = tracked.map(\.names)
    free = rules.filter { !names.contains($0.names) }.flatMap(\.names)
  }

  /// Any number of some elements.
  init(_ free: [ElementName]) {
    self.free = free
    tracked = []
    owner = nil
  }

  var namesFreeGroup: Bool { !tracked.isEmpty && free.count > 1 }
  func writeFree(to page: inout SchemaPage) { writeChoice(of: free, to: &page) }

  func write(to page: inout SchemaPage) {
    page.open("xs:sequence")
    write(more: [], unseen: tracked, to: &page)
    page.close(1)
  }

  /// What may follow while these rules have not been met: any number of free elements, then one of the unseen and what
  /// may follow that. `more` became free on the way here.
  private func write(more: [ElementName], unseen: [ChildRule], to page: inout SchemaPage) {
    writeLoop(more, to: &page)
    guard !unseen.isEmpty else { return }
    let mayEnd = unseen.allSatisfy { $0.least == 0 }
    page.open("xs:choice", mayEnd ? [("minOccurs", "0")] : [])
    for (index, rule) in unseen.enumerated() {
      var rest = unseen
      rest.remove(at: index)
      page.open("xs:sequence")
      writeChoice(of: rule.names, to: &page)
      write(more: rule.most == nil ? more + rule.names : more, unseen: rest, to: &page)
      page.close(1)
    }
    page.close(1)
  }

  private func writeLoop(_ more: [ElementName], to page: inout SchemaPage) {
    let often = [("minOccurs", "0"), ("maxOccurs", "unbounded")]
    guard namesFreeGroup, let owner else {
      return (free + more).isEmpty ? () : writeChoice(of: free + more, often, to: &page)
    }
    let group = ("ref", "g:\(owner.typeName).any")
    guard !more.isEmpty else { return page.line("xs:group", [group] + often) }
    page.open("xs:choice", often)
    page.line("xs:group", [group])
    for name in more { page.line("xs:group", [("ref", self.group(name))]) }
    page.close(1)
  }

  private func writeChoice(of names: [ElementName], _ facts: [(String, String)] = [], to page: inout SchemaPage) {
    if names.count == 1 { return page.line("xs:group", [("ref", group(names[0]))] + facts) }
    page.open("xs:choice", facts)
    for name in names { page.line("xs:group", [("ref", group(name))]) }
    page.close(1)
  }

  private func group(_ name: ElementName) -> String {
    let row = ContentTable.construct(name, in: owner?.name).map { ContentTable.constructs[$0].typeName }
    return "g:" + (row ?? name.rawValue)
  }
}
