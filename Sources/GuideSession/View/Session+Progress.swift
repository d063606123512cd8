import GuideGraph

extension Session {
  /// Counted over the guides that the walk is in: what is left of a sub-guide, then of the guide that led into it.
  var progress: Progress {
    let asked = state.journey.answers.count(where: { !$0.isJump }) + 1
    let span = state.journey.frames.map { outlook(of: $0) }.reduce(Outlook.Span(least: 0, most: 0), +)
    return Progress(asked: asked, least: span.least, most: span.most)
  }

  private func outlook(of frame: Journey.Frame) -> Outlook.Span {
    guard let index = library[frame.guide]?.index(of: frame.step), let outlook = library.outlook(of: frame.guide) else {
      return .init(least: 0, most: nil)
    }
    return outlook.after(index)
  }
}
