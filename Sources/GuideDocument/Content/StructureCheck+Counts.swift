extension StructureCheck {
  mutating func tooMany(_ child: Int, _ slot: Int, in row: Int) {
    let construct = ContentTable.constructs[row]
    let rule = construct.children[slot]
    let element = element(child)
    let first = element.parent?.children.first { rule.names.contains($0.name) }
    let parent = "<\(construct.name.rawValue)>"
    let message =
      rule.names.count == 1
      ? "\(parent) may hold only one <\(element.tag)>; delete one or put them together"
      : "\(parent) may hold only one of \(Self.list(rule.names, "and")); it already has <\(first?.tag ?? "")>"
    diagnostics.append(
      Diagnostic(
        "wrong-children", .error, message, at: element.place, consequence: "only one of them could be shown",
        subject: element.tag,
        related: first.map { [Diagnostic.Related(note: "the first is here", place: $0.place)] } ?? []))
  }

  mutating func missing(_ slot: Int, in index: Int, _ row: Int) {
    let rule = ContentTable.constructs[row].children[slot]
    let parent = element(index)
    let called = parent[.id].map { " \"\($0)\"" } ?? ""
    let what =
      switch (rule.names.count, rule.most) {
      case (1, 1): "a <\(rule.names[0].rawValue)>"
      case (1, _): "at least one <\(rule.names[0].rawValue)>"
      case (_, 1): "exactly one of \(Self.list(rule.names, "and"))"
      default: "at least one of \(Self.list(rule.names, "and"))"
      }
    diagnostics.append(
      Diagnostic(
        rule.names.contains(.goto) ? "dead-end" : "wrong-children", .error, "<\(parent.tag)>\(called) needs \(what)",
        at: parent.place,
        consequence: Self.consequence(of: rule), subject: rule.names.count == 1 ? rule.names[0].rawValue : nil))
  }

  private static func consequence(of rule: ChildRule) -> String? {
    if rule.names.contains(.goto) { return "the conversation would stop here" }
    if rule.names == [.prompt] { return "the customer would see nothing" }
    if rule.names == [.label] || rule.names == [.option] { return "there would be nothing to choose" }
    return nil
  }

  /// No two labels for the same people.
  mutating func judgeDistinct(_ index: Int, _ row: Int) {
    guard let (name, attribute) = ContentTable.constructs[row].distinct else { return }
    let children = element(index).children(name)
    guard children.count > 1 else { return }
    let row = ContentTable.construct(name, in: element(index).name).map { ContentTable.constructs[$0] }
    let fallback = row?.attributes.first { $0.name == attribute }?.default
    var seen: [String: Element] = [:]
    for child in children {
      guard let value = child[attribute] ?? fallback else { continue }
      guard let first = seen[value] else {
        seen[value] = child
        continue
      }
      let whom = child.has(attribute) ? "\(attribute.rawValue)=\"\(value)\"" : "no \(attribute.rawValue)"
      diagnostics.append(
        Diagnostic(
          "wrong-children", .error,
          "<\(element(index).tag)> has two <\(name.rawValue)> with \(whom); keep one of them or give them different ones",
          at: child.place, consequence: "only one of them could be shown", subject: name.rawValue,
          related: [Diagnostic.Related(note: "the first is here", place: first.place)]))
    }
  }

  static func list(_ names: [ElementName], _ conjunction: String) -> String {
    ValueType.list(names.map { "<\($0.rawValue)>" }, conjunction)
  }
}
