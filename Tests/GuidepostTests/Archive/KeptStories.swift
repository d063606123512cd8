import Foundation
import GuideDocument
import GuideGraph
import GuideSession
import Journal
import Synchronization

@testable import guidepost

/// A folder with a guide and a store in which sessions are kept; gone with its last user.
final class KeptStories {
  /// 2026-12-01T09:00:00Z.
  static let noon: Int64 = 1_796_115_600_000
  let folder = NSTemporaryDirectory() + "guidepost-archive-" + UUID().uuidString
  let store: any EventStore
  private let book: SessionBook
  private var sessions: [String: KeptSession] = [:]
  var now = noon

  var path: String { folder + "/store.db" }

  /// `isLasting`: in a SQLite file, for whole commands; else in memory.
  init(isLasting: Bool = true) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.guide.write(toFile: folder + "/repair.xml", atomically: true, encoding: .utf8)
    #if SQLite
      store = isLasting ? try SQLiteEventStore(at: folder + "/store.db") : MemoryEventStore()
    #else
      store = MemoryEventStore()
    #endif
    book = SessionBook(store: store, log: nil, isForgetful: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var archive: SessionArchive { SessionArchive(store: store) }

  @discardableResult
  func begin(_ id: String, channel: Session.Channel = .customer) throws -> ResumeCode? {
    let workspace = Workspace(Project.load(from: folder))
    let kept = try book.begin(
      "repair", in: workspace, .init(session: id, channel: channel, locale: "en-GB", zone: "Europe/London"), at: now)
    sessions[id] = kept
    return kept.code
  }

  func go(_ id: String, _ command: GuideSession.Command, after seconds: Int64 = 5) throws {
    now += seconds * 1_000
    try book.take(command, on: &sessions[id]!, at: now)
  }

  func say(_ id: String, _ words: String...) throws {
    for word in words { try go(id, .answer(.text(word))) }
  }

  /// Runs a whole command line on this store, at a moment after everything that happened.
  func run(_ words: String..., later seconds: Int64 = 60) -> (exit: Int32, out: String, err: String) {
    let out = Mutex("")
    let err = Mutex("")
    let now = now + seconds * 1_000
    let surroundings = Surroundings(
      environment: ["TZ": "Europe/London", "GUIDEPOST_STORE": path, "GUIDEPOST_PROJECT": folder], folder: folder,
      home: folder, now: { now }, print: { line in out.withLock { $0 += line + "\n" } },
      complain: { line in err.withLock { $0 += line + "\n" } }, readLine: { nil }, inputIsTerminal: false,
      outputIsTerminal: false)
    let exit = CommandTable.run(words, in: surroundings)
    return (exit, out.withLock { $0 }, err.withLock { $0 })
  }

  /// The names of the store's files in which a text stands. Another process reads them, because closing a file here
  /// would drop this process's locks on it.
  func files(holding text: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("store.db") }
    return try names.filter { name in
      let grep = Process()
      grep.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      grep.arguments = ["grep", "-qaF", text, folder + "/" + name]
      try grep.run()
      grep.waitUntilExit()
      return grep.terminationStatus == 0
    }.sorted()
  }

  private static let guide = """
    <guide xmlns="urn:guidepost:1" id="repair" version="2.1" xml:lang="en-GB" start="light" person="care">
      <title>Repair</title>
      <variable name="light" type="choice" values="green red" privacy="open"/>
      <variable name="name" type="text" purpose="to greet" retain="P1D"/>
      <variable name="illness" type="text" privacy="sensitive" purpose="to help" retain="P30D"/>
      <step id="light"><prompt>What colour?</prompt><help>Look at the front.</help>
        <choice assign="light"><option id="green" next="name"><label>Green</label></option>
          <option id="red" next="name"><label>Red</label></option></choice></step>
      <step id="name"><prompt>Your name?</prompt><field assign="name" next="illness"/></step>
      <step id="illness"><prompt>Are you ill, {$name}?</prompt><field assign="illness" next="bye"/></step>
      <handoff id="care" queue="q"><prompt>I pass you on.</prompt><closed next="bye"/><busy next="bye"/>
        <declined next="bye"/></handoff>
      <outcome id="bye" result="resolved"><prompt>Goodbye {$name}.</prompt></outcome>
    </guide>
    """
}
