/// The right of one runner to drive a stream, so that of two who resume a session one wins and the other is told.
package struct Lease: Hashable, Sendable {
  package let stream: StreamID
  /// Tells runners apart: a random name and what tells their process from others; never a person's or machine's name.
  package let owner: String
  /// Milliseconds since 1970 UTC.
  package let until: Int64

  package init(stream: StreamID, owner: String, until: Int64) {
    self.stream = stream
    self.owner = owner
    self.until = until
  }

  /// Whether this lease still stands in the way of `other`.
  func excludes(_ other: Lease, at now: Int64) -> Bool {
    now < until && ExactText(owner) != ExactText(other.owner)
  }
}
