#if SQLite
  import CSQLite
  import Journal

  /// Durable appends a second through the journal, beside a bare SQLite loop that does the same insert with the same
  /// settings. Rounds alternate, so that a slow minute of the machine hits both.
  struct Benchmark {
    private static let rounds = 5
    let folder: String
    let count: Int

    func run() throws {
      var ratios: [Double] = []
      for round in 1...Self.rounds {
        let bare = try perSecond { try self.bare(folder + "/bare-\(round).db") }
        let journal = try perSecond { try self.journal(folder + "/journal-\(round).db") }
        ratios.append(journal / bare)
        print("round \(round): bare \(Int(bare))/s, journal \(Int(journal))/s, ratio \(rounded(journal / bare))")
      }
      print("median ratio \(rounded(ratios.sorted()[Self.rounds / 2]))")
    }

    private func perSecond(_ body: () throws -> Duration) throws -> Double {
      Double(count) / (try body() / .seconds(1))
    }

    private func rounded(_ ratio: Double) -> Double { (ratio * 100).rounded() / 100 }

    private func journal(_ path: String) throws -> Duration {
      let store = try SQLiteEventStore(at: path)
      let stream = StreamID("session/1")
      let event = NewEvent(type: "answered", payload: Self.payload, actor: "customer")
      return try ContinuousClock().measure {
        for version in 0..<count {
          _ = try store.write { try $0.append([event], to: stream, expecting: version, at: 0) }
        }
      }
    }

    private static let payload = #"{"step":"light","variable":"light","value":"red"}"#

    private func bare(_ path: String) throws -> Duration {
      var database: OpaquePointer?
      sqlite3_open(path, &database)
      defer { sqlite3_close(database) }
      try check(sqlite3_exec(database, Self.schema, nil, nil, nil))
      let statements = ["begin immediate", Self.insert, "commit"].map { sql in
        var statement: OpaquePointer?
        sqlite3_prepare_v2(database, sql, -1, &statement, nil)
        return statement
      }
      defer { for statement in statements { sqlite3_finalize(statement) } }
      return try ContinuousClock().measure {
        for version in 0..<count {
          sqlite3_bind_int64(statements[1], 1, Int64(version + 1))
          for statement in statements {
            try check(sqlite3_step(statement) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR)
            sqlite3_reset(statement)
          }
        }
      }
    }

    private static let insert = """
      insert into event (stream, version, time, type, payload, actor)
      values (1, ?, 0, 'answered', '\(payload)', 'customer')
      """

    private static let schema = """
      pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on;
      create table event (
        sequence integer primary key, stream integer not null, version integer not null, time integer not null,
        type text not null, payload text not null, actor text not null, unique (stream, version)
      ) strict;
      """

    private struct BareFailure: Error {}

    private func check(_ code: Int32) throws { if code != SQLITE_OK { throw BareFailure() } }
  }
#endif
