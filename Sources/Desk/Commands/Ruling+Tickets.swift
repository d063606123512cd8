extension Ruling {
  /// The next number of the line's series; a line that never drew one takes letters that no other line has.
  func nextTicket(in line: Line, named name: String) -> Ticket {
    if let series = state.series[line] { return Ticket(series: series.letters, number: series.last + 1) }
    let taken = Set(state.series.values.map(\.letters))
    let letters = Self.letters(for: name).first { !taken.contains($0) }
    return Ticket(series: letters ?? "Q\(taken.count + 1)", number: 1)
  }

  /// `B`, `BC`, then `BA`, `BB`, ... for `broadband-care`.
  private static func letters(for name: String) -> [String] {
    let words = name.uppercased().split { !("A"..."Z").contains($0) }
    let initials = String(words.prefix(3).compactMap(\.first))
    guard let first = initials.first else { return [] }
    return [String(first), initials] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "\(first)\($0)" }
  }
}
