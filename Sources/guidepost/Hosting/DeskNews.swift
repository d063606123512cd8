/// Where a customer stands in a queue.
struct QueuePlace: Hashable, Sendable {
  enum Stage: Hashable, Sendable {
    case waiting, called, served, gone
  }

  var stage: Stage
  /// From 1; nil once called.
  var position: Int?
  var wait: QuotedWait?
}

/// A wait as customers hear it.
struct QuotedWait: Hashable, Sendable {
  /// P50 to P80 of the expected wait.
  let minutes: ClosedRange<Int>
  /// Nobody is at a counter just now; the figure supposes that somebody comes.
  let isUnattended: Bool

  /// "The wait is about 3 to 6 minutes."
  var sentence: String {
    "The wait is \(minutes.words)." + (isUnattended ? " Nobody is at a counter just now, so it may take longer." : "")
  }
}

/// A time that can be booked, as a channel shows it.
struct OfferedSlot: Hashable, Sendable {
  /// The desk's name for it.
  var id: String
  /// ISO 8601 with the place's own offset.
  var start: String
  var end: String
  var place: String
  /// IANA zone of the place.
  var zone: String
}
