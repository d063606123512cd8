extension DayTimeDuration {
  /// Rounded towards zero.
  package var milliseconds: Int64 { microseconds / 1_000 }
}
