/// A report's figures, before anybody decided how they look.
package struct ReportPage: Hashable, Sendable {
  package let report: String
  package let title: String
  package let tables: [ReportTable]
}

package struct ReportTable: Hashable, Sendable {
  package let title: String
  package let columns: [String]
  package var rows: [[ReportCell]]
  /// What is not in the rows, and why.
  package var notes: [String] = []
}

package enum ReportCell: Hashable, Sendable {
  case text(String)
  case count(Int)
  case share(Proportion)
}
