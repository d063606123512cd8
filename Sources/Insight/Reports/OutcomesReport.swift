package import GuideGraph
package import GuideSession

extension Report {
  static let outcomes = Report(
    name: "outcomes", summary: "how sessions ended, and at which step, by guide", title: "Outcomes"
  ) { source in
    [classes(source), lastSteps(source)]
  }

  private static func classes(_ source: ReportSource) -> ReportTable {
    table("Outcome class", columns: ["guide", "outcome", "share of ended sessions"], of: source) { ended, part in
      OutcomeClass.allCases.map { outcome in
        [
          .text(part.filter.guide?.text ?? ""), .text(outcome.rawValue),
          .share(Proportion(ended.count { $0.outcome == outcome }, of: ended.count)),
        ]
      }
    }
  }

  private static func lastSteps(_ source: ReportSource) -> ReportTable {
    table("Last step", columns: ["guide", "outcome", "last step", "share of ended sessions"], of: source, rows: rows)
  }

  /// Where a session ended tells something of one person when there are few of them: such guides are only named.
  private static func table(
    _ title: String, columns: [String], of source: ReportSource,
    rows: (ReportSource.Ended, ReportSource) -> [[ReportCell]]
  ) -> ReportTable {
    var table = ReportTable(title: title, columns: columns, rows: [])
    for part in source.byGuide {
      let ended = part.ended
      guard ended.count >= Proportion.leastShown else {
        let share = Proportion(0, of: ended.count).shown
        table.notes.append("\(part.filter.guide?.text ?? ""): \(share)" + (ended.isEmpty ? "" : " ended sessions"))
        continue
      }
      table.rows += rows(ended, part)
    }
    return table
  }

  private struct Ending: Hashable {
    var outcome: OutcomeClass
    var step: StepKey?
  }

  private static func rows(of ended: ReportSource.Ended, in part: ReportSource) -> [[ReportCell]] {
    let counts = Dictionary(grouping: ended) { Ending(outcome: $0.outcome, step: $0.facts.lastStep) }
      .mapValues(\.count)
    let order = Dictionary(uniqueKeysWithValues: OutcomeClass.allCases.enumerated().map { ($1, $0) })
    let endings = counts.sorted { one, other in
      let (first, second) = (order[one.key.outcome] ?? 0, order[other.key.outcome] ?? 0)
      guard first == second else { return first < second }
      guard one.value == other.value else { return one.value > other.value }
      return (one.key.step?.description ?? "") < (other.key.step?.description ?? "")
    }
    return endings.map { ending, count in
      [
        .text(part.filter.guide?.text ?? ""), .text(ending.outcome.rawValue),
        .text(ending.step?.words(within: part.filter.guide) ?? "-"), .share(Proportion(count, of: ended.count)),
      ]
    }
  }
}

extension StepKey {
  /// The step alone within its own guide, else with the guide it belongs to.
  package func words(within guide: GuideID?) -> String { self.guide == guide ? step.text : description }
}
