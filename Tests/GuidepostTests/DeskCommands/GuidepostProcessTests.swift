#if SQLite
  import Testing

  @Suite struct GuidepostProcessTests {
    @Test func `typing into a process that has ended fails one test and not all`() throws {
      let gone = try GuidepostProcess(DeskBench(), ["run", "broadband-fault"])
      gone.kill()
      #expect(throws: (any Error).self) { try gone.type("drops") }
    }
  }
#endif
