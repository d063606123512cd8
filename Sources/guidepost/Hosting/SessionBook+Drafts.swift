import Foundation
import Journal

// What was typed and is not yet an answer: a form half filled in, a wrap-up not yet saved. It stands in the vault with
// the session's other values, and is erased with them.

extension SessionBook {
  /// `retention`: milliseconds; nil for as long as the session itself.
  func keepDraft(
    _ draft: some Encodable, named name: String, of kept: KeptSession, for retention: Int64? = nil, at now: Int64
  ) throws {
    let text = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
    let entry = VaultEntry(
      key: Self.key(name, kept), value: text, privacy: "sensitive", expires: retention.map { now + $0 })
    try store.write { try $0.putVaultEntry(entry) }
  }

  func draft<Draft: Decodable>(_ type: Draft.Type, named name: String, of kept: KeptSession) throws -> Draft? {
    guard let entry = try store.read({ try $0.vaultEntry(Self.key(name, kept)) }) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(entry.value.utf8))
  }

  func dropDraft(named name: String, of kept: KeptSession) throws {
    try store.write { try $0.removeVaultEntries([Self.key(name, kept)]) }
  }

  private static func key(_ name: String, _ kept: KeptSession) -> VaultKey { VaultKey(kept.stream, "draft-" + name) }
}
