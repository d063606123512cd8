/// A text with its values filled in, for one customer at one moment.
public struct RenderedText: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case plain, emphasis, strong
    /// Filled in from a variable: its direction may differ from the words around it.
    case value
    /// The address is always said in words as well, for channels that cannot follow it.
    case link(String)
  }

  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]
  public init(_ runs: [Run] = []) { self.runs = runs }
  public init(_ words: String) { runs = [Run(words)] }

  public var plain: String { runs.map(\.text).joined() }
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
}
