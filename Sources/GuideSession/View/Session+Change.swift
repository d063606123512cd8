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
}
