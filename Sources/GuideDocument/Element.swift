/// Which element of a document; stays valid as long as the document.
public struct ElementID: Hashable, Sendable {
  package let index: Int32
  package init(_ index: Int32) { self.index = index }
}

/// One element of a document.
public struct Element: Sendable {
  public let document: Document
  public let id: ElementID

  /// What stands inside an element, in order.
  public enum Content: Sendable {
    /// Characters with entities resolved; white space as written. `offset` is where they begin in the file.
    case text(String, offset: Int)
    case element(Element)
  }

  private var row: Document.Node { document.nodes[Int(id.index)] }

  public var name: ElementName { row.name }
  /// As written, also where the language has no such element.
  public var tag: String { name == .unknown ? document.unknownNames[id.index] ?? "" : name.rawValue }
  public var parent: Element? { row.parent < 0 ? nil : Element(document: document, id: ElementID(row.parent)) }

  /// From `<` of the start tag to the end of the end tag.
  public var bytes: ByteRange { ByteRange(Int(row.start), Int(row.end)) }
  /// From `<` to the end of the element's name: what a caret points at.
  public var place: Diagnostic.Place {
    Diagnostic.Place(document.file, ByteRange(Int(row.start), Int(row.start) + 1 + tag.utf8.count))
  }

  /// The attribute's value, or nil where it was left out.
  public subscript(attribute: AttributeName) -> String? {
    for index in document.attributes(of: id.index) where document.attributes[index].name == attribute {
      return document.string(document.attributes[index].value)
    }
    return nil
  }

  public func has(_ attribute: AttributeName) -> Bool {
    document.attributes(of: id.index).contains { document.attributes[$0].name == attribute }
  }

  public var children: Children { Children(document: document, cursor: document.firstChild(of: id.index)) }
  public func children(_ name: ElementName) -> [Element] { children.filter { $0.name == name } }
  public func child(_ name: ElementName) -> Element? { children.first { $0.name == name } }

  /// Child elements in document order.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var cursor: Int32

    public mutating func next() -> GuideDocument.Element? {
      guard cursor >= 0 else { return nil }
      let element = GuideDocument.Element(document: document, id: ElementID(cursor))
      cursor = document.nodes[Int(cursor)].nextSibling
      return element
    }
  }
}
