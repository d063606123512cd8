/// A fold of all events up to `sequence`, kept to start faster. It may be gone at any time: an erasure drops it.
package struct FoldSnapshot: Hashable, Sendable {
  package let sequence: Int64
  package let bytes: [UInt8]

  package init(sequence: Int64, bytes: [UInt8]) {
    self.sequence = sequence
    self.bytes = bytes
  }
}
