/// What stands before the line being typed: `You:   `.
struct LineLead: Hashable, Sendable {
  let text: String
  /// The same, with its colour.
  let painted: String

  init(_ text: String, palette: Palette = .plain, as style: Style = .speaker) {
    self.text = text
    let inked = text.prefix { $0 != " " }
    painted = palette.paint(String(inked), as: style) + text.dropFirst(inked.count)
  }

  static func uncoloured(_ text: String) -> String {
    text.contains("\u{1B}") ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
  }
}
