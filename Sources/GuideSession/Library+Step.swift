package import GuideGraph

extension Library {
  package func step(_ key: StepKey) -> Step? {
    guard let guide = self[key.guide], let index = guide.index(of: key.step) else { return nil }
    return guide[index]
  }

  package func action(_ key: StepKey) -> ActionStep? {
    if case .action(let action)? = step(key) { return action }
    return nil
  }

  package func question(_ key: StepKey) -> QuestionStep? {
    if case .question(let question)? = step(key) { return question }
    return nil
  }
}
