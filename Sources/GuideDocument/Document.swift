/// One file as elements that know their place.
///
/// Elements lie in one array in document order, attribute values and text in one byte arena, so that reading a guide of
/// ten thousand steps allocates little more than the file's own size. `Element` is the way to look at them.
public final class Document: Sendable {
  /// An element's row. Indices are into the document's arrays; -1 means none.
  struct Node {
    var name: ElementName
    var parent: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var firstAttribute: Int32
    var attributeCount: Int32
    /// The first text run in the element or after it.
    var firstText: Int32
    /// Offset of the start tag's `<` in the file.
    var start: Int32
    /// Offset after the element's end tag.
    var end: Int32
  }

  struct AttributeRow {
    var name: AttributeName
    /// The value's bytes in the arena, entities resolved and normalised.
    var value: ByteRange
  }

  /// A run of text between two tags.
  struct TextRow {
    /// The child it stands before, or -1 when it is the last of its parent.
    var before: Int32
    var parent: Int32
    var value: ByteRange
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

  func string(_ bytes: ByteRange) -> String { String(decoding: arena[bytes.range], as: UTF8.self) }
}
