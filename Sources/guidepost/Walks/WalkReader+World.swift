import GuideDocument
import GuideGraph

extension WalkReader {
  mutating func takeQueue(_ element: Element) {
    guard let id = element[.id], let state = element[.state].flatMap(Walk.Queue.State.init(rawValue:)) else { return }
    if let first = walk.supplies.queues.place(of: id) { return reportTwice("queue", id, element, first) }
    let standard = Walk.Queue.standard
    let queue = Walk.Queue(
      state: state, position: element[.position].flatMap { Int($0) } ?? standard.position,
      wait: element[.wait].flatMap { Int($0) } ?? standard.wait)
    walk.supplies.queues.add(queue, for: id, at: element.place)
  }

  mutating func takeService(_ element: Element) {
    guard let id = element[.id], let state = element[.state].flatMap(Walk.Service.init(rawValue:)) else { return }
    guard names.services.contains(id) else {
      return reportUnknown("service", id, names.services, at: element.place(of: .id))
    }
    if let first = walk.supplies.services.place(of: id) { return reportTwice("service", id, element, first) }
    walk.supplies.services.add(state, for: id, at: element.place)
  }

  private mutating func reportTwice(_ kind: String, _ id: String, _ element: Element, _ first: Diagnostic.Place) {
    report(
      "duplicate-id", "\(kind) \"\(id)\" has a state already", at: element.place(of: .id),
      related: [.init(note: "first given here", place: first)])
  }

  mutating func takeAction(_ element: Element) {
    guard let name = element[.name] else { return }
    guard names.actions.contains(name) else {
      return reportUnknown("action", name, names.actions, at: element.place(of: .name))
    }
    let isDone = element[.result] == "done"
    walk.supplies.actions.add(isDone ? .done(element[.value]) : .failed, for: name, at: element.place)
  }

  mutating func takeHandoff(_ element: Element) {
    guard let id = step(of: element, for: "handoff") else { return }
    guard let result = element[.result].flatMap(Walk.Handoff.init(rawValue:)) else { return }
    let offers = names[id].contains { step in
      if case .handoff(let handoff) = step { return handoff.offersCallback }
      return false
    }
    guard offers || result != .callback else {
      return report(
        "test-refers-missing", "\"\(id)\" does not offer to call back; it has no callback=\"true\"",
        at: element.place(of: .result))
    }
    walk.supplies.handoffs.add(result, for: id, at: element.place)
  }

  mutating func takeAppointment(_ element: Element) {
    guard let id = step(of: element, for: "appointment") else { return }
    let slot = element[.slot].flatMap { Int($0) } ?? 1
    guard slot <= WalkSlots.count else {
      return report(
        "bad-attribute-value", "slot=\"\(slot)\": a walk offers \(WalkSlots.count) times", at: element.place(of: .slot))
    }
    let isBooked = element[.result] == "booked"
    walk.supplies.appointments.add(isBooked ? .booked(slot: slot) : .declined, for: id, at: element.place)
  }
}
