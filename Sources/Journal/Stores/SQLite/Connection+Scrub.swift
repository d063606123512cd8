#if SQLite
  extension Connection {
    /// Remembers, with the change itself, that old values have to leave the files. A crash before that forgets nothing.
    func noteScrub() throws(StoreFailure) { try run("insert or ignore into chore (name) values ('scrub')") }

    /// Overwrites what was removed since the last time: first in the tables, then in the write-ahead log. What goes wrong
    /// on the way is told as copies not reached, because the removal itself stands.
    func scrub() throws(StoreFailure) -> [UnreachedCopy] {
      guard try isScrubDue() else { return [] }
      do {
        try rewriteVault()
        let unreached = try emptyLog()
        if unreached.isEmpty { try run("delete from chore where name = 'scrub'") }
        return unreached
      } catch {
        return [path, path + "-wal"].map {
          UnreachedCopy(place: $0, reason: "removed values may still stand there. Repeat this later: \(error)")
        }
      }
    }

    private func isScrubDue() throws(StoreFailure) -> Bool {
      try begin(writing: false)
      defer { rollBack() }
      return try row("select 1 from chore where name = 'scrub'") { _ in true } ?? false
    }

    /// `secure_delete` zeroes deleted rows and freed pages, but a page that was split or merged may keep an old copy of
    /// a row in its gap. Clearing the whole table frees every page it had, gaps included.
    private func rewriteVault() throws(StoreFailure) {
      try begin(writing: true)
      do {
        try execute(
          script: """
            create temp table kept as select * from vault;
            delete from vault;
            insert into vault select * from kept;
            drop table kept;
            """)
        try commit()
      } catch {
        rollBack()
        throw error
      }
    }

    private func emptyLog() throws(StoreFailure) -> [UnreachedCopy] {
      // Writers wait as well while a reader keeps us waiting, so not for long.
      wait(atMost: .seconds(1))
      defer { waitAsUsual() }
      let (isWhole, isEmptied) = try checkpoint()
      let reason = "another process is still reading an older state, which holds the removed values. "
      let remedy = "Repeat this when it has ended."
      var unreached: [UnreachedCopy] = []
      if !isWhole { unreached.append(UnreachedCopy(place: path, reason: reason + remedy)) }
      if !isEmptied { unreached.append(UnreachedCopy(place: path + "-wal", reason: reason + remedy)) }
      return unreached
    }
  }
#endif
