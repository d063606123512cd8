package import GuideDocument

/// What is said or read: words, templates and a little mark-up.
package struct Text: Hashable, Sendable {
  package indirect enum Part: Hashable, Sendable {
    case plain(String)
    /// `{EXPR}`.
    case value(Expression)
    case emphasis([Part])
    case strong([Part])
    case lineBreak
    case list([[Part]])
    case link(href: [Part], [Part])
    case image(source: String, alternative: String)
  }

  package var parts: [Part]
  /// The element that holds it.
  package var element: ElementID

  package init(parts: [Part], element: ElementID) {
    self.parts = parts
    self.element = element
  }

  package var isEmpty: Bool { parts.isEmpty }

  /// Whether it is words alone, as most texts are.
  package var isPlain: Bool {
    switch parts.first {
    case nil: true
    case .plain: parts.count == 1
    default: false
    }
  }
}

extension Text {
  /// Every expression in it, in order, also inside links and lists.
  package var expressions: [Expression] { Self.expressions(in: parts) }

  private static func expressions(in parts: [Part]) -> [Expression] {
    parts.flatMap { part -> [Expression] in
      switch part {
      case .plain, .lineBreak, .image: []
      case .value(let expression): [expression]
      case .emphasis(let inner), .strong(let inner): expressions(in: inner)
      case .list(let items): items.flatMap { expressions(in: $0) }
      case .link(let href, let inner): expressions(in: href) + expressions(in: inner)
      }
    }
  }

  /// Its words alone, each template shown as written: for reports, graphs and messages to authors.
  package var outline: String {
    if parts.count == 1, case .plain(let words) = parts[0] { return words }
    return Self.outline(of: parts)
  }

  private static func outline(of parts: [Part]) -> String {
    parts.map { part -> String in
      switch part {
      case .plain(let words): words
      case .value(let expression): "{\(expression.source)}"
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): outline(of: inner)
      case .lineBreak: " "
      case .list(let items): items.map { " " + outline(of: $0) }.joined(separator: ";")
      case .image(_, let alternative): alternative
      }
    }.joined()
  }
}
