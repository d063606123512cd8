import Seeded

@testable import GuideDocument

/// Grows valid documents from the content table: children in random order and number, values of every type.
struct Grower {
  var random: Seeded

  mutating func document() -> Tree {
    let root = random.pick(Vocabulary.roots)
    return tree(root, in: nil, depth: 0)
  }

  mutating func tree(_ name: ElementName, in parent: ElementName?, depth: Int) -> Tree {
    guard let row = ContentTable.construct(name, in: parent) else { return Tree(name.rawValue) }
    let construct = ContentTable.constructs[row]
    var tree = Tree(name.rawValue, attributes(of: construct))
    switch construct.content {
    case .empty: if random.chance(10) { tree.items = [.text(" \n ")] }
    case .text(let type): tree.items = [.text(type == .date ? padded(value(of: type)) : value(of: type))]
    case .inline: tree.items = inline(in: name, depth: depth)
    case .elements(let rules): fill(&tree, rules, in: name, depth: depth)
    }
    if let (child, attribute) = construct.distinct { makeDistinct(tree, child, attribute) }
    return tree
  }

  private mutating func padded(_ text: String) -> String { random.chance(50) ? "\n  \(text) " : text }

  private mutating func attributes(of construct: Construct) -> [(name: String, value: String)] {
    construct.attributes.filter { $0.isRequired || random.chance(40) }.shuffled(using: &random)
      .map { ($0.name.rawValue, value(of: $0.type)) }
  }

  private mutating func fill(_ tree: inout Tree, _ rules: [ChildRule], in name: ElementName, depth: Int) {
    var children: [Tree] = []
    for rule in rules {
      let extra = depth > 4 ? 0 : random.pick([0, 0, 1, 1, 2])
      let count = min(rule.least + extra, rule.most ?? 3)
      for _ in 0..<max(count, rule.least) {
        children.append(self.tree(random.pick(rule.names), in: name, depth: depth + 1))
      }
    }
    let isSpaced = random.chance(50)
    tree.items = children.shuffled(using: &random).flatMap { isSpaced ? [.text("\n  "), .tree($0)] : [.tree($0)] }
  }

  private mutating func inline(in name: ElementName, depth: Int) -> [Tree.Item] {
    (0..<random.number(0...3)).map { _ in
      depth < 6 && random.chance(40)
        ? .tree(tree(random.pick(ContentTable.inlineElements), in: name, depth: depth + 1))
        : .text(random.pick(["Is it on?", " ", "a & b < c ", "{$name}", "Grüße 👩‍👩‍👧", "\n"]))
    }
  }

  /// Leaves one label for everyone and one each for customers and agents at most.
  private mutating func makeDistinct(_ tree: Tree, _ child: ElementName, _ attribute: AttributeName) {
    var free = ["", "customer", "agent", "both"].shuffled(using: &random)
    tree.items = tree.items.filter { item in
      guard case .tree(let label) = item, label.name == child.rawValue else { return true }
      label.attributes.removeAll { $0.name == attribute.rawValue }
      guard let value = free.popLast() else { return false }
      if value == "" { free.removeAll { $0 == "both" } } else if value == "both" { free.removeAll { $0 == "" } }
      if value != "" { label.attributes.append((attribute.rawValue, value)) }
      return true
    }
  }

  mutating func value(of type: ValueType) -> String {
    switch type {
    case .id: random.pick(["a", "light-2", "Z_9.x", "b" + String(repeating: "q", count: 127)])
    case .ids: random.pick(["a", "green red", " a  b ", "x\ty"])
    case .token: random.pick(["1", "1.0", "2026-04", "v\u{e4}"])
    case .bool: random.pick(["true", "false", "1", "0"])
    case .positive: random.pick(["1", "20", "999999999"])
    case .natural: random.pick(["0", "7", "100"])
    case .duration: random.pick(["PT20M", "P30D", "P1DT2H3M4S", "PT1H", "PT5S", "P1DT5S", "PT1H5S", "PT1M5S"])
    case .date: random.pick(["2026-01-31", "2024-02-29", "2000-02-29", "1999-12-01", "2026-11-30"])
    case .dateTime: random.pick(["2026-03-02T09:00:00Z", "2026-03-02T23:59:59.5+14:00", "2026-03-02T09:00:00-05:30"])
    case .time: random.pick(["00:00", "09:05", "23:59"])
    case .closingTime: random.pick(["00:00", "17:30", "24:00"])
    case .days: random.pick(["mon", "mon tue", " sat  sun "])
    case .language: random.pick(["en", "de-AT", "zh-Hant-TW"])
    case .zone: random.pick(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+1"])
    case .oneOf(let words): random.pick(words)
    case .expression: random.pick(["$a < 5", "true()", "'x'"])
    case .pattern: random.pick(["[0-9]{8}", "a|b"])
    case .link: random.pick(["https://example.org/{$a}", "tel:+441234", "mailto:a@example.org"])
    case .text: random.pick(["Name", " two words ", "a & b"])
    case .anything: random.pick(["", "x", " ", "5"])
    }
  }
}
