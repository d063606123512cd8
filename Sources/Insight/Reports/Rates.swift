import GuideSession

/// The rates of a group of sessions, each as Documentation/Reports.md defines it.
struct Rates {
  private let sessions: [SessionFacts]
  private let ended: ReportSource.Ended
  private let engaged: ReportSource.Ended

  init(of source: ReportSource) {
    sessions = source.sessions
    ended = source.ended
    engaged = ended.filter(\.facts.isEngaged)
  }

  var started: Int { sessions.count }
  var engagedCount: Int { sessions.count { $0.isEngaged } }
  var open: Int { sessions.count - ended.count }

  var completion: Proportion { Proportion(ended.count { $0.outcome.isComplete }, of: ended.count) }
  var taskCompletion: Proportion { ofEngaged { $0.outcome.isTaskDone } }
  var abandonment: Proportion { ofEngaged { $0.outcome == .abandoned } }
  var bounce: Proportion { Proportion(ended.count - engaged.count, of: ended.count) }
  var confirmedResolution: Proportion { ofEngaged { $0.facts.feedback?.solved == true } }
  var handoff: Proportion { ofEngaged { !$0.facts.handoffs.isEmpty } }

  /// By who asked first.
  func handoff(by asker: Event.HandoffRequested.Asker) -> Proportion { ofEngaged { $0.facts.handoffs.first == asker } }

  var scoreResponse: Proportion { Proportion(scores.count, of: ended.count) }
  var satisfaction: Proportion { Proportion(scores.count { $0 >= 4 }, of: scores.count) }

  private var scores: [Int] { ended.compactMap(\.facts.feedback?.score) }

  private func ofEngaged(_ counts: ((facts: SessionFacts, outcome: OutcomeClass)) -> Bool) -> Proportion {
    Proportion(engaged.count(where: counts), of: engaged.count)
  }
}
