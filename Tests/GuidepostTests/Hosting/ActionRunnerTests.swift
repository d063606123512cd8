import Foundation
import GuideGraph
import Testing

@testable import GuideSession
@testable import guidepost

/// A folder with one command, removed with it.
private final class CommandFolder {
  let path = NSTemporaryDirectory() + "guidepost-action-" + UUID().uuidString

  init(_ script: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "#!/bin/sh\n\(script)\n".write(toFile: path + "/act", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/act")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func run(_ parameters: [String: String] = [:], timeout: Int64 = 20_000) -> GuideSession.Command.ActionReport {
    let request = ActionRequest(
      step: StepKey("g", "a"), name: "act", parameters: parameters, key: "s1/1", timeout: timeout)
    return ActionRunner(folder: path).run(request, isUndo: false)
  }
}

@Suite struct ActionRunnerTests {
  @Test func `the first line of the output is the result`() throws {
    #expect(try CommandFolder("echo faulty; echo more").run() == .done("faulty"))
    #expect(try CommandFolder("cat > /dev/null").run() == .done(nil))
  }

  @Test func `the command reads the order as JSON`() throws {
    #expect(
      try CommandFolder("cat").run(["account": "12"])
        == .done(#"{"name":"act","key":"s1/1","parameters":{"account":"12"}}"#))
  }

  @Test func `an exit code other than 0 is a failure`() throws {
    #expect(try CommandFolder("echo faulty; exit 7").run() == .failed("exit code 7"))
  }

  @Test func `output larger than a pipe holds is read, and its first 64 KiB are kept`() throws {
    let report = try CommandFolder("head -c 300000 /dev/zero | tr '\\0' x; echo").run()
    guard case .done(let text?) = report else { return #expect(Bool(false), "\(report)") }
    #expect(text.utf8.count == CommandRun.outputLimit)
  }

  @Test func `a command that never reads its input does no harm, however long that is`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try CommandFolder("exec <&-; echo fine").run(["long": long]) == .done("fine"))
    #expect(try CommandFolder("sleep 0.2; echo fine").run(["long": long]) == .done("fine"))
  }

  @Test func `a command that echoes a long input is heard out`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try CommandFolder("cat > /dev/null; echo all").run(["long": long]) == .done("all"))
    guard case .done = try CommandFolder("cat").run(["long": long]) else { return #expect(Bool(false)) }
  }

  @Test func `a command without an end is stopped, also one that does not want to be`() throws {
    #expect(try CommandFolder("sleep 600").run(timeout: 300) == .failed("no answer within 0 seconds"))
    let stubborn = try CommandFolder("trap '' TERM; echo $$ > \"$0.id\"; while :; do sleep 1; done")
    #expect(stubborn.run(timeout: 300) == .failed("no answer within 0 seconds"))
    let id = try #require(Int32(try String(contentsOfFile: stubborn.path + "/act.id", encoding: .utf8).dropLast()))
    var tries = 0
    while kill(id, 0) == 0, tries < 500 {
      usleep(10_000)
      tries += 1
    }
    #expect(tries < 500)
  }

  @Test func `what the command leaves running is not waited for`() throws {
    let folder = try CommandFolder("sleep 600 & echo $! > \"$0.id\"; echo fine")
    #expect(folder.run() == .done("fine"))
    let id = try #require(Int32(try String(contentsOfFile: folder.path + "/act.id", encoding: .utf8).dropLast()))
    #expect(kill(id, SIGKILL) == 0)
  }

  @Test func `a command that is not there is a failure`() throws {
    let folder = try CommandFolder("echo fine")
    try FileManager.default.removeItem(atPath: folder.path + "/act")
    guard case .failed(let why) = folder.run() else { return #expect(Bool(false)) }
    #expect(why.hasPrefix("there is no command"))
  }
}
