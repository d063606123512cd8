@testable import GuideDocument

/// An element in the making: may be valid or not.
final class Tree {
  enum Item {
    case text(String)
    case tree(Tree)
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var items: [Item]

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ items: [Item] = []) {
    self.name = name
    self.attributes = attributes
    self.items = items
  }

  var children: [Tree] {
    items.compactMap { if case .tree(let tree) = $0 { tree } else { nil } }
  }

  /// It and all below it.
  var all: [Tree] { [self] + children.flatMap(\.all) }

  func xml(isRoot: Bool = false) -> String {
    let namespace = isRoot ? " xmlns=\"\(Vocabulary.namespace)\"" : ""
    let written = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    guard !items.isEmpty else { return "<\(name)\(namespace)\(written)/>" }
    let inside = items.map { item in
      switch item {
      case .text(let text): Self.escaped(text)
      case .tree(let tree): tree.xml()
      }
    }
    return "<\(name)\(namespace)\(written)>\(inside.joined())</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }

  func copy() -> Tree {
    Tree(name, attributes, items.map { if case .tree(let tree) = $0 { .tree(tree.copy()) } else { $0 } })
  }
}
