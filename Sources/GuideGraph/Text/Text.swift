package import GuideDocument

/// What is said or read: words, templates and a little mark-up.
package struct Text: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case plain(String)
    /// `{EXPR}`.
    indirect case value(Expression)
    case emphasis([Part])
    case strong([Part])
    case lineBreak
    case list([[Part]])
    case link(href: [Part], [Part])
    indirect case image(source: String, alternative: String)
  }

  private enum Body {
    /// Words alone, read from the document when somebody asks: a guide has tens of thousands and is kept with its document.
    case written(Document)
    case parts([Part])
  }

  private let body: Body
  /// The element that holds it.
  package let element: ElementID

  package init(parts: [Part], element: ElementID) {
    body = .parts(parts)
    self.element = element
  }

  /// What an element holds that holds words only, with no white space that reading would take out.
  init(writtenIn element: Element) {
    body = .written(element.document)
    self.element = element.id
  }

  package var parts: [Part] {
    switch body {
    case .written(let document): [.plain(words(in: document))]
    case .parts(let parts): parts
    }
  }

  private func words(in document: Document) -> String { document[element].words?.text ?? "" }

  package var isEmpty: Bool {
    switch body {
    case .written: false
    case .parts(let parts): parts.isEmpty
    }
  }

  /// Whether it is words alone, as most texts are.
  package var isPlain: Bool {
    switch body {
    case .written: true
    case .parts(let parts):
      switch parts.first {
      case nil: true
      case .plain: parts.count == 1
      default: false
      }
    }
  }

  package static func == (one: Text, other: Text) -> Bool { one.element == other.element && one.parts == other.parts }

  package func hash(into hasher: inout Hasher) { hasher.combine(element) }
}

extension Text {
  /// Every expression in it, in order, also inside links and lists.
  package var expressions: [Expression] {
    switch body {
    case .written: []
    case .parts(let parts): Self.expressions(in: parts)
    }
  }

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
    switch body {
    case .written(let document): words(in: document)
    case .parts(let parts): Self.outline(of: parts)
    }
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
