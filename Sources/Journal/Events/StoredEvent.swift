/// An event as its stream holds it, for good.
package struct StoredEvent: Hashable, Sendable {
  /// Grows over the whole store in the order of commits; gaps may occur, a number is never used twice.
  package let sequence: Int64
  package let stream: StreamID
  /// 1 for the first event of the stream, then without gaps.
  package let version: Int
  /// Milliseconds since 1970-01-01 UTC, as the writer said.
  package let time: Int64
  package let type: String
  /// JSON text.
  package let payload: String
  package let actor: String

  package init(
    sequence: Int64, stream: StreamID, version: Int, time: Int64, type: String, payload: String, actor: String
  ) {
    self.sequence = sequence
    self.stream = stream
    self.version = version
    self.time = time
    self.type = type
    self.payload = payload
    self.actor = actor
  }
}
