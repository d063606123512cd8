import Testing

@testable import Journal

@Suite struct ErasureTests {
  private let name = VaultEntry(key: VaultKey(session, "name"), value: "Ann", privacy: "personal", subject: "c1")
  private let email = VaultEntry(
    key: VaultKey(session, "email"), value: "a@example.org", privacy: "personal", expires: 100)
  private let account = VaultEntry(
    key: VaultKey(other, "account"), value: "12", privacy: "sensitive", subject: "c2", expires: 200)
  private let ticket = VaultEntry(key: VaultKey(desk, "t1"), value: "Ann", privacy: "personal", subject: "c1")

  private func fill(_ store: any EventStore) throws {
    try store.write { transaction throws in
      for stream in [session, other, desk] {
        try transaction.append([.named("started")], to: stream, expecting: 0, at: 0)
        try transaction.putCode(hash: stream.text, for: stream)
      }
      for entry in [name, email, account, ticket] { try transaction.putVaultEntry(entry) }
      try transaction.putSnapshot(FoldSnapshot(sequence: 1, bytes: [1]), named: "fold")
    }
  }

  @Test(arguments: StoreKind.all) func `the vault gives back what it was given`(kind: StoreKind) throws {
    try kind.with { store throws in
      try fill(store)
      try store.read { snapshot throws in
        #expect(try snapshot.vaultEntry(name.key) == name)
        #expect(try snapshot.vaultEntry(VaultKey(session, "Name")) == nil)
        #expect(try snapshot.vaultEntry(VaultKey(other, "name")) == nil)
        #expect(try snapshot.vaultEntries(in: session) == [email, name])
      }
      var changed = name
      changed.value = "Anna"
      try store.write { try $0.putVaultEntry(changed) }
      #expect(try store.read { try $0.vaultEntries(in: session) } == [email, changed])
    }
  }

  @Test(arguments: StoreKind.all) func `a person's values go everywhere, with the codes, and leave a note`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try fill(store)
      let report = try store.erase(.subject("c1"), at: 7, actor: "operator")
      #expect(report.values == 2)
      #expect(report.streams == [desk, session])
      #expect(report.resumeCodes == 2)
      #expect(report.unreached == [])
      try store.read { snapshot throws in
        #expect(try snapshot.vaultEntries(matching: .subject("c1")) == [])
        #expect(try snapshot.vaultEntries(in: session) == [email])
        #expect(try snapshot.vaultEntries(in: other) == [account])
        #expect(try snapshot.stream(forCodeHash: session.text) == nil)
        #expect(try snapshot.stream(forCodeHash: other.text) == other)
        #expect(try snapshot.snapshot(named: "fold") == nil)
        let note = try #require(try snapshot.events(in: session).last)
        #expect(note.type == "erased")
        #expect(note.payload == #"{"reason":"subject","values":1}"#)
        #expect(note.actor == "operator")
        #expect(note.time == 7)
        #expect(try snapshot.events(in: other).map(\.type) == ["started"])
      }
    }
  }

  @Test(arguments: StoreKind.all) func `a person who became known late loses the earlier values too`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try fill(store)
      try store.write { try $0.identify(session, as: "c1") }
      try store.write { try $0.identify(other, as: "c1") }
      #expect(try store.erase(.subject("c1"), at: 0, actor: "operator").values == 3)
      #expect(try store.read { try $0.vaultEntries(in: session) } == [])
      #expect(try store.read { try $0.vaultEntries(in: other) } == [account])
    }
  }

  @Test(arguments: StoreKind.all) func `erasing a stream takes its values and codes`(kind: StoreKind) throws {
    try kind.with { store throws in
      try fill(store)
      let report = try store.erase(.stream(session), at: 0, actor: "operator")
      #expect(report.values == 2)
      #expect(report.resumeCodes == 1)
      #expect(try store.read { try $0.vaultEntries(in: session) } == [])
      #expect(try store.read { try $0.vaultEntries(in: desk) } == [ticket])
      #expect(try store.types(in: session) == ["started", "erased"])
    }
  }

  @Test(arguments: StoreKind.all) func `what is due expires, and the session can still be resumed`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      try fill(store)
      #expect(try store.erase(.expired(before: 100), at: 0, actor: "worker").values == 0)
      let report = try store.erase(.expired(before: 101), at: 0, actor: "worker")
      #expect(report.values == 1)
      #expect(report.streams == [session])
      #expect(report.resumeCodes == 0)
      #expect(try store.read { try $0.vaultEntries(in: session) } == [name])
      #expect(try store.read { try $0.stream(forCodeHash: session.text) } == session)
      #expect(try store.types(in: session) == ["started", "erased"])
    }
  }

  @Test(arguments: StoreKind.all) func `doing it twice changes nothing more`(kind: StoreKind) throws {
    try kind.with { store throws in
      try fill(store)
      for what in [Erasure.subject("c1"), .stream(session), .expired(before: 1_000)] {
        _ = try store.erase(what, at: 0, actor: "worker")
        let before = try store.read { try $0.events(after: 0, limit: 100) }
        let second = try store.erase(what, at: 0, actor: "worker")
        #expect(second.values == 0)
        #expect(second.resumeCodes == 0)
        #expect(try store.read { try $0.events(after: 0, limit: 100) } == before)
      }
    }
  }

  @Test(arguments: StoreKind.all) func `a dry run counts and keeps`(kind: StoreKind) throws {
    try kind.with { store throws in
      try fill(store)
      let dry = try store.erase(.subject("c1"), at: 0, actor: "operator", dryRun: true)
      #expect(try store.types(in: session) == ["started"])
      #expect(try store.read { try $0.vaultEntry(name.key) } == name)
      #expect(try store.erase(.subject("c1"), at: 0, actor: "operator") == dry)
    }
  }
}
