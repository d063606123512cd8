import GuideGraph

/// Fills a text in as it was said, except for values that are gone or masked.
struct WordsAgain {
  let context: EvaluationContext
  let hidden: HiddenValues.Words

  func words(_ text: Text) -> String { words(text.parts) }

  private func words(_ parts: [Text.Part]) -> String {
    parts.map { part in
      switch part {
      case .plain(let words): words
      case .value(let expression): value(expression)
      case .emphasis(let inner), .strong(let inner): words(inner)
      case .lineBreak: "\n"
      case .list(let items): items.map { "\n- " + words($0) }.joined() + "\n"
      case .link(let href, let inner): link(words(href), words(inner))
      case .image(_, let alternative): "[\(alternative)]"
      }
    }.joined()
  }

  private func value(_ expression: Expression) -> String {
    if let name = expression.variables.sorted().first(where: { hidden[$0] != nil }) { return hidden[name] ?? "" }
    guard let value = try? expression.evaluate(in: context) else { return "{\(expression.source)}" }
    return value.lexical
  }

  private func link(_ target: String, _ label: String) -> String {
    let isCall = target.hasPrefix("tel:") || target.hasPrefix("mailto:")
    let spoken = isCall ? String(target.drop { $0 != ":" }.dropFirst()) : target
    return label == spoken ? label : "\(label) (\(spoken))"
  }

  /// Whether an option was offered; where that cannot be told any more it is shown.
  func isRelevant(_ option: QuestionStep.Option) -> Bool {
    guard let relevant = option.relevant, relevant.variables.allSatisfy({ hidden[$0] == nil }),
      let value = try? relevant.evaluate(in: context)
    else { return true }
    return value.isTrue
  }
}
