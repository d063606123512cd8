import GuideGraph
import GuideSession

/// Agrees that the customer is called back: in the queue of the guide's person, or at a time that is booked.
struct CallbackTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private enum Way {
    case queue(HandoffStep)
    case booking(AppointmentStep)
  }

  func hold() throws -> Obeyed {
    let ways = ways
    guard ways.count > 1 else {
      if let only = ways.first { return try take(only) }
      call.voice.line("This guide knows no call back. t hands over to a person, n keeps a note.")
      return .stay
    }
    switch try call.choose("How?", ways.map(label) + ["Go back"]) {
    case .index(let index) where index < ways.count: return try take(ways[index])
    case .index: return .stay
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func take(_ way: Way) throws -> Obeyed {
    switch way {
    case .queue:
      // The hand-off itself offers to be called back.
      return try call.take(.person) == nil ? .stay : .goOn
    case .booking(let step): return try JumpTalk(call).hold(step.heading.id.text)
    }
  }

  private func label(_ way: Way) -> String {
    switch way {
    case .queue(let step): "In the queue: \(step.heading.title ?? step.queue.text)"
    case .booking(let step): "At a time: \(step.heading.title ?? step.heading.id.text)"
    }
  }

  private var ways: [Way] {
    let session = call.kept.session
    guard let guide = session.library[session.state.journey.frame.guide] else { return [] }
    var ways: [Way] = []
    if let person = guide.person, case .handoff(let step)? = session.library.step(StepKey(guide.id, person.id)),
      step.offersCallback
    {
      ways.append(.queue(step))
    }
    for step in guide.steps where step.heading.objection == nil {
      if case .appointment(let appointment) = step, appointment.task == .book { ways.append(.booking(appointment)) }
    }
    return ways
  }
}
