import GuideGraph
import GuideSession

extension Report {
  static let summary = Report(
    name: "summary", summary: "volume, completion, abandonment, hand-off and satisfaction", title: "Summary"
  ) { source in
    [volume(Rates(of: source)), rates(Rates(of: source)), guides(source)]
  }

  private static func volume(_ rates: Rates) -> ReportTable {
    ReportTable(
      title: "Volume", columns: ["figure", "sessions"],
      rows: [
        [.text("started"), .count(rates.started)], [.text("engaged"), .count(rates.engagedCount)],
        [.text("open"), .count(rates.open)],
      ])
  }

  private static func rates(_ rates: Rates) -> ReportTable {
    let rows: [(String, Proportion)] = [
      ("completion rate", rates.completion), ("task completion", rates.taskCompletion),
      ("confirmed resolution", rates.confirmedResolution), ("abandonment", rates.abandonment),
      ("bounce", rates.bounce), ("hand-off rate", rates.handoff),
      ("hand-off asked by the customer", rates.handoff(by: .customer)),
      ("hand-off by the guide", rates.handoff(by: .guide)),
      ("hand-off after answers nobody understood", rates.handoff(by: .noMatch)),
      ("hand-off because the guide could not go on", rates.handoff(by: .failure)),
      ("satisfaction (score 4 or 5)", rates.satisfaction), ("gave a score", rates.scoreResponse),
    ]
    return ReportTable(title: "Rates", columns: ["figure", "share"], rows: rows.map { [.text($0), .share($1)] })
  }

  private static func guides(_ source: ReportSource) -> ReportTable {
    ReportTable(
      title: "By guide", columns: ["guide", "started", "engaged", "open", "completion rate", "abandonment"],
      rows: source.byGuide.map { part in
        let rates = Rates(of: part)
        return [
          .text(part.filter.guide?.text ?? ""), .count(rates.started), .count(rates.engagedCount), .count(rates.open),
          .share(rates.completion), .share(rates.abandonment),
        ]
      })
  }
}
