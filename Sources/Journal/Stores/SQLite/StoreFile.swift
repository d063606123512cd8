#if SQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// The file of a store before SQLite opens it: SQLite itself would take the umask's modes and follow links.
  struct StoreFile {
    /// Without links, so that SQLite can be told to follow none.
    let path: String

    /// Makes the file and the folders above it where they are missing.
    init(at path: String, access: StoreAccess) throws(StoreFailure) {
      guard !path.isEmpty, !path.utf8.contains(0) else {
        throw .cannotOpen(path: path, reason: "that is not a file name.")
      }
      let cut = path.lastIndex(of: "/")
      let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
      guard !name.isEmpty, name != ".", name != ".." else {
        throw .cannotOpen(path: path, reason: "that is a folder. Name a file in it.")
      }
      let modes = try CreationModes(access, path: path)
      let isNew = try Self.makeFolder(folder, modes: modes, path: path)
      guard let real = realpath(folder, nil) else { throw .cannotOpen(path: path, reason: Self.systemReason()) }
      defer { free(real) }
      let realFolder = String(cString: real)
      self.path = realFolder == "/" ? "/" + name : realFolder + "/" + name
      if try !exists() {
        if !isNew { try modes.check(folder: realFolder, path: path) }
        try create(modes)
        _ = try exists()
      }
    }

    /// Whether other accounts may write the file too.
    static func isShared(_ path: String) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & 0o022 != 0
    }

    /// Throws for anything that is not a plain file: writing through a link is how files get overwritten by surprise.
    private func exists() throws(StoreFailure) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else {
        guard errno == ENOENT else { throw .cannotOpen(path: path, reason: Self.systemReason()) }
        return false
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return true
      case S_IFLNK: throw .cannotOpen(path: path, reason: "it is a symbolic link. Name the file it leads to.")
      case S_IFDIR: throw .cannotOpen(path: path, reason: "it is a folder. Name a file in it.")
      default: throw .cannotOpen(path: path, reason: "it is not a plain file. Name another one.")
      }
    }

    /// The file is made under another name and closed before it gets its own. POSIX drops all locks a process has on a
    /// file as soon as it closes any descriptor of it, and another thread may have the store open already.
    private func create(_ modes: CreationModes) throws(StoreFailure) {
      var draft = Array((path + ".new-XXXXXX").utf8CString)
      let file = mkstemp(&draft)
      guard file >= 0 else { throw Self.failure(at: path) }
      defer { unlink(draft) }
      do {
        defer { close(file) }
        try modes.apply(to: file, mode: modes.file, path: path)
      }
      // Where another process was faster, the file stays as that made it.
      guard link(draft, path) != 0, errno != EEXIST else { return }
      throw Self.failure(at: path)
    }

    /// True when the folder did not exist.
    private static func makeFolder(_ folder: String, modes: CreationModes, path: String) throws(StoreFailure) -> Bool {
      var status = stat()
      guard stat(folder, &status) != 0 else {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw .cannotOpen(path: path, reason: "\"\(folder)\" is not a folder.")
        }
        return false
      }
      guard errno == ENOENT else { throw .cannotOpen(path: path, reason: systemReason()) }
      if let cut = folder.lastIndex(of: "/"), cut != folder.startIndex {
        _ = try makeFolder(String(folder[..<cut]), modes: modes, path: path)
      }
      guard mkdir(folder, modes.folder) == 0 else {
        guard errno == EEXIST else { throw failure(at: path) }
        return false
      }
      let opened = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard opened >= 0 else { throw failure(at: path) }
      defer { close(opened) }
      try modes.apply(to: opened, mode: modes.folder, path: path)
      return true
    }

    static func failure(at path: String) -> StoreFailure {
      switch errno {
      case ENOSPC, EDQUOT: .diskFull(path: path)
      default: .cannotOpen(path: path, reason: systemReason())
      }
    }

    /// What the system says about the last call that failed.
    static func systemReason() -> String { String(cString: strerror(errno)) + "." }
  }
#endif
