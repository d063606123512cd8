import GuideGraph

/// Labels being offered one after another in the line.
struct Completion: Hashable, Sendable {
  let labels: [String]
  let place: Int
}

extension LineBuffer {
  /// Puts the next label that begins as the line does into it; of an empty line that is every label in turn.
  mutating func complete(forward: Bool, after last: Completion?) -> Action {
    let next = last.map { turned($0, forward: forward) } ?? started(forward: forward)
    guard let next else { return .bell }
    replace(with: next.labels[next.place])
    completion = next
    return .redraw
  }

  private func turned(_ completion: Completion, forward: Bool) -> Completion {
    let count = completion.labels.count
    return Completion(labels: completion.labels, place: (completion.place + (forward ? 1 : count - 1)) % count)
  }

  private func started(forward: Bool) -> Completion? {
    let start = FoldedText(text).text
    let fitting = labels.filter { isEmpty || FoldedText($0).text.hasPrefix(start) }
    guard !fitting.isEmpty else { return nil }
    return Completion(labels: fitting, place: forward ? 0 : fitting.count - 1)
  }
}
