#if SQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// The modes of a store's new files and folders. SQLite gives its `-wal` and `-shm` files those of the store.
  struct CreationModes {
    let file: mode_t
    let folder: mode_t
    let groupID: gid_t?
    private let groupName: String

    init(_ access: StoreAccess, path: String) throws(StoreFailure) {
      switch access {
      case .owner:
        (file, folder, groupID, groupName) = (0o600, 0o700, nil, "")
      case .group(let name):
        guard let found = Self.number(ofGroup: name) else {
          throw .cannotOpen(path: path, reason: "there is no group \"\(name)\" on this machine.")
        }
        (file, folder, groupID, groupName) = (0o660, 0o2770, found, name)
      }
    }

    /// The umask and the parent folder's group do not matter afterwards.
    func apply(to descriptor: CInt, mode: mode_t, path: String) throws(StoreFailure) {
      if let groupID, fchown(descriptor, uid_t.max, groupID) != 0 {
        throw .cannotOpen(
          path: path, reason: "it cannot be given to the group \"\(groupName)\": \(StoreFile.systemReason())")
      }
      guard fchmod(descriptor, mode) == 0 else { throw StoreFile.failure(at: path) }
    }

    /// A folder that was there before must let the group make files that stay the group's.
    func check(folder: String, path: String) throws(StoreFailure) {
      guard let groupID else { return }
      var status = stat()
      guard stat(folder, &status) == 0 else { throw StoreFile.failure(at: path) }
      guard status.st_gid == groupID, status.st_mode & 0o2070 == 0o2070 else {
        throw .cannotOpen(
          path: path,
          reason: "its folder does not let the group \"\(groupName)\" share it. "
            + "Run: chgrp \(groupName) \"\(folder)\" && chmod 2770 \"\(folder)\"")
      }
    }

    private static func number(ofGroup name: String) -> gid_t? {
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      var buffer = [CChar](repeating: 0, count: 65_536)
      guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
      return entry.gr_gid
    }
  }
#endif
