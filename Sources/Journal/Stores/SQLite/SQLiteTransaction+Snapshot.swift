#if SQLite
  extension SQLiteTransaction: StoreSnapshot {
    func head(of stream: StreamID) throws -> Int { try row(of: stream)?.head ?? 0 }

    func events(in stream: StreamID, after version: Int) throws -> [StoredEvent] {
      try connection.rows(
        """
        select sequence, version, time, type, payload, actor from event
        where stream = (select id from stream where name = ?) and version > ? order by version
        """, stream.text, version
      ) { $0.event(in: stream) }
    }

    func events(after sequence: Int64, limit: Int, streamsFrom prefix: String) throws -> [StoredEvent] {
      try connection.rows(
        """
        select sequence, version, time, type, payload, actor, name
        from event join stream on stream.id = event.stream
        where sequence > ?1 and substr(cast(name as blob), 1, length(?2)) = ?2
        order by sequence limit ?3
        """, sequence, Array(prefix.utf8), max(limit, 0)
      ) { $0.event(in: StreamID($0.text(6))) }
    }

    func streams(prefix: String) throws -> [StreamID] {
      try connection.rows(
        """
        select name from stream where substr(cast(name as blob), 1, length(?1)) = ?1
        and exists (select 1 from event where event.stream = stream.id) order by name
        """, Array(prefix.utf8)
      ) { StreamID($0.text(0)) }
    }

    func content(digest: String) throws -> [UInt8]? {
      try connection.row("select bytes from content where digest = ?", digest) { $0.bytes(0) }
    }

    func stream(forCodeHash hash: String) throws -> StreamID? {
      try connection.row("select stream from code where hash = ?", hash) { StreamID($0.text(0)) }
    }

    func codeCount(of stream: StreamID) throws -> Int {
      try connection.row("select count(*) from code where stream = ?", stream.text) { $0.int(0) } ?? 0
    }

    func lease(on stream: StreamID) throws -> Lease? {
      try connection.row("select owner, until from lease where stream = ?", stream.text) {
        Lease(stream: stream, owner: $0.text(0), until: $0.int64(1))
      }
    }

    func snapshot(named name: String) throws -> FoldSnapshot? {
      try connection.row("select sequence, bytes from snapshot where name = ?", name) {
        FoldSnapshot(sequence: $0.int64(0), bytes: $0.bytes(1))
      }
    }
  }

  extension Statement {
    /// From the columns sequence, version, time, type, payload, actor.
    fileprivate func event(in stream: StreamID) -> StoredEvent {
      StoredEvent(
        sequence: int64(0), stream: stream, version: int(1), time: int64(2), type: text(3), payload: text(4),
        actor: text(5))
    }
  }
#endif
