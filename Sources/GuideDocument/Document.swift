/// One file as elements that know their place.
///
/// Elements lie in one array in document order, and values and texts are looked up in the file where it says them letter
/// by letter, so that reading a guide of ten thousand steps allocates less than the file's own size. `Element` is the way
/// to look at them.
public final class Document: Sendable {
  /// An element's row. Indices are into the document's arrays; -1 means none. An element's first child is the row after
  /// its own, if it has any, and its attributes end where those of the next row begin.
  struct Node {
    var name: ElementName
    var parent: Int32
    var nextSibling: Int32 = -1
    var firstAttribute: Int32
    /// The first text run in the element or after it.
    var firstText: Int32
    /// Offset of the start tag's `<` in the file.
    var start: Int32
    /// Offset after the element's end tag.
    var end: Int32
  }

  /// Bytes with entities resolved and line ends normalised: in the file where it holds them so, else in the arena.
  struct Value {
    /// Offset in the file, or the complement of one in the arena.
    var start: Int32
    var count: Int32

    static func inArena(at offset: Int, count: Int) -> Value { Value(start: ~Int32(offset), count: Int32(count)) }
    static func inFile(at offset: Int, count: Int) -> Value { Value(start: Int32(offset), count: Int32(count)) }

    var isInFile: Bool { start >= 0 }
    var isEmpty: Bool { count == 0 }
    /// In whichever holds it.
    var range: Range<Int> {
      let lower = Int(isInFile ? start : ~start)
      return lower..<lower + Int(count)
    }
  }

  struct AttributeRow {
    var name: AttributeName
    var value: Value
  }

  /// A run of text between two tags.
  struct TextRow {
    /// The child it stands before, or -1 when it is the last of its parent.
    var before: Int32
    var parent: Int32
    var value: Value
    /// Offset in the file where the run begins.
    var start: Int32
  }

  /// A comment that speaks to the linter (`guidepost-disable-next ...`).
  public struct Remark: Hashable, Sendable {
    public var text: String
    public var bytes: ByteRange
    /// The next element that starts after the comment.
    public var next: ElementID?
  }

  public let file: SourceFile
  let nodes: [Node]
  let attributes: [AttributeRow]
  /// In document order; a parent's runs lie between its children's.
  let texts: [TextRow]
  /// Values that the file writes otherwise than they are meant.
  let arena: [UInt8]
  /// Names that the language lacks: of elements by row, of attributes by the complement of theirs.
  let unknownNames: [Int32: String]
  /// Elements of other namespaces, and what stands in them.
  let foreign: Set<Int32>
  public let remarks: [Remark]

  init(
    file: SourceFile, nodes: [Node], attributes: [AttributeRow], texts: [TextRow], arena: [UInt8],
    unknownNames: [Int32: String], foreign: Set<Int32>, remarks: [Remark]
  ) {
    self.file = file
    self.nodes = nodes
    self.attributes = attributes
    self.texts = texts
    self.arena = arena
    self.unknownNames = unknownNames
    self.foreign = foreign
    self.remarks = remarks
  }

  public var root: Element { Element(document: self, id: ElementID(0)) }
  public subscript(id: ElementID) -> Element { Element(document: self, id: id) }

  /// Every element of a name, at any depth, in document order.
  package func elements(_ name: ElementName) -> [Element] {
    nodes.indices.filter { nodes[$0].name == name }.map { Element(document: self, id: ElementID(Int32($0))) }
  }

}

// MARK: - Rows

extension Document {
  func bytes(of value: Value) -> ArraySlice<UInt8> { value.isInFile ? file.bytes[value.range] : arena[value.range] }
  func string(_ value: Value) -> String { String(decoding: bytes(of: value), as: UTF8.self) }

  func firstChild(of row: Int32) -> Int32 {
    let next = Int(row) + 1
    return next < nodes.count && nodes[next].parent == row ? Int32(next) : -1
  }

  /// Indices of an element's attributes.
  func attributes(of row: Int32) -> Range<Int> {
    let next = Int(row) + 1
    return Int(
      nodes[Int(row)].firstAttribute)..<(next < nodes.count ? Int(nodes[next].firstAttribute) : attributes.count)
  }
}
