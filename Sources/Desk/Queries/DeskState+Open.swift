extension DeskState {
  /// Everybody in a line who is not gone: waiting, called, parked or served, in the order in which they joined.
  package func openVisits(in line: Line) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { $0.line == line }.sorted { $0.isBefore($1) }
  }

  /// Everybody in the other lines, among them those that the plan no longer has: a conversation is never out of sight.
  package func openVisits(besides lines: [Line]) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { !lines.contains($0.line) }
      .sorted { $0.isBefore($1) }
  }
}
