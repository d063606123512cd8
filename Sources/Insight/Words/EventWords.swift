package import GuideGraph
package import GuideSession

/// An event in words, for one line of a log.
package struct EventWords: Sendable {
  /// The guide whose steps are named without it.
  let home: GuideID?
  let visibility: ValueVisibility

  package init(in events: [Event], showing visibility: ValueVisibility) {
    self.init(home: events.lazy.compactMap(\.start).first?.guide, showing: visibility)
  }

  package init(home: GuideID?, showing visibility: ValueVisibility) {
    self.home = home
    self.visibility = visibility
  }

  package func words(_ event: Event) -> String {
    switch event.body {
    case .sessionStarted(let start): begin(start)
    case .given(let given): "\(given.name) is known beforehand: \(visibility.words(given.value))"
    case .stepEntered(let entered): enter(entered)
    case .promptShown(let shown):
      shown.passing == true ? "said \(step(shown.step)) in passing" : "asked \(step(shown.step))"
    case .answered(let answer): answered(answer)
    case .answeredAhead(let answer): "answered ahead: \(answered(answer))"
    case .refused(let refused): refuse(refused)
    case .noMatch(let miss): "not understood at \(step(miss.step)), time \(miss.count): \(visibility.words(miss.words))"
    case .noInput(let here): "no answer in time at \(step(here.step))"
    case .assigned(let assigned): "\(assigned.name) became \(visibility.words(assigned.value))"
    case .remedyTried(let remedy): "tried \(remedy.remedy)"
    case .remedySkipped(let remedy): "\(remedy.remedy) was tried before, so \(step(remedy.step)) was left out"
    case .wentBack(let back): "went back to \(step(back.step))"
    case .changedAnswer(let changed): "changed the answer to \(step(changed.step))"
    case .restarted: "started again from the beginning"
    case .jumped(let jump): jumped(jump)
    case .helpShown(let here): "asked for help at \(step(here.step))"
    case .whyShown(let here): "asked why at \(step(here.step))"
    case .simplerShown(let here): "asked for simpler words at \(step(here.step))"
    case .scriptRead(let read): script(read)
    case .noted(let noted): "noted at \(step(noted.step)): \(visibility.words(noted.words))"
    case .flagged(let noted): "flagged \(step(noted.step)): \(visibility.words(noted.words))"
    case .factRequested(let fact): "asked the desk for \(name(fact))"
    case .factGiven(let fact): "the desk says \(name(fact)): \(fact.value?.joined(separator: ", ") ?? "unknown")"
    case .subguideEntered(let sub): "went from \(step(sub.step)) into guide \(sub.guide)"
    case .subguideReturned(let sub): "came back from guide \(sub.guide) by \(sub.outcome?.text ?? "no outcome")"
    case .objectionOpened(let objection): "opened objection \(objection.objection) at \(step(objection.step))"
    case .objectionClosed(let objection): "closed objection \(objection.objection), back to \(step(objection.step))"
    case .handoffRequested(let request):
      "a person was asked for at \(step(request.step)) (\(asker(request))), queue \(request.queue)"
    case .handoffQueued(let queued): queue(queued)
    case .handoffServed: "a person took over"
    case .handoffClosed(let here): "the queue of \(step(here.step)) was closed"
    case .handoffBusy(let here): "the queue of \(step(here.step)) was too busy"
    case .handoffDeclined: "did not want to be passed on"
    case .handoffLeft: "left the queue"
    case .calledBack: "asked to be called back"
    case .appointmentRequested(let request):
      "appointment at \(step(request.step)): \(request.task.rawValue) \(request.service)"
    case .appointmentOffered(let offer): "\(offer.slots) \(offer.slots == 1 ? "time was" : "times were") offered"
    case .appointmentHeld(let held): "held \(held.slot)"
    case .appointmentBooked(let made): "booked \(booking(made))"
    case .appointmentChanged(let made): "changed the booking to \(booking(made))"
    case .appointmentCancelled(let made): "cancelled \(booking(made))"
    case .appointmentCheckedIn(let made): "checked in for \(booking(made))"
    case .appointmentUnavailable: "no time was free"
    case .appointmentDeclined: "did not want an appointment"
    case .appointmentFailed(let trouble): "the appointment failed: \(trouble.detail)"
    case .actionRequested(let request): "asked before \(request.name)"
    case .actionStarted(let request): "started \(request.name)"
    case .actionDone(let done): "done\(done.value.map { ": " + visibility.words($0) } ?? "")"
    case .actionFailed(let trouble): "failed: \(trouble.detail)"
    case .actionDeclined(let here): "did not agree to \(step(here.step))"
    case .undoStarted(let undo): "takes \(step(undo.step)) back with \(undo.name)"
    case .actionUndone(let undone): "took \(step(undone.step)) back"
    case .undoFailed(let trouble): "could not take \(step(trouble.step)) back: \(trouble.detail)"
    case .messageLeft(let left): "left a message in \(left.inbox): \(visibility.words(left.words))"
    case .outcomeReached(let outcome): ended(outcome.result, outcome.disposition, at: outcome.step)
    case .feedback(let feedback): rated(feedback)
    case .wrappedUp(let wrapUp): wrappedUp(wrapUp)
    case .messageSent(let message): "wrote: \(visibility.words(message.words))"
    case .messagesSeen(let seen): "read the messages up to event \(seen.upTo)"
    case .talkJoined: "is at the terminal"
    case .talkLeft: "has left the terminal"
    case .paused: "paused"
    case .resumed(let resumed): "went on (\(resumed.channel.rawValue))"
    case .abandoned: "was given up"
    case .failed(let trouble): "could not go on at \(step(trouble.step)) (\(trouble.reason)): \(trouble.detail)"
    }
  }
}

extension Event {
  package var start: SessionStarted? {
    if case .sessionStarted(let start) = body { return start }
    return nil
  }
}
