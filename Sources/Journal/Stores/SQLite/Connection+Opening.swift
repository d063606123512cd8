#if SQLite
  extension Connection {
    /// Throws for a file that this program must not touch. Opening it in earnest would already run its log.
    static func refuseForeign(_ path: String, knowing schema: Schema) throws(StoreFailure) {
      let peek = try Connection(peekingAt: path)
      let marks: (application: Int, version: Int)
      do { marks = try peek.marks() } catch {
        // Perhaps another process is just writing; opening in earnest waits for it, or finds what is wrong.
        return
      }
      guard marks != (0, 0) else { return }
      try schema.check(application: marks.application, version: marks.version, path: path)
    }

    /// Settings SQLite keeps per connection, not in the file. The size limit, in bytes, is what a log may keep of the
    /// disk after a burst of writes.
    func configure() throws(StoreFailure) {
      try execute(
        script: """
          pragma synchronous = full;
          pragma secure_delete = on;
          pragma foreign_keys = on;
          pragma trusted_schema = off;
          pragma temp_store = memory;
          pragma journal_size_limit = 4194304;
          """)
      // SQLite makes the files beside the store under the umask and widens them a moment later. Another account that
      // opens them at that moment is shut out, so where accounts share a store the files are made once.
      if StoreFile.isShared(path) { keepLog() }
    }

    /// Brings the file to the schema's version. A file that is not a store, or a newer one, is left as it is.
    func migrate(to schema: Schema) throws(StoreFailure) {
      guard try committedVersion(knownTo: schema) < schema.version else { return try turnOnLog() }
      try begin(writing: true)
      do {
        // Again, now that nobody else can write: another process may have migrated meanwhile.
        let found = try version(knownTo: schema)
        for step in schema.steps.dropFirst(found) { try execute(script: step) }
        try execute(
          script: """
            pragma application_id = \(Schema.applicationID);
            pragma user_version = \(schema.version);
            """)
        try commit()
      } catch {
        rollBack()
        throw error
      }
      // After the schema, so that the header of the file itself always tells its version.
      try turnOnLog()
    }

    /// Read from one state of the file: another process may be making the store right now.
    private func committedVersion(knownTo schema: Schema) throws(StoreFailure) -> Int {
      try begin(writing: false)
      defer { rollBack() }
      return try version(knownTo: schema)
    }

    private func version(knownTo schema: Schema) throws(StoreFailure) -> Int {
      let (application, version) = try marks()
      let isEmpty = try row("select count(*) from sqlite_schema") { $0.int(0) } == 0
      if application == 0, version == 0, isEmpty { return 0 }
      try schema.check(application: application, version: version, path: path)
      return version
    }

    /// What the file's header says it is.
    private func marks() throws(StoreFailure) -> (application: Int, version: Int) {
      let application = try row("pragma application_id") { $0.int(0) } ?? 0
      return (application, try row("pragma user_version") { $0.int(0) } ?? 0)
    }

    /// The write-ahead log: readers and the one writer do not wait for each other.
    private func turnOnLog() throws(StoreFailure) {
      let mode = try row("pragma journal_mode = wal") { $0.text(0) }
      guard mode == "wal" || !isWritable else {
        throw .cannotOpen(path: path, reason: "its file system cannot hold a shared database. Use a local disk.")
      }
    }
  }

  extension Schema {
    fileprivate func check(application: Int, version found: Int, path: String) throws(StoreFailure) {
      guard application == Int(Self.applicationID) else { throw .notAStore(path: path) }
      guard found <= version else { throw .newerVersion(path: path, found: found, supported: version) }
    }
  }
#endif
