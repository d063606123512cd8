import Testing

@testable import Journal

@Suite struct EventStreamTests {
  @Test(arguments: StoreKind.all) func `what was appended is read back in order`(kind: StoreKind) throws {
    try kind.with { store throws in
      let event = NewEvent(type: "answered", payload: #"{"value":"Größe 5 \u0000 🙂","empty":""}"#, actor: "")
      let stored = try store.write { try $0.append([event, .named("left")], to: session, expecting: 0, at: -1) }
      #expect(stored.map(\.version) == [1, 2])
      #expect(stored[0].payload == event.payload)
      #expect(stored[0].time == -1)
      #expect(stored[0].actor == "")
      #expect(stored[0].sequence < stored[1].sequence)
      #expect(try store.read { try $0.events(in: session) } == stored)
      #expect(try store.read { try $0.events(in: session, after: 1) } == [stored[1]])
      #expect(try store.read { try $0.events(in: session, after: 2) } == [])
      #expect(try store.read { try $0.head(of: session) } == 2)
    }
  }

  @Test(arguments: StoreKind.all) func `an unknown stream is empty`(kind: StoreKind) throws {
    try kind.with { store throws in
      #expect(try store.read { try $0.head(of: session) } == 0)
      #expect(try store.read { try $0.events(in: session) } == [])
      #expect(try store.read { try $0.streams(prefix: "") } == [])
    }
  }

  @Test(arguments: StoreKind.all) func `a writer who knows an old state is told and writes nothing`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try store.append("started", to: session)
      #expect(throws: VersionConflict(stream: session, expected: 0, found: 1)) {
        try store.append("answered", to: session, expecting: 0)
      }
      #expect(throws: VersionConflict(stream: other, expected: 1, found: 0)) {
        try store.append("answered", to: other, expecting: 1)
      }
      #expect(try store.types(in: session) == ["started"])
      #expect(try store.append("answered", to: session, expecting: 1).map(\.version) == [2])
    }
  }

  @Test(arguments: StoreKind.all) func `a conflict that the body handles spoils nothing`(kind: StoreKind) throws {
    try kind.with { store throws in
      try store.write { transaction throws in
        try transaction.append([.named("first")], to: session, expecting: 0, at: 0)
        #expect(throws: VersionConflict.self) {
          try transaction.append([.named("late")], to: session, expecting: 0, at: 0)
        }
        try transaction.append([.named("second")], to: session, expecting: 1, at: 0)
      }
      #expect(try store.types(in: session) == ["first", "second"])
    }
  }

  @Test(arguments: StoreKind.all) func `a body that throws leaves everything as it was`(kind: StoreKind) throws {
    try kind.with { store throws in
      let entry = VaultEntry(key: VaultKey(session, "name"), value: "old", privacy: "personal")
      try store.write { transaction throws in
        try transaction.append([.named("started")], to: session, expecting: nil, at: 0)
        try transaction.putVaultEntry(entry)
        try transaction.putCode(hash: "h", for: session)
        #expect(try transaction.take(Lease(stream: session, owner: "a", until: 10), at: 0))
      }
      #expect(throws: ChangeOfMind.self) {
        try store.write { transaction throws in
          try transaction.append([.named("lost"), .named("lost")], to: session, expecting: 1, at: 0)
          try transaction.append([.named("lost")], to: other, expecting: 0, at: 0)
          var changed = entry
          changed.value = "new"
          try transaction.putVaultEntry(changed)
          try transaction.removeVaultEntries([entry.key])
          try transaction.identify(session, as: "somebody")
          try transaction.removeCodes(of: session)
          try transaction.putCode(hash: "h2", for: other)
          try transaction.putContent(digest: "d", bytes: [1])
          try transaction.putSnapshot(FoldSnapshot(sequence: 1, bytes: []), named: "s")
          try transaction.release(session, by: "a")
          throw ChangeOfMind()
        }
      }
      #expect(try store.types(in: session) == ["started"])
      try store.read { snapshot throws in
        #expect(try snapshot.streams(prefix: "") == [session])
        #expect(try snapshot.vaultEntries(in: session) == [entry])
        #expect(try snapshot.stream(forCodeHash: "h") == session)
        #expect(try snapshot.stream(forCodeHash: "h2") == nil)
        #expect(try snapshot.content(digest: "d") == nil)
        #expect(try snapshot.snapshot(named: "s") == nil)
        #expect(try snapshot.lease(on: session)?.owner == "a")
      }
      #expect(try store.append("again", to: other, expecting: 0).map(\.version) == [1])
    }
  }

  @Test(arguments: StoreKind.all) func `a transaction sees what it wrote itself`(kind: StoreKind) throws {
    try kind.with { store throws in
      try store.write { transaction throws in
        let stored = try transaction.append([.named("a"), .named("b")], to: session, expecting: 0, at: 0)
        #expect(try transaction.head(of: session) == 2)
        #expect(try transaction.events(after: 0, limit: 9) == stored)
        try transaction.append([.named("c")], to: session, expecting: 2, at: 0)
      }
      #expect(try store.types(in: session) == ["a", "b", "c"])
    }
  }

  @Test(arguments: StoreKind.all) func `the whole journal is read in commit order, piece by piece, by prefix`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      for (index, stream) in [session, desk, other, session, StreamID("session")].enumerated() {
        try store.append("e\(index)", to: stream)
      }
      let all = try store.read { try $0.events(after: 0, limit: 100) }
      #expect(all.map(\.type) == ["e0", "e1", "e2", "e3", "e4"])
      #expect(all.map(\.stream) == [session, desk, other, session, StreamID("session")])
      #expect(all.map(\.sequence) == all.map(\.sequence).sorted())
      let two = try store.read { try $0.events(after: all[0].sequence, limit: 2) }
      #expect(two == Array(all[1...2]))
      let sessions = try store.read { try $0.events(after: 0, limit: 100, streamsFrom: "session/") }
      #expect(sessions.map(\.type) == ["e0", "e2", "e3"])
      #expect(try store.read { try $0.events(after: all[4].sequence, limit: 2) } == [])
      #expect(try store.read { try $0.events(after: 0, limit: 0) } == [])
    }
  }

  @Test(arguments: StoreKind.all) func `streams are listed by prefix, and a prefix is no pattern`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      for name in ["desk", "session/2", "session/1", "a%b", "a_b", "axb", "é", "e\u{301}"] {
        try store.append("e", to: StreamID(name))
      }
      #expect(try store.read { try $0.streams(prefix: "session/") } == [session, other])
      #expect(try store.read { try $0.streams(prefix: "a%") } == [StreamID("a%b")])
      #expect(try store.read { try $0.streams(prefix: "a_") } == [StreamID("a_b")])
      #expect(try store.read { try $0.streams(prefix: "é") } == [StreamID("é")])
      #expect(try store.read { try $0.streams(prefix: "") }.count == 8)
    }
  }

  @Test(arguments: StoreKind.all) func `appending nothing checks the version and leaves no stream`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      #expect(try store.append(to: session, expecting: 0) == [])
      #expect(throws: VersionConflict.self) { try store.append(to: session, expecting: 1) }
      #expect(try store.read { try $0.streams(prefix: "") } == [])
    }
  }

  @Test(arguments: StoreKind.all) func `writers on several threads lose and double nothing`(
    kind: StoreKind
  ) async throws {
    let folder = try TemporaryFolder()
    let store = try kind.make(folder)
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for step in 0..<50 { try store.append("\(writer)-\(step)", to: session) }
        }
      }
      try await group.waitForAll()
    }
    let events = try store.read { try $0.events(in: session) }
    #expect(events.map(\.version) == Array(1...200))
    #expect(Set(events.map(\.type)).count == 200)
    withExtendedLifetime(folder) {}
  }
}
