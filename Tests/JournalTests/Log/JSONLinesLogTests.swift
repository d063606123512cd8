import Foundation
import Testing

@testable import Journal

@Suite struct JSONLinesLogTests {
  private func event(_ payload: String = "{}", type: String = "answered", time: Int64 = 0) -> StoredEvent {
    StoredEvent(
      sequence: 7, stream: session, version: 2, time: time, type: type, payload: payload, actor: "customer")
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `an event is one line`() throws {
    let folder = try TemporaryFolder()
    let log = try JSONLinesLog(path: folder.path(of: "log"))
    try log.append([event(#"{"value":"é\n"}"#, time: 1_774_747_800_001), event("{\r\n \"a\" : 1\n}")])
    #expect(
      try lines(log.path) == [
        #"{"sequence":7,"time":"2026-03-29T01:30:00.001Z","stream":"session/1","version":2,"type":"answered","#
          + #""actor":"customer","payload":{"value":"é\n"}}"#,
        #"{"sequence":7,"time":"1970-01-01T00:00:00.000Z","stream":"session/1","version":2,"type":"answered","#
          + #""actor":"customer","payload":{   "a" : 1 }}"#,
        "",
      ])
  }

  @Test func `any type reads back as JSON`() throws {
    let folder = try TemporaryFolder()
    let log = try JSONLinesLog(path: folder.path(of: "log"))
    let type = "a\"b\\c\n\t\u{1}\u{7F}\u{2028}é🙂"
    try log.append([event(type: type)])
    let line = try #require(try lines(log.path).first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["type"] as? String == type)
  }

  @Test func `a log grows where it ended, and only its owner may read it`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 { try JSONLinesLog(path: folder.path(of: "log")).append([event()]) }
    #expect(try lines(folder.path(of: "log")).count == 3)
    #expect(try folder.mode(of: "log") == 0o600)
  }

  @Test func `a log that was there keeps its mode`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "log")
    #expect(FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o640]))
    try JSONLinesLog(path: path).append([event()])
    #expect(try folder.mode(of: "log") == 0o640)
  }

  @Test func `a torn line does not swallow the next`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "log")
    try Data(#"{"sequence":"#.utf8).write(to: URL(filePath: path))
    try JSONLinesLog(path: path).append([event()])
    #expect(try lines(path).count == 3)
    #expect(try lines(path)[0] == #"{"sequence":"#)
  }

  @Test func `two writers do not mix their lines`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "log")
    let long = event("\"" + String(repeating: "x", count: 20_000) + "\"")
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          let log = try JSONLinesLog(path: path)
          for _ in 0..<25 { try log.append([long]) }
        }
      }
      try await group.waitForAll()
    }
    let written = try lines(path)
    #expect(written.count == 101)
    #expect(Set(written).count == 2)
  }

  @Test(arguments: [
    ("missing/log", "Make the folder first"), ("folder", "it is a folder"), ("link", "symbolic link"),
    ("pipe", "not a plain file"),
  ])
  func `where no log can be, the error says why`(name: String, reason: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path(of: "folder"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "elsewhere"))
    #expect(mkfifo(folder.path(of: "pipe"), 0o600) == 0)
    let failure = try #require(throws: LogFailure.self) { try JSONLinesLog(path: folder.path(of: name)) }
    #expect("\(failure)".contains(reason))
    #expect("\(failure)".contains(folder.path(of: name)))
  }

  @Test(arguments: [
    (951_782_400_000, "2000-02-29T00:00:00.000Z"), (951_868_799_999, "2000-02-29T23:59:59.999Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"), (1_798_761_599_000, "2026-12-31T23:59:59.000Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
  ])
  func `the calendar comes out`(time: Int64, text: String) {
    #expect(UTCTime(time).description == text)
  }
}
