/// Where and when people are there for customers: what the desk documents say, with every name leading somewhere.
///
/// Lengths of time are in milliseconds, as are all times of the desk (since 1970 in UTC).
package struct DeskPlan: Sendable {
  package var branches: Directory<Branch>
  package var services: Directory<Service>
  package var queues: Directory<Queue>
  package var counters: Directory<Counter>
  package var calendars: Directory<Calendar>
  package var inboxes: Directory<Inbox>
  package var hours: Directory<WeeklyHours>

  package init(
    branches: [Branch] = [], services: [Service] = [], queues: [Queue] = [], counters: [Counter] = [],
    calendars: [Calendar] = [], inboxes: [Inbox] = [], hours: [WeeklyHours] = []
  ) {
    self.branches = Directory(branches)
    self.services = Directory(services)
    self.queues = Directory(queues)
    self.counters = Directory(counters)
    self.calendars = Directory(calendars)
    self.inboxes = Directory(inboxes)
    self.hours = Directory(hours)
  }
}

extension DeskPlan {
  /// The counters whose people can serve this queue: same branch, a service in common, every skill it asks for.
  package func counters(for queue: Queue) -> [Counter] { counters.filter { $0.serves(queue) } }

  func hours(of queue: Queue) -> WeeklyHours? { hours[queue.hours] }
  func hours(of calendar: Calendar) -> WeeklyHours? { hours[calendar.hours] }
}
