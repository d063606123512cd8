import GuideGraph
import GuideSession

extension Report {
  static let steps = Report(
    name: "steps", summary: "at which steps sessions are lost", title: "Steps"
  ) { source in
    let losses = StepLosses(of: source.ended)
    var table = ReportTable(
      title: "Steps by lost sessions", columns: ["guide", "step", "lost sessions", "drop-off", "exit share"],
      rows: losses.shown.map { step in
        [
          .text(step.guide.text), .text(step.step.text), .count(losses.lost(at: step)),
          .share(losses.dropOff(at: step)), .share(losses.exitShare(of: step)),
        ]
      })
    if losses.hidden > 0 {
      let steps = losses.hidden == 1 ? "1 step was" : "\(losses.hidden) steps were"
      table.notes.append("\(steps) entered by fewer than \(Proportion.leastShown) sessions and left out")
    }
    return [table]
  }
}

/// Who came to each step, and who gave up there.
struct StepLosses {
  private var entered: [StepKey: Int] = [:]
  private var abandoned: [StepKey: Int] = [:]
  private var allAbandoned = 0

  init(of ended: ReportSource.Ended) {
    for (facts, outcome) in ended {
      for step in facts.entered { entered[step, default: 0] += 1 }
      guard outcome == .abandoned else { continue }
      allAbandoned += 1
      if let step = facts.lastStep { abandoned[step, default: 0] += 1 }
    }
  }

  /// Enough sessions came to them; the most lost sessions first.
  var shown: [StepKey] {
    entered.filter { $0.value >= Proportion.leastShown }.keys
      .sorted { lost(at: $0) == lost(at: $1) ? $0 < $1 : lost(at: $0) > lost(at: $1) }
  }

  var hidden: Int { entered.count { $0.value < Proportion.leastShown } }

  func lost(at step: StepKey) -> Int { abandoned[step] ?? 0 }
  func dropOff(at step: StepKey) -> Proportion { Proportion(lost(at: step), of: entered[step] ?? 0) }
  func exitShare(of step: StepKey) -> Proportion { Proportion(lost(at: step), of: allAbandoned) }
}
