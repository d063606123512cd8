/// Which accounts may use a store that is being created. An existing store keeps its modes.
package enum StoreAccess: Hashable, Sendable {
  /// File 0600, new folders 0700, whatever the umask.
  case owner
  /// File 0660 of this group, new folders 2770, so that several accounts share one store.
  case group(String)
}
