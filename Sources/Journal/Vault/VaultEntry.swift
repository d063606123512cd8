/// A personal or sensitive value, kept apart from the events so that it can be erased.
package struct VaultEntry: Hashable, Sendable {
  package let key: VaultKey
  package var value: String
  /// The class the guide declares: `personal` or `sensitive`. A `secret` value is stored nowhere.
  package var privacy: String
  /// Whose value it is, as the operator refers to that person; nil while nobody knows.
  package var subject: String?
  /// When it is due for erasure, in milliseconds since 1970 UTC; nil keeps it until somebody erases it.
  package var expires: Int64?

  package init(key: VaultKey, value: String, privacy: String, subject: String? = nil, expires: Int64? = nil) {
    self.key = key
    self.value = value
    self.privacy = privacy
    self.subject = subject
    self.expires = expires
  }
}
