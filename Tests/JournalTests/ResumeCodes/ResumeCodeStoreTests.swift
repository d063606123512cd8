import Testing

@testable import Journal

@Suite struct ResumeCodeStoreTests {
  private let limit = TryLimit(tries: 3, window: 1_000)
  private let wrong = ResumeCode("ZZZZ-ZZZZ-ZZZZ")!
  private let log = StreamID("resume-codes")

  @Test(arguments: StoreKind.all) func `a code leads to its session, and only its hash is kept`(
    kind: StoreKind
  ) throws {
    let folder = try TemporaryFolder()
    let store = try kind.make(folder)
    var generator = SystemRandomNumberGenerator()
    let code = try store.issueCode(for: session, using: &generator)
    #expect(try store.stream(for: code, at: 0) == session)
    #expect(try store.read { try $0.stream(forCodeHash: code.hash) } == session)
    for shape in [code.description, code.description.filter { $0 != "-" }] {
      #expect(try folder.files(holding: shape) == [])
    }
  }

  @Test(arguments: StoreKind.all) func `a code in use is not issued again`(kind: StoreKind) throws {
    try kind.with { store throws in
      var generator = Scripted(5, 5, 6)
      let first = try store.issueCode(for: session, using: &generator)
      let second = try store.issueCode(for: other, using: &generator)
      #expect(first != second)
      #expect(try store.stream(for: first, at: 0) == session)
    }
  }

  @Test(arguments: StoreKind.all) func `wrong tries are logged and counted down`(kind: StoreKind) throws {
    try kind.with { store throws in
      for left in [2, 1, 0] {
        #expect(throws: CodeRefusal.unknown(triesLeft: left)) {
          try store.stream(for: wrong, at: 5, limit: limit)
        }
      }
      let events = try store.read { try $0.events(in: log) }
      #expect(events.map(\.type) == ["code-refused", "code-refused", "code-refused"])
      #expect(events.allSatisfy { $0.payload == "{}" && $0.actor == "unknown" && $0.time == 5 })
    }
  }

  @Test(arguments: StoreKind.all) func `after too many wrong tries right codes wait as well, until the window passes`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      var generator = SystemRandomNumberGenerator()
      let code = try store.issueCode(for: session, using: &generator)
      for time in [0, 100, 200] as [Int64] {
        #expect(throws: CodeRefusal.self) { try store.stream(for: wrong, at: time, limit: limit) }
      }
      #expect(throws: CodeRefusal.tooManyTries(wait: 700)) { try store.stream(for: code, at: 300, limit: limit) }
      #expect(throws: CodeRefusal.tooManyTries(wait: 1)) { try store.stream(for: wrong, at: 999, limit: limit) }
      #expect(try store.types(in: log).count == 3)
      #expect(try store.stream(for: code, at: 1_000, limit: limit) == session)
      #expect(throws: CodeRefusal.unknown(triesLeft: 0)) { try store.stream(for: wrong, at: 1_000, limit: limit) }
      #expect(throws: CodeRefusal.tooManyTries(wait: 50)) { try store.stream(for: code, at: 1_050, limit: limit) }
    }
  }

  @Test(arguments: StoreKind.all) func `right codes do not count as tries`(kind: StoreKind) throws {
    try kind.with { store throws in
      var generator = SystemRandomNumberGenerator()
      let code = try store.issueCode(for: session, using: &generator)
      for _ in 0..<5 { #expect(try store.stream(for: code, at: 0, limit: limit) == session) }
      #expect(try store.types(in: log) == [])
    }
  }

  @Test(arguments: StoreKind.all) func `a clock that was set back does not lock the store for good`(
    kind: StoreKind
  ) throws {
    try kind.with { store throws in
      var generator = SystemRandomNumberGenerator()
      let code = try store.issueCode(for: session, using: &generator)
      for _ in 0..<3 {
        #expect(throws: CodeRefusal.self) { try store.stream(for: wrong, at: 1_000_000, limit: limit) }
      }
      #expect(try store.stream(for: code, at: 0, limit: limit) == session)
    }
  }

  @Test(arguments: StoreKind.all) func `the standard limit is ten in ten minutes`(kind: StoreKind) throws {
    try kind.with { store throws in
      for _ in 0..<10 { #expect(throws: CodeRefusal.self) { try store.stream(for: wrong, at: 0) } }
      #expect(throws: CodeRefusal.tooManyTries(wait: 1)) { try store.stream(for: wrong, at: 599_999) }
      #expect(throws: CodeRefusal.unknown(triesLeft: 9)) { try store.stream(for: wrong, at: 600_000) }
    }
  }

  @Test func `refusals say what to do`() {
    #expect("\(CodeRefusal.unknown(triesLeft: 1))".contains("1 more try"))
    #expect("\(CodeRefusal.tooManyTries(wait: 60_001))".contains("wait 2 minutes"))
    #expect("\(CodeRefusal.tooManyTries(wait: 60_000))".contains("wait a minute"))
  }
}
