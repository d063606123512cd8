/// The content table laid out in flat arrays, for looking up a hundred thousand elements in milliseconds.
struct ContentIndex: Sendable {
  static let shared = ContentIndex(ContentTable.constructs)

  /// By row and element: index of the child rule in its row, or -1 where the element may not stand.
  private var slots: [Int8]
  /// By row and element: the child's own row, or -1.
  private var rows: [Int16]
  /// By row and attribute: index of the attribute rule in its row, or -1.
  private var attributeSlots: [Int8]
  /// By row: where its rules begin in the arrays after this.
  private var firstChildRule: [Int] = []
  private var firstAttributeRule: [Int] = []
  private var least: [Int] = []
  private var most: [Int] = []
  private var types: [ValueType] = []
  /// By row: a bit for every attribute that must be there.
  private var required: [UInt32] = []
  private var ruleCounts: [Int] = []
  private var texts: [Bool] = []
  private var textTypes: [ValueType?] = []

  init(_ constructs: [Construct]) {
    slots = Array(repeating: -1, count: constructs.count * ElementName.total)
    rows = Array(repeating: -1, count: constructs.count * ElementName.total)
    attributeSlots = Array(repeating: -1, count: constructs.count * AttributeName.total)
    for (row, construct) in constructs.enumerated() { add(construct, row) }
  }

  private mutating func add(_ construct: Construct, _ row: Int) {
    let children = construct.children
    firstChildRule.append(least.count)
    firstAttributeRule.append(types.count)
    ruleCounts.append(children.count)
    texts.append(construct.holdsText)
    if case .text(let type) = construct.content, type != .anything {
      textTypes.append(type)
    } else {
      textTypes.append(nil)
    }
    for (index, rule) in children.enumerated() {
      least.append(rule.least)
      most.append(rule.most ?? .max)
      for name in rule.names {
        slots[row * ElementName.total + name.ordinal] = Int8(index)
        rows[row * ElementName.total + name.ordinal] = Int16(ContentTable.construct(name, in: construct.name) ?? -1)
      }
    }
    var bits: UInt32 = 0
    for (index, rule) in construct.attributes.enumerated() {
      types.append(rule.type)
      attributeSlots[row * AttributeName.total + rule.name.ordinal] = Int8(index)
      if rule.isRequired { bits |= 1 << UInt32(index) }
    }
    required.append(bits)
  }

  func slot(of name: ElementName, in row: Int) -> Int { Int(slots[row * ElementName.total + name.ordinal]) }
  func row(of name: ElementName, in row: Int) -> Int16 { rows[row * ElementName.total + name.ordinal] }
  func slot(of name: AttributeName, in row: Int) -> Int {
    Int(attributeSlots[row * AttributeName.total + name.ordinal])
  }
  func least(_ slot: Int, in row: Int) -> Int { least[firstChildRule[row] + slot] }
  func most(_ slot: Int, in row: Int) -> Int { most[firstChildRule[row] + slot] }
  func type(_ slot: Int, in row: Int) -> ValueType { types[firstAttributeRule[row] + slot] }
  func required(in row: Int) -> UInt32 { required[row] }
  func childRules(in row: Int) -> Int { ruleCounts[row] }
  func holdsText(_ row: Int) -> Bool { texts[row] }
  /// What the text of the row's elements must be, where it must be something.
  func textType(_ row: Int) -> ValueType? { textTypes[row] }
}
