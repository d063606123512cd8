/// One view of what happened. A value, so that a new one is a file and a line in `all`.
package struct Report: Sendable {
  package let name: String
  package let summary: String
  package let title: String
  let tables: @Sendable (ReportSource) -> [ReportTable]

  /// In the order in which people look at them.
  package static let all = [summary, outcomes, steps, flags]

  /// The figures: the same source gives the same page.
  package func page(of source: ReportSource) -> ReportPage {
    ReportPage(report: name, title: title, tables: tables(source))
  }
}
