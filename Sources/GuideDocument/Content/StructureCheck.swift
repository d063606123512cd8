/// Holds a document against the content table and tells of every difference, in the order of the file.
public struct StructureCheck {
  let document: Document
  /// By element: its row in the table, or `unjudged`.
  var rows: [Int16]
  var diagnostics: [Diagnostic] = []
  /// By child rule of the element at hand: how many children it has so far.
  private var counts = [Int](repeating: 0, count: 32)
  var misspellings: [Misspelling: (near: String?, anywhere: String?)] = [:]
  let table = ContentIndex.shared

  static let unjudged: Int16 = -1

  /// An unknown name in the elements of one row.
  struct Misspelling: Hashable {
    var row: Int
    var tag: String
  }

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
      guard diagnostics.count < ReadingLimits.differences else { return giveUp() }
      let row = Int(rows[index])
      judgeAttributes(of: index, row)
      judgeChildren(of: index, row)
    }
    judgeTexts()
    sort()
  }

  private mutating func sort() {
    diagnostics = DocumentReader.inFileOrder(diagnostics)
  }

  private mutating func giveUp() {
    sort()
    guard let last = diagnostics.last else { return }
    diagnostics.append(
      Diagnostic(
        "xml-size-limit", .error, "there are more problems than can be listed; repair the ones above first",
        at: last.place))
  }

  func element(_ index: Int) -> Element { document[ElementID(Int32(index))] }

  private mutating func judgeRoot() {
    guard let root = document.nodes.first, !document.foreign.contains(0) else { return }
    guard Vocabulary.roots.contains(root.name) else { return diagnostics.append(wrongRoot()) }
    rows[0] = Int16(ContentTable.construct(root.name, in: nil) ?? Int(Self.unjudged))
  }

  private mutating func judgeChildren(of index: Int, _ row: Int) {
    let rules = table.childRules(in: row)
    var child = document.firstChild(of: Int32(index))
    guard child >= 0 || rules > 0 else { return }
    for slot in 0..<rules { counts[slot] = 0 }
    while child >= 0 {
      let node = document.nodes[Int(child)]
      let slot = table.slot(of: node.name, in: row)
      if slot >= 0 {
        rows[Int(child)] = table.row(of: node.name, in: row)
        counts[slot] += 1
        if counts[slot] > table.most(slot, in: row) { tooMany(Int(child), slot, in: row) }
      } else if let meant = misplaced(Int(child), in: row) {
        rows[Int(child)] = table.row(of: meant, in: row)
        counts[table.slot(of: meant, in: row)] += 1
      }
      child = node.nextSibling
    }
    for slot in 0..<rules where counts[slot] < table.least(slot, in: row) { missing(slot, in: index, row) }
    if counts[0] > 1, row == Self.optionRow { judgeDistinct(index, row) }
  }

  /// The only row with a rule about distinct children, whose first rule is about them.
  private static let optionRow = ContentTable.constructs.firstIndex { $0.distinct != nil } ?? -1

  private mutating func judgeAttributes(of index: Int, _ row: Int) {
    var seen: UInt32 = 0
    for place in document.attributes(of: Int32(index)) {
      let name = document.attributes[place].name
      let slot = table.slot(of: name, in: row)
      guard slot >= 0 else {
        if let meant = unknownAttribute(place, of: index, row) { seen |= 1 << UInt32(table.slot(of: meant, in: row)) }
        continue
      }
      // Of an attribute written twice the reader has told; the first counts.
      guard seen & 1 << UInt32(slot) == 0 else { continue }
      seen |= 1 << UInt32(slot)
      let value = document.attributes[place].value
      if !table.type(slot, in: row).accepts(document.bytes(of: value)) { badValue(place, of: index, slot, row) }
    }
    guard seen & table.required(in: row) != table.required(in: row) else { return }
    for (slot, rule) in ContentTable.constructs[row].attributes.enumerated()
    where rule.isRequired && seen & 1 << UInt32(slot) == 0 {
      missingAttribute(rule, of: index)
    }
  }
}
