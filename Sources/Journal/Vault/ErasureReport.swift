/// What an erasure removed, or would remove in a dry run.
package struct ErasureReport: Hashable, Sendable {
  package var values = 0
  package var resumeCodes = 0
  package var streams: [StreamID] = []
  /// Copies that may still be readable; empty when no file of the store holds the values any more.
  package var unreached: [UnreachedCopy] = []

  package init() {}
}

/// A place where removed values may still stand, and how to finish the work.
package struct UnreachedCopy: Hashable, Sendable, CustomStringConvertible {
  /// A file of the store.
  package let place: String
  package let reason: String

  package init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }

  package var description: String { "\(place): \(reason)" }
}
