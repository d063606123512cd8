import GuideGraph

// Questions that have not come up yet, for an agent whose caller tells everything at once.

extension Session {
  /// A question as it would be asked now; nil where its texts need what is not known yet.
  public func prompt(ahead step: StepKey) -> Prompt? {
    guard let question = library.question(step) else { return nil }
    var there = self
    there.stand(at: step)
    return try? there.prompt(of: question)
  }

  /// Questions that can still come in this guide and may be answered ahead, nearest first. A script that must be read
  /// word for word is not among them, nor what has to be done rather than answered.
  package var upcoming: [StepKey] {
    guard let here = guide.index(of: key.step) else { return [] }
    let answered = Set(state.journey.answers.map(\.step) + [key])
    var seen: Set<StepIndex> = [here]
    var ring = [here]
    var found: [StepKey] = []
    while !ring.isEmpty {
      ring = ring.flatMap { guide.edges.from($0).map(\.to) }.filter { seen.insert($0).inserted }
      for index in ring where canBeAnsweredAhead(guide[index]) {
        let step = StepKey(guide.id, guide[index].id)
        if !answered.contains(step) { found.append(step) }
      }
    }
    return found
  }

  private func canBeAnsweredAhead(_ step: Step) -> Bool {
    guard case .question(let question) = step, question.say?.isVerbatim != true else { return false }
    return question.choice != nil || !question.fields.isEmpty
  }
}
