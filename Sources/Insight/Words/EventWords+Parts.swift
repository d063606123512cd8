import GuideGraph
import GuideSession

extension EventWords {
  func step(_ key: StepKey) -> String { "\"\(key.guide == home ? key.step.text : key.description)\"" }

  func begin(_ start: Event.SessionStarted) -> String {
    "began guide \(start.guide) \(start.version), channel \(start.channel.rawValue), \(start.locale), \(start.zone)"
  }

  func enter(_ entered: Event.StepEntered) -> String {
    let visit = entered.visit > 1 ? " again (visit \(entered.visit))" : ""
    let way = entered.via.map { " by \($0.rawValue)" } ?? ""
    return "came to \(step(entered.step))\(visit)\(way)" + (entered.from.map { " from \(step($0))" } ?? "")
  }

  func answered(_ answer: Event.Answered) -> String {
    "answered \(step(answer.step)): \(said(answer))" + (answer.kept == true ? " (as before)" : "")
  }

  private func said(_ answer: Event.Answered) -> String {
    if answer.skipped == true { return "left out" }
    let values = answer.values.sorted { $0.key < $1.key }
    // The options of a value that is not open would tell it.
    if let options = answer.options, values.allSatisfy({ $0.value.privacy == .open || visibility == .revealed }) {
      return options.isEmpty ? "none" : options.map(\.text).joined(separator: ", ")
    }
    guard values.count != 1 else { return visibility.words(values[0].value) }
    return values.isEmpty ? "done" : values.map { "\($0.key) \(visibility.words($0.value))" }.joined(separator: "; ")
  }

  func refuse(_ refused: Event.Refused) -> String {
    let what = refused.variableName.map { " for \($0)" } ?? ""
    return "an answer\(what) was refused at \(step(refused.step)), time \(refused.count): \(refused.reason.rawValue)"
  }

  func jumped(_ jump: Event.Jumped) -> String {
    let skipped = jump.skipped.isEmpty ? "" : ", leaving out \(jump.skipped.map(\.text).joined(separator: ", "))"
    return "jumped to \(step(jump.step))\(skipped)\(jump.reason.map { ", because: \(visibility.words($0))" } ?? "")"
  }

  func script(_ read: Event.ScriptRead) -> String {
    let seconds = (read.milliseconds + 500) / 1_000
    return "read the script of \(step(read.step)) in \(seconds) s" + (read.hurried ? ", too fast" : "")
  }

  func name(_ fact: Event.Fact) -> String { fact.fact.kind.rawValue + (fact.fact.argument.map { " of \($0)" } ?? "") }

  func asker(_ request: Event.HandoffRequested) -> String {
    let why = request.reason.isEmpty ? "" : ", \(request.reason)"
    return
      switch request.by
    {
    case .guide: "by the guide\(why)"
    case .customer: "by the customer\(why)"
    case .noMatch: "after answers nobody understood\(why)"
    case .failure: "because the guide could not go on\(why)"
    }
  }

  func queue(_ queued: Event.HandoffQueued) -> String {
    let place = queued.position.map { ", place \($0)" } ?? ""
    let withheld =
      queued.withheld.isEmpty ? "" : ", keeping back \(queued.withheld.map(\.text).joined(separator: ", "))"
    return "waits with ticket \(queued.ticket)\(place)\(withheld)"
  }

  func booking(_ made: Event.AppointmentMade) -> String {
    let told = visibility.words(made.details)
    // Told in full, or its class alone.
    guard told == made.details.items?.joined(separator: ", ") else { return "\(made.service) (\(told))" }
    let booking = made.booking
    let place = booking.place.isEmpty ? "" : ", \(booking.place)"
    return "\(made.service) from \(booking.start) to \(booking.end)\(place), reference \(booking.reference)"
  }

  func ended(_ result: Outcome, _ disposition: DispositionCode?, at key: StepKey) -> String {
    "ended at \(step(key)): \(result.rawValue)" + (disposition.map { ", \($0)" } ?? "")
  }

  func rated(_ feedback: Event.Feedback) -> String {
    let parts = [
      feedback.solved.map { "solved \($0 ? "yes" : "no")" }, feedback.score.map { "score \($0) of 5" },
      feedback.comment.map { "comment: \(visibility.words($0))" },
    ].compactMap { $0 }
    return "said afterwards: " + (parts.isEmpty ? "nothing" : parts.joined(separator: ", "))
  }

  func wrappedUp(_ wrapUp: Event.WrappedUp) -> String {
    let code = wrapUp.disposition.map { ", \($0)" } ?? ""
    let followUp = wrapUp.followUp.map { ", to follow up: \(visibility.words($0))" } ?? ""
    return "wrapped up: \(wrapUp.outcome.rawValue)\(code), summary: \(visibility.words(wrapUp.summary))\(followUp)"
  }
}
