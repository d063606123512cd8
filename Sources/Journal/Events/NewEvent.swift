/// An event that its stream does not hold yet.
package struct NewEvent: Hashable, Sendable {
  package var type: String
  /// JSON text. Personal values do not belong here: an event names a `VaultKey` instead.
  package var payload: String
  /// The role that caused it (`customer`, `agent`, `worker`), never a name.
  package var actor: String

  package init(type: String, payload: String = "{}", actor: String) {
    self.type = type
    self.payload = payload
    self.actor = actor
  }
}
