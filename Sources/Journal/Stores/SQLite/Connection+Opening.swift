#if SQLite
  extension Connection {
    /// Settings SQLite keeps per connection, not in the file.
    func configure() throws(StoreFailure) {
      try execute(
        script: """
          pragma synchronous = full;
          pragma secure_delete = on;
          pragma foreign_keys = on;
          pragma trusted_schema = off;
          pragma temp_store = memory;
          """)
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
      let application = try row("pragma application_id") { $0.int(0) } ?? 0
      let version = try row("pragma user_version") { $0.int(0) } ?? 0
      let isEmpty = try row("select count(*) from sqlite_schema") { $0.int(0) } == 0
      if application == 0, version == 0, isEmpty { return 0 }
      guard application == Int(Schema.applicationID) else { throw .notAStore(path: path) }
      guard version <= schema.version else {
        throw .newerVersion(path: path, found: version, supported: schema.version)
      }
      return version
    }

    /// The write-ahead log: readers and the one writer do not wait for each other.
    private func turnOnLog() throws(StoreFailure) {
      let mode = try row("pragma journal_mode = wal") { $0.text(0) }
      guard mode == "wal" || !isWritable else {
        throw .cannotOpen(path: path, reason: "its file system cannot hold a shared database. Use a local disk.")
      }
    }
  }
#endif
