extension DeskState {
  /// Everybody in a line who is not gone: waiting, called, parked or served, in the order in which they joined.
  package func openVisits(in line: Line) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { $0.line == line }.sorted { $0.isBefore($1) }
  }
}
