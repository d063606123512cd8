import GuideGraph

extension QuestionStep {
  /// Where an accepted answer leads.
  func way(of answer: Answer) -> (target: Target?, kind: ControlEdge.Kind) {
    switch ask {
    case .choice(let choice):
      if answer.isSkip { return (choice.next, .skip) }
      let option = choice.options.first { $0.id == answer.options?.first }
      return (option.flatMap(choice.target) ?? choice.next, .option)
    case .field(_, let next): return (next, .field)
    case .form(_, let next): return (next, .form)
    case .acknowledge(_, let next): return (next, .acknowledge)
    case .goto(let next): return (next, .goto)
    }
  }

  /// Where a remedy that was tried already is passed: its `tried` exit, else the only way on there is.
  var wayPastTheTried: (target: Target, kind: ControlEdge.Kind)? {
    if let tried { return (tried, .tried) }
    switch ask {
    case .acknowledge(_, let next): return (next, .acknowledge)
    case .field(_, let next): return (next, .field)
    case .form(_, let next): return (next, .form)
    case .goto(let next): return (next, .goto)
    case .choice(let choice):
      let targets = Set(choice.options.compactMap { choice.target(of: $0)?.step })
      guard targets.count == 1, let option = choice.options.first, let target = choice.target(of: option) else {
        return nil
      }
      return (target, .option)
    }
  }
}
