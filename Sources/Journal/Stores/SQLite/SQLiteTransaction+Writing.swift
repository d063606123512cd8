#if SQLite
  extension SQLiteTransaction: StoreTransaction {
    func append(
      _ events: [NewEvent], to stream: StreamID, expecting version: Int?, at time: Int64
    ) throws -> [StoredEvent] {
      let known = try row(of: stream)
      let head = known?.head ?? 0
      if let version, version != head { throw VersionConflict(stream: stream, expected: version, found: head) }
      guard !events.isEmpty else { return [] }
      let id = try known?.id ?? register(stream)
      var stored: [StoredEvent] = []
      stored.reserveCapacity(events.count)
      for (offset, event) in events.enumerated() {
        let version = head + offset + 1
        try connection.run(
          "insert into event (stream, version, time, type, payload, actor) values (?, ?, ?, ?, ?, ?)",
          id, version, time, event.type, event.payload, event.actor)
        stored.append(
          StoredEvent(
            sequence: connection.lastRow, stream: stream, version: version, time: time, type: event.type,
            payload: event.payload, actor: event.actor))
      }
      return stored
    }

    private func register(_ stream: StreamID) throws -> Int64 {
      try connection.run("insert into stream (name) values (?)", stream.text)
      return connection.lastRow
    }

    func putContent(digest: String, bytes: [UInt8]) throws {
      try connection.run("insert or ignore into content (digest, bytes) values (?, ?)", digest, bytes)
    }

    func putCode(hash: String, for stream: StreamID) throws {
      try connection.run("insert or replace into code (hash, stream) values (?, ?)", hash, stream.text)
    }

    func removeCodes(of stream: StreamID) throws {
      try connection.run("delete from code where stream = ?", stream.text)
    }

    func take(_ lease: Lease, at now: Int64) throws -> Bool {
      guard try self.lease(on: lease.stream)?.excludes(lease, at: now) != true else { return false }
      try connection.run(
        "insert or replace into lease (stream, owner, until) values (?, ?, ?)", lease.stream.text, lease.owner,
        lease.until)
      return true
    }

    func release(_ stream: StreamID, by owner: String) throws {
      try connection.run("delete from lease where stream = ? and owner = ?", stream.text, owner)
    }

    func putSnapshot(_ snapshot: FoldSnapshot, named name: String) throws {
      try connection.run(
        "insert or replace into snapshot (name, sequence, bytes) values (?, ?, ?)", name, snapshot.sequence,
        snapshot.bytes)
    }

    func dropSnapshots() throws {
      // Without a condition whole pages are freed, and freed pages are overwritten.
      try connection.run("delete from snapshot")
    }
  }
#endif
