import Desk
import GuideDocument

extension DeskOffice {
  func queue(_ name: String) throws -> DeskPlan.Queue {
    guard let queue = plan.queues[.init(name)] else { throw unknown("queue", name, plan.queues.map(\.id.text)) }
    return queue
  }

  /// A queue, or a counter that serves several.
  func station(_ name: String) throws -> Station {
    if plan.queues[.init(name)] != nil { return .queue(.init(name)) }
    if plan.counters[.init(name)] != nil { return .counter(.init(name)) }
    throw unknown("queue or counter", name, plan.queues.map(\.id.text) + plan.counters.map(\.id.text))
  }

  func counter(_ name: String) throws -> DeskPlan.Counter {
    guard let counter = plan.counters[.init(name)] else { throw unknown("counter", name, plan.counters.map(\.id.text)) }
    return counter
  }

  func service(_ name: String) throws -> DeskPlan.Service {
    guard let service = plan.services[.init(name)] else { throw unknown("service", name, plan.services.map(\.id.text)) }
    return service
  }

  func inbox(_ name: String) throws -> DeskPlan.Inbox {
    guard let inbox = plan.inboxes[.init(name)] else { throw unknown("inbox", name, plan.inboxes.map(\.id.text)) }
    return inbox
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String]) -> UsageError {
    let near = Spelling(known).suggestion(for: name).map { "; did you mean \"\($0)\"?" }
    let all = known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"
    return UsageError("there is no \(kind) \"\(name)\"" + (near ?? all))
  }
}
