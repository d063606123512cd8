/// How quickly people were answered who came to a queue of their own accord today:
/// answered within the goal / (answered + left unanswered after the goal), as call centres count it.
///
/// Appointments, call backs and those who joined from afar are not in it: nobody wants to answer them within a minute.
package struct ServiceLevel: Hashable, Sendable {
  /// Within how long somebody should be answered, in milliseconds.
  package static let goal: Int64 = 60_000

  package private(set) var answered = 0
  package private(set) var answeredInTime = 0
  /// Left without an answer, later than the goal. Who leaves sooner did not mean to wait.
  package private(set) var leftLate = 0

  package init() {}

  /// From 0 to 1; nil where there is nothing to judge by.
  package var share: Double? {
    answered + leftLate > 0 ? Double(answeredInTime) / Double(answered + leftLate) : nil
  }

  mutating func count(_ visit: Visit) {
    if let answer = visit.answeredAt {
      answered += 1
      if answer - visit.joinedAt <= Self.goal { answeredInTime += 1 }
    } else if case .left(let end) = visit.stage, end - visit.joinedAt > Self.goal {
      leftLate += 1
    }
  }
}

extension DeskState {
  /// Of the queues that a station serves, today by the clocks of each queue's branch. Who was handed on to another queue
  /// counts there, with the first answer.
  package func serviceLevel(at station: Station, under plan: DeskPlan, at now: Int64) -> ServiceLevel {
    var level = ServiceLevel()
    for case .queue(let id) in lines(at: station, under: plan) {
      guard let hours = plan.queues[id].flatMap(plan.hours(of:)) else { continue }
      let today = hours.dayNumber(at: now)
      for visit in visits.values where visit.line == .queue(id) && visit.booking == nil && !visit.isElsewhere {
        if hours.dayNumber(at: visit.joinedAt) == today { level.count(visit) }
      }
    }
    return level
  }
}
