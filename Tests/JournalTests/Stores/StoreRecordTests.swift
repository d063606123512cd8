import Testing

@testable import Journal

@Suite struct StoreRecordTests {
  @Test(arguments: StoreKind.all) func `content is kept once, and the first bytes stay`(kind: StoreKind) throws {
    try kind.with { store throws in
      try store.write { try $0.putContent(digest: "d", bytes: [0, 1, 255]) }
      try store.write { try $0.putContent(digest: "d", bytes: [2]) }
      try store.write { try $0.putContent(digest: "empty", bytes: []) }
      try store.read { snapshot throws in
        #expect(try snapshot.content(digest: "d") == [0, 1, 255])
        #expect(try snapshot.content(digest: "empty") == [])
        #expect(try snapshot.content(digest: "D") == nil)
      }
    }
  }

  @Test(arguments: StoreKind.all) func `a code leads to its stream until the stream loses its codes`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try store.write { transaction throws in
        try transaction.putCode(hash: "1", for: session)
        try transaction.putCode(hash: "2", for: session)
        try transaction.putCode(hash: "3", for: other)
      }
      try store.read { snapshot throws in
        #expect(try snapshot.stream(forCodeHash: "2") == session)
        #expect(try snapshot.codeCount(of: session) == 2)
        #expect(try snapshot.stream(forCodeHash: "4") == nil)
      }
      try store.write { try $0.removeCodes(of: session) }
      try store.read { snapshot throws in
        #expect(try snapshot.stream(forCodeHash: "1") == nil)
        #expect(try snapshot.stream(forCodeHash: "3") == other)
      }
    }
  }

  @Test(arguments: StoreKind.all) func `of two runners one wins, and the other learns whose the stream is`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      let mine = Lease(stream: session, owner: "mine", until: 100)
      let theirs = Lease(stream: session, owner: "theirs", until: 200)
      #expect(try store.write { try $0.take(mine, at: 0) })
      #expect(try !store.write { try $0.take(theirs, at: 99) })
      #expect(try store.read { try $0.lease(on: session) } == mine)
      let longer = Lease(stream: session, owner: "mine", until: 150)
      #expect(try store.write { try $0.take(longer, at: 99) })
      #expect(try !store.write { try $0.take(theirs, at: 149) })
      #expect(try store.write { try $0.take(theirs, at: 150) })
      #expect(try !store.write { try $0.take(mine, at: 150) })
    }
  }

  @Test(arguments: StoreKind.all) func `only its owner gives a lease back`(kind: StoreKind) throws {
    try kind.with { store throws in
      let lease = Lease(stream: session, owner: "mine", until: 100)
      #expect(try store.write { try $0.take(lease, at: 0) })
      try store.write { try $0.release(session, by: "theirs") }
      try store.write { try $0.release(other, by: "mine") }
      #expect(try store.read { try $0.lease(on: session) } == lease)
      try store.write { try $0.release(session, by: "mine") }
      #expect(try store.read { try $0.lease(on: session) } == nil)
    }
  }

  @Test(arguments: StoreKind.all) func `a snapshot is replaced by name and dropped with all others`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try store.write { transaction throws in
        try transaction.putSnapshot(FoldSnapshot(sequence: 1, bytes: [1]), named: "desk")
        try transaction.putSnapshot(FoldSnapshot(sequence: 2, bytes: []), named: "desk")
        try transaction.putSnapshot(FoldSnapshot(sequence: 3, bytes: [3]), named: "figures")
      }
      #expect(try store.read { try $0.snapshot(named: "desk") } == FoldSnapshot(sequence: 2, bytes: []))
      #expect(try store.read { try $0.snapshot(named: "figures")?.bytes } == [3])
      try store.write { try $0.dropSnapshots() }
      #expect(try store.read { try $0.snapshot(named: "desk") } == nil)
      #expect(try store.read { try $0.snapshot(named: "figures") } == nil)
    }
  }
}
