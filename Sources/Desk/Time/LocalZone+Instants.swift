package import GuideDocument

extension LocalZone {
  /// What the wall clock is ahead of UTC, in milliseconds, at an instant in milliseconds since 1970.
  func shift(at instant: Int64) -> Int64 { offset(at: instant * 1000) * 1000 }

  /// Milliseconds of the wall clock since 1970-01-01T00:00.
  func wall(at instant: Int64) -> Int64 { instant + shift(at: instant) }

  /// Every instant at which the wall clock shows `wall`: none in a gap, two in an hour that comes twice.
  package func instants(ofWall wall: Int64) -> [Int64] {
    let day: Int64 = 86_400_000
    // No zone is a day or more from UTC, so these two surround any change near `wall`.
    let (before, after) = (shift(at: wall - day), shift(at: wall + day))
    guard before != after else { return [wall - before] }
    return [wall - before, wall - after].filter { self.wall(at: $0) == wall }.sorted()
  }

  /// The instant meant by `wall`: in a gap by the offset before it, in an hour that comes twice the first.
  func instant(ofWall wall: Int64) -> Int64 { instants(ofWall: wall).first ?? instant(ofLocal: wall * 1000) / 1000 }
}
