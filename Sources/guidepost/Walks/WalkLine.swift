import GuideGraph

/// One turn of a played conversation.
enum WalkLine: Hashable, Sendable {
  case guide(RenderedText)
  /// The options of the question before, by their labels.
  case options([RenderedText])
  case you(String)
  /// What desk and programs did meanwhile.
  case world(String)
}

extension [WalkLine] {
  /// The conversation as the chat prints it where nobody types: wrapped and sanitised.
  var transcript: [String] { flatMap(\.lines) }
}

extension WalkLine {
  private static let indent = 7

  fileprivate var lines: [String] {
    let wrapping = Wrapping(columns: Wrapping.widest)
    let margin = String(repeating: " ", count: Self.indent)
    switch self {
    case .guide(let text): return wrapping.lines(text.spoken, lead: "Guide: ", indent: Self.indent)
    case .options(let labels):
      return labels.enumerated().flatMap { number, label in
        let lead = "\(margin)\(number + 1). "
        return wrapping.lines(label.spoken, lead: lead, indent: lead.count)
      }
    case .you(let words): return wrapping.lines(Sanitiser.sanitised(words), lead: "You:   ", indent: Self.indent)
    case .world(let words):
      return wrapping.lines("(\(Sanitiser.sanitised(words)))", lead: margin, indent: Self.indent)
    }
  }
}
