import GuideGraph

extension Session {
  /// An answered question as it can be asked again; nil where it was not answered on this way.
  public func prompt(toChange step: StepKey) -> Prompt? {
    guard let turn = state.journey.answers.lastIndex(where: { $0.step == step }),
      case .question(let question)? = library.step(step)
    else { return nil }
    var there = self
    there.state.goBack(to: turn)
    return try? there.prompt(of: question)
  }

  /// What the answers to a question are used for, in the author's words: "to find your line". `field`: the variable of
  /// the one field that is meant; nil for all.
  public func purposes(of prompt: Prompt, field: String? = nil) -> [String] {
    guard let guide = library[prompt.step.guide], let question = library.question(prompt.step) else { return [] }
    let asked = question.asked.filter { field == nil || $0.text == field }
    return asked.compactMap { guide.variables[$0]?.purpose }
  }

  /// How long the answers to a question are kept at most, in milliseconds from when they are given; nil where an author
  /// leaves it open for one of them, and for a secret, which is not kept at all.
  public func retention(of prompt: Prompt) -> Int64? {
    guard let guide = library[prompt.step.guide], let question = library.question(prompt.step) else { return nil }
    let asked = question.asked.map { guide.variables[$0] }
    let lengths = asked.map { $0?.privacy == .secret ? nil : $0?.retention }
    return lengths.contains(nil) ? nil : lengths.compactMap(\.self).max()
  }
}
