#if SQLite
  extension SQLiteTransaction {
    func vaultEntry(_ key: VaultKey) throws -> VaultEntry? {
      try connection.row(
        "select stream, name, value, privacy, subject, expires from vault where stream = ? and name = ?",
        key.stream.text, key.name
      ) { $0.vaultEntry }
    }

    func vaultEntries(in stream: StreamID) throws -> [VaultEntry] {
      try connection.rows(
        "select stream, name, value, privacy, subject, expires from vault where stream = ? order by name",
        stream.text
      ) { $0.vaultEntry }
    }

    func vaultEntries(matching what: Erasure) throws -> [VaultEntry] {
      switch what {
      case .stream(let stream):
        try vaultEntries(in: stream)
      case .subject(let subject):
        try connection.rows(
          """
          select stream, name, value, privacy, subject, expires from vault where subject = ?
          order by stream, name
          """, subject
        ) { $0.vaultEntry }
      case .expired(let moment):
        try connection.rows(
          """
          select stream, name, value, privacy, subject, expires from vault where expires < ?
          order by stream, name
          """, moment
        ) { $0.vaultEntry }
      }
    }

    func putVaultEntry(_ entry: VaultEntry) throws {
      try connection.run(
        "update vault set value = ?, privacy = ?, subject = ?, expires = ? where stream = ? and name = ?",
        entry.value, entry.privacy, entry.subject, entry.expires, entry.key.stream.text, entry.key.name)
      // The replaced value still stands in the write-ahead log.
      guard connection.changes == 0 else { return try connection.noteScrub() }
      try connection.run(
        "insert into vault (stream, name, value, privacy, subject, expires) values (?, ?, ?, ?, ?, ?)",
        entry.key.stream.text, entry.key.name, entry.value, entry.privacy, entry.subject, entry.expires)
    }

    func removeVaultEntries(_ keys: [VaultKey]) throws {
      for key in keys {
        try connection.run("delete from vault where stream = ? and name = ?", key.stream.text, key.name)
      }
      if !keys.isEmpty { try connection.noteScrub() }
    }

    func identify(_ stream: StreamID, as subject: String) throws {
      try connection.run(
        "update vault set subject = ? where stream = ? and subject is null", subject, stream.text)
    }
  }

  extension Statement {
    fileprivate var vaultEntry: VaultEntry {
      VaultEntry(
        key: VaultKey(StreamID(text(0)), text(1)), value: text(2), privacy: text(3),
        subject: isNull(4) ? nil : text(4), expires: isNull(5) ? nil : int64(5))
    }
  }
#endif
