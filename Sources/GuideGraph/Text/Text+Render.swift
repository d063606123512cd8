extension Text {
  /// Fills the templates in. Throws `EvaluationError` where a value cannot be had (yet).
  package func rendered(in context: EvaluationContext) throws(EvaluationError) -> RenderedText {
    var runs: [RenderedText.Run] = []
    try Self.render(parts, style: .plain, in: context, into: &runs)
    return RenderedText(runs)
  }

  private static func render(
    _ parts: [Part], style: RenderedText.Style, in context: EvaluationContext, into runs: inout [RenderedText.Run]
  ) throws(EvaluationError) {
    for part in parts {
      switch part {
      case .plain(let words): runs.append(.init(words, style))
      case .value(let expression):
        runs.append(.init(try expression.evaluate(in: context).lexical, style == .plain ? .value : style))
      case .emphasis(let inner): try render(inner, style: .emphasis, in: context, into: &runs)
      case .strong(let inner): try render(inner, style: .strong, in: context, into: &runs)
      case .lineBreak: runs.append(.init("\n", style))
      case .list(let items):
        for item in items {
          runs.append(.init("\n- ", style))
          try render(item, style: style, in: context, into: &runs)
        }
        runs.append(.init("\n", style))
      case .link(let href, let inner): try link(href, inner, in: context, into: &runs)
      case .image(_, let alternative): runs.append(.init("[\(alternative)]", style))
      }
    }
  }

  private static func link(
    _ href: [Part], _ inner: [Part], in context: EvaluationContext, into runs: inout [RenderedText.Run]
  ) throws(EvaluationError) {
    var address: [RenderedText.Run] = []
    try render(href, style: .plain, in: context, into: &address)
    var words: [RenderedText.Run] = []
    try render(inner, style: .plain, in: context, into: &words)
    let target = RenderedText(address).plain
    let label = RenderedText(words).plain
    runs.append(.init(label, .link(target)))
    let link = LinkAddress(target)
    if !link.isSaid(by: label) { runs.append(.init(" (\(link.spoken))", .plain)) }
  }
}
