import GuideGraph
import GuideSession
import Insight

struct ReportText {
  let page: ReportPage
  let source: ReportSource

  var lines: [String] { head + page.tables.flatMap { [""] + lines(of: $0) } }

  private var head: [String] {
    let filters = source.filterWords
    return [
      page.title,
      "unit: session; period: \(source.filter.period.words), by start, days of \(source.zone)"
        + (filters.isEmpty ? "" : "; only \(filters.joined(separator: ", "))"),
      "\(source.sessions.count) started; \(source.open) still open and in no rate; "
        + "\(source.testsLeftOut) of channel test left out",
    ]
  }

  private func lines(of table: ReportTable) -> [String] {
    guard !table.rows.isEmpty else { return [table.title] + (table.notes.isEmpty ? ["no data"] : table.notes) }
    var text = TextTable(head: table.columns)
    text.rows = table.rows.map { $0.map(Self.words) }
    text.numbers = Set(
      table.columns.indices.filter { column in
        table.rows.allSatisfy { if case .count = $0[column] { true } else { false } }
      })
    return [table.title] + text.lines + table.notes
  }

  private static func words(_ cell: ReportCell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let share): share.shown.description
    }
  }
}

extension ReportSource {
  /// What the sessions were chosen by, besides the period.
  var filterWords: [String] {
    [
      filter.guide.map { "guide \($0)" }, filter.version.map { "version \($0)" },
      filter.channel.map { "channel \($0.rawValue)" }, filter.locale.map { "locale \($0)" },
    ].compactMap { $0 }
  }
}
