import GuideDocument

/// One guide while it is read: what it declares, and every problem found so far.
final class Scope {
  let document: Document
  let guide: GuideID
  let language: String
  var variables: [VariableName: Variable] = [:]
  /// The step being read, named in the problems found meanwhile.
  var step: StepID?
  var diagnostics: [Diagnostic] = []
  /// Phrases that some text of the guide uses.
  var usedPhrases: Set<PhraseID> = []
  /// The guide's steps, once a name was looked for in vain; and those that stand where no step may.
  var stepNames: Spelling?
  var strays: [String: Element]?

  init(document: Document, guide: GuideID, language: String) {
    self.document = document
    self.guide = guide
    self.language = language
  }

  func report(
    _ rule: String, _ message: String, at place: Diagnostic.Place, severity: Diagnostic.Severity = .error,
    consequence: String? = nil, subject: String? = nil, related: [Diagnostic.Related] = [],
    fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, severity, message, at: place, consequence: consequence, guide: guide.text, step: step?.text,
        subject: subject, related: related, fix: fix))
  }

  func reportUnknownPhrase(_ id: PhraseID, at element: Element, known: [String]) {
    let place = element.place(of: .ref)
    let nearest = Spelling(known).suggestion(for: id.text)
    report(
      "unknown-message-key", "no phrase \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""), at: place,
      consequence: "the sentence is missing from what people read", subject: id.text,
      fix: nearest.map { .init("write \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }
}

// MARK: - Expressions and templates

extension Scope {
  /// Reads the expression in an attribute. Nil after a reported problem or where the attribute is absent.
  func expression(_ attribute: AttributeName, of element: Element, expecting: StaticType? = nil) -> Expression? {
    guard let source = element[attribute] else { return nil }
    return expression(source, expecting: expecting) { range in
      element.place(of: range, in: attribute)
    }
  }

  /// Splits the template in an attribute into parts.
  func pieces(of words: String, in element: Element, attribute: AttributeName) -> [Text.Part] {
    pieces(of: words) { element.place(of: $0, in: attribute) }
  }

  /// Splits a run of text into parts.
  func pieces(of words: String, in element: Element, textOffset: Int) -> [Text.Part] {
    pieces(of: words) { element.place(of: $0, inTextAt: textOffset) }
  }

  private func pieces(of words: String, place: (Range<Int>) -> Diagnostic.Place) -> [Text.Part] {
    let parts: [TemplatePart]
    switch splitTemplate(words) {
    case .success(let pieces): parts = pieces
    case .failure(let problems):
      for problem in problems.errors {
        report(
          problem.rule.rawValue, problem.message, at: place(problem.range.range),
          consequence: "the customer reads a half-finished sentence")
      }
      return []
    }
    return parts.compactMap { part in
      switch part {
      case .literal(let text): return .plain(text)
      case .expression(let source, let offset):
        let expression = expression(source, expecting: nil) { range in
          place(range.lowerBound + offset..<range.upperBound + offset)
        }
        return expression.map(Text.Part.value)
      }
    }
  }

  private func expression(
    _ source: String, expecting: StaticType?, place: (Range<Int>) -> Diagnostic.Place
  ) -> Expression? {
    let variables = variables
    let result = Expression.parse(
      source, declared: { variables[$0]?.staticType }, names: variables.keys.sorted(), expecting: expecting)
    switch result {
    case .success(let expression): return expression
    case .failure(let problems):
      for problem in problems.errors { report(problem, in: source, at: place(problem.range.range)) }
      return nil
    }
  }

  private func report(_ problem: ExpressionError, in source: String, at place: Diagnostic.Place) {
    let bytes = Array(source.utf8)
    let range = problem.range.range.clamped(to: 0..<bytes.count)
    let subject = String(decoding: bytes[range], as: UTF8.self)
    report(
      problem.rule.rawValue, problem.message, at: place, consequence: Self.consequence(of: problem.rule),
      subject: subject.hasPrefix("$") ? String(subject.dropFirst()) : subject,
      fix: problem.replacement.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  private static func consequence(of rule: ExpressionError.Rule) -> String {
    switch rule {
    case .undefinedVariable: "the guide cannot know what to say or where to go here"
    case .typeMismatch: "the comparison can never do what it says, so customers take the wrong way"
    case .syntax, .unknownFunction, .brokenInterpolation: "the guide cannot be run"
    }
  }
}
