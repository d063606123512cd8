import GuideGraph
import GuideSession

extension Report {
  static let flags = Report(
    name: "flags", summary: "steps that agents found wrong or unclear, for their authors", title: "Flagged steps"
  ) { source in
    let clock = LocalClock(source.zone)
    let rows = source.sessions.flatMap { facts in
      facts.flags.map { (facts, $0) }
    }.sorted { ($0.1.step, $0.1.time) < ($1.1.step, $1.1.time) }
    return [
      ReportTable(
        title: "What agents say of steps", columns: ["guide", "version", "step", "when", "what is wrong"],
        rows: rows.map { facts, flag in
          [
            .text(flag.step.guide.text), .text(facts.version), .text(flag.step.step.text),
            .text(clock?.day(flag.time) ?? ""), .text(flag.words ?? "erased"),
          ]
        })
    ]
  }
}
