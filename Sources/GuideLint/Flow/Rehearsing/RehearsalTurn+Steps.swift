import GuideDocument
import GuideGraph

extension RehearsalTurn {
  mutating func play(_ decide: DecideStep) {
    var open = [stand]
    for when in decide.whens {
      var rest: [Rehearsal.Stand] = []
      for stand in open {
        guard let results = evaluate(when.test, stand) else { return isCut = true }
        for (stand, value) in results {
          if value.isTrue { go(to: when.next.step, stand) } else { rest.append(stand) }
        }
      }
      open = rest
    }
    guard let otherwise = decide.otherwise else { return }
    for stand in open { go(to: otherwise.step, stand) }
  }

  /// Passes a sub-guide by the outcomes that answers alone lead to, where it brings back nothing that matters.
  mutating func play(_ call: SubguideStep) {
    guard call.parameters.allSatisfy({ $0.value.root.cannotFail && $0.value.facts.isEmpty }),
      let summary = summaries[call.guide]
    else { return isCut = true }
    for returned in call.returned where summary.free.contains(returned.outcome) {
      guard returned.results.isEmpty else {
        isCut = true
        continue
      }
      go(to: returned.next.step, stand)
    }
  }

  mutating func play(_ action: ActionStep) {
    guard action.parameters.allSatisfy({ $0.value.root.cannotFail && $0.value.facts.isEmpty }) else {
      return isCut = true
    }
    if action.confirm != nil { goOn([.declined]) }
    goOn([.failed, .done])
    guard let name = action.result, let place = variables[name] else { return }
    for value in samples[place] {
      var stand = stand
      set(name, value, &stand)
      goOn([.done], stand)
    }
  }

  mutating func play(_ appointment: AppointmentStep) {
    goOn([.unavailable, .declined, .failed])
    if appointment.results.contains(where: { variables[$0.variable] != nil }) { return isCut = true }
    goOn([.done])
  }
}
