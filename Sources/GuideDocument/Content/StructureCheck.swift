/// Holds a document against the content table and tells of every difference, in the order of the file.
public struct StructureCheck {
  let document: Document
  /// By element: its row in the table, or `unjudged`.
  var rows: [Int16]
  var diagnostics: [Diagnostic] = []
  /// By child rule of the element at hand: how many children it has so far.
  private var counts: [Int] = []

  static let unjudged: Int16 = -1

  /// Every problem of a document with the content table.
  public static func diagnostics(of document: Document) -> [Diagnostic] {
    var check = Self(document)
    check.run()
    return check.diagnostics
  }

  private init(_ document: Document) {
    self.document = document
    rows = Array(repeating: Self.unjudged, count: document.nodes.count)
  }

  private mutating func run() {
    judgeRoot()
    for index in document.nodes.indices where rows[index] != Self.unjudged {
      let row = Int(rows[index])
      judgeAttributes(of: index, row)
      judgeChildren(of: index, row)
    }
    judgeTexts()
    diagnostics = DocumentReader.inFileOrder(diagnostics)
  }

  func element(_ index: Int) -> Element { document[ElementID(Int32(index))] }

  private mutating func judgeRoot() {
    guard let root = document.nodes.first, !document.foreign.contains(0) else { return }
    guard Vocabulary.roots.contains(root.name) else { return diagnostics.append(wrongRoot()) }
    rows[0] = Int16(ContentTable.construct(root.name, in: nil) ?? Int(Self.unjudged))
  }

  private mutating func judgeChildren(of index: Int, _ row: Int) {
    let construct = ContentTable.constructs[row]
    let rules = ContentTable.rules[row]
    guard document.nodes[index].firstChild >= 0 || !rules.isEmpty else { return }
    let slots = ContentTable.slots[row]
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: rules.count))
    var child = document.nodes[index].firstChild
    while child >= 0 {
      let node = document.nodes[Int(child)]
      let slot = Int(slots.child[node.name.ordinal])
      if slot >= 0 {
        rows[Int(child)] = slots.row[node.name.ordinal]
        counts[slot] += 1
        if let most = rules[slot].most, counts[slot] > most { tooMany(Int(child), rules[slot], in: construct) }
      } else if let meant = misplaced(Int(child), in: construct) {
        rows[Int(child)] = slots.row[meant.ordinal]
        counts[Int(slots.child[meant.ordinal])] += 1
      }
      child = node.nextSibling
    }
    for (slot, rule) in rules.enumerated() where counts[slot] < rule.least { missing(rule, in: index) }
    if let distinct = construct.distinct { judgeDistinct(index, distinct.child, distinct.by) }
  }

  private mutating func judgeAttributes(of index: Int, _ row: Int) {
    let node = document.nodes[index]
    let slots = ContentTable.slots[row]
    var seen: UInt32 = 0
    for place in Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount) {
      let attribute = document.attributes[place]
      let slot = slots.attribute[attribute.name.ordinal]
      guard slot >= 0 else {
        if let meant = unknownAttribute(place, of: index, row) { seen |= 1 << UInt32(slots.attribute[meant.ordinal]) }
        continue
      }
      // Of an attribute written twice the reader has told; the first counts.
      guard seen & 1 << UInt32(slot) == 0 else { continue }
      seen |= 1 << UInt32(slot)
      let rule = ContentTable.constructs[row].attributes[Int(slot)]
      if !rule.type.accepts(document.arena[attribute.value.range]) { badValue(place, of: index, rule) }
    }
    guard seen & slots.required != slots.required else { return }
    for (slot, rule) in ContentTable.constructs[row].attributes.enumerated()
    where rule.isRequired && seen & 1 << UInt32(slot) == 0 {
      missingAttribute(rule, of: index)
    }
  }
}
