/// Somebody else wrote to the stream since the writer read it: read again, decide again, write again.
package struct VersionConflict: Error, Hashable, Sendable, CustomStringConvertible {
  package let stream: StreamID
  package let expected: Int
  package let found: Int

  package init(stream: StreamID, expected: Int, found: Int) {
    self.stream = stream
    self.expected = expected
    self.found = found
  }

  package var description: String {
    "\(stream) has \(found) events, not \(expected): another writer was faster. Read it again and repeat the step."
  }
}
