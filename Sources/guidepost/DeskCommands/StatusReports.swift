import Desk

/// What is to be said of one queue.
struct QueueReport {
  let queue: DeskPlan.Queue
  let status: QueueStatus
  let visits: [Visit]
  private let isUnattended: Bool
  private let level: ServiceLevel
  private let now: Int64

  init?(_ queue: DeskPlan.Queue, _ state: DeskState, _ office: DeskOffice) throws {
    guard let status = state.queueStatus(queue.id, under: office.plan, at: office.now) else { return nil }
    self.queue = queue
    self.status = status
    now = office.now
    isUnattended = try status.isOpen && office.quoted(status.wait, at: queue.id).isUnattended
    visits = state.openVisits(in: .queue(queue.id))
    level = state.serviceLevel(at: .queue(queue.id), under: office.plan, at: now)
  }

  var lines: [String] {
    let turn = status.turnWords.map { status.isOpen ? ", closes \($0)" : ", opens \($0)" } ?? ""
    var head = "\(queue.id), \(queue.name): \(status.isOpen ? "open" : "closed")\(turn). "
    if isUnattended { head += "Nobody is at a counter. " }
    head +=
      status.waiting == 0
      ? "Nobody waits." : "\(status.waiting) waiting, the longest \(CallHeading.time(status.longestWait))."
    if status.isOpen { head += " Who joins now waits \(status.wait.minutes.words)." }
    if let words = level.words { head += " \(words)" }
    return [head] + visits.map { "  \($0.ticket) \($0.words(at: now))" }
  }

  var json: JSONValue {
    .object([
      "queue": .string(queue.id.text), "name": .string(queue.name), "open": .bool(status.isOpen),
      "opens": status.reopens.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "closes": status.closes.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "unattended": isUnattended ? true : nil,
      "waiting": .integer(Int64(status.waiting)), "limit": status.limit.map { .integer(Int64($0)) },
      "longestWaitSeconds": .integer(status.longestWait / 1_000),
      "waitMinutes": status.wait.minutes.json,
      "answeredToday": .integer(Int64(level.answered)),
      "answeredInTimeToday": .integer(Int64(level.answeredInTime)),
      "leftLateToday": .integer(Int64(level.leftLate)),
      "visits": .array(visits.map { $0.json }),
    ])
  }
}

/// Who came to an appointment of one calendar and is not gone.
struct CalendarReport {
  let calendar: DeskPlan.Calendar
  let visits: [Visit]
  private let hours: WeeklyHours?
  private let now: Int64

  init(_ calendar: DeskPlan.Calendar, _ state: DeskState, _ office: DeskOffice) {
    self.calendar = calendar
    visits = state.openVisits(in: .calendar(calendar.id))
    hours = office.plan.hours[calendar.hours]
    now = office.now
  }

  var lines: [String] {
    ["\(calendar.id), \(calendar.name): \(visits.count) came to an appointment."]
      + visits.map { "  \($0.ticket) \($0.words(at: now, hours))" }
  }

  var json: JSONValue {
    .object([
      "calendar": .string(calendar.id.text), "name": .string(calendar.name), "visits": .array(visits.map(\.json)),
    ])
  }
}

extension Line {
  /// For somebody who looks for it in the desk document.
  var words: String {
    switch self {
    case .queue(let id): "queue \(id)"
    case .calendar(let id): "calendar \(id)"
    }
  }
}

extension ServiceLevel {
  /// `Answered today: 31. Within a minute: 84 %.`; nil before anybody came. Rounded down.
  var words: String? {
    share.map { "Answered today: \(answered). Within a minute: \(Int($0 * 100)) %." }
  }
}
