/// Lines of this session, to be recalled. Never kept longer, never written anywhere.
struct LineHistory: Hashable, Sendable {
  private var lines: [String] = []
  private var place: Int?
  private var draft = ""

  mutating func add(_ line: String) {
    place = nil
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
  }

  /// The line before the one shown; `draft` is what stands there now, and comes back at the end.
  mutating func older(than draft: String) -> String? {
    if place == nil { self.draft = draft }
    let next = (place ?? lines.count) - 1
    guard lines.indices.contains(next) else { return nil }
    place = next
    return lines[next]
  }

  mutating func newer() -> String? {
    guard let current = place else { return nil }
    place = current + 1 < lines.count ? current + 1 : nil
    return place.map { lines[$0] } ?? draft
  }
}
