#if SQLite
  import Foundation
  import Journal
  import Synchronization
  import Testing

  @testable import guidepost

  /// What somebody types, line by line.
  private final class TypedLines: Sendable {
    private let rest: Mutex<ArraySlice<String>>
    init(_ lines: [String]) { rest = Mutex(lines[...]) }
    func next() -> String? { rest.withLock { $0.popFirst() } }
  }

  /// Command lines of the desk on one store file.
  final class DeskBench {
    let folder: String
    let calls: CallBench
    var now = "2026-12-01T10:00:00+00:00"

    init() throws {
      folder = NSTemporaryDirectory() + "guidepost-desk-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      calls = CallBench(store: try SQLiteEventStore(at: folder + "/store.db"), clock: SlowClock(step: 0))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var store: String { folder + "/store.db" }

    struct Result {
      let code: Int32
      let out: String
      let errors: String
      var json: JSONValue? { JSONValue(parsing: out) }
    }

    func run(_ words: String...) -> Result { run(words) }

    /// `lines`: what is typed. `columns`: of the terminal that shows the output; nil for a pipe.
    func run(_ words: [String], typing lines: [String] = [], columns: Int? = nil) -> Result {
      let (out, errors) = (Paper(), Paper())
      let typed = TypedLines(lines)
      var surroundings = calls.surroundings
      surroundings.environment = [
        "GUIDEPOST_STORE": store, "GUIDEPOST_PROJECT": ShippedWalks.folder, "GUIDEPOST_NOW": now,
      ]
      surroundings.readLine = { typed.next() }
      surroundings.outputIsTerminal = columns != nil
      surroundings.columns = { columns ?? 80 }
      surroundings.print = { out.write($0) }
      surroundings.complain = { errors.write($0) }
      let code = CommandTable.run(words, in: surroundings)
      return Result(code: code, out: out.words, errors: errors.words)
    }

    /// A customer who told a little and waits for broadband care.
    @discardableResult
    func join(leavingOut: String? = nil) throws -> CallBench.Held {
      let end: [ScriptedReader.Part] = leavingOut.map { ["2", .event(.line($0))] } ?? ["1"]
      return try calls.talk(nil, ["drops", "skip", "12345678", "1", "agent"] + end)
    }
  }
#endif
