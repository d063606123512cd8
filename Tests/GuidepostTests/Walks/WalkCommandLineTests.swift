import Foundation
import Testing

@testable import guidepost

/// A project in a folder of its own, and a command line run in it.
private final class Scene: @unchecked Sendable {
  let folder =
    URL(fileURLWithPath: NSTemporaryDirectory()).standardizedFileURL.path + "/guidepost-walks-" + UUID().uuidString
  private let lock = NSLock()
  private var printed: [String] = []
  private var complained: [String] = []

  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: folder + "/walks", withIntermediateDirectories: true)
    let standard = [
      "guidepost.xml": #"<guidepost xmlns="urn:guidepost:1" zone="Europe/London"/>"#, "printer.xml": Trial.guide,
    ]
    for (name, text) in standard.merging(files, uniquingKeysWith: { $1 }) {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ words: String...) -> Int32 {
    let surroundings = Surroundings(
      environment: [:], folder: folder, home: folder, now: { 0 },
      print: { [self] text in lock.withLock { printed.append(text) } },
      complain: { [self] text in lock.withLock { complained.append(text) } }, readLine: { nil }, inputIsTerminal: false,
      outputIsTerminal: false)
    return CommandTable.run(words, in: surroundings)
  }

  var output: [String] {
    lock.withLock { printed.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } }
  }
  var complaints: String { lock.withLock { complained.joined(separator: "\n") } }
}

private let good = Trial.text(#"<answer step="light" option="talk"/><expect outcome="care"/>"#)
private let bad = Trial.text(#"<answer step="light" option="talk"/><expect outcome="left"/>"#)

@Suite struct WalkCommandLineTests {
  @Test func `a walk that goes as expected is shown and ends with 0`() throws {
    let scene = try Scene(["walks/a.xml": good])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.done)
    #expect(scene.output.first == "Guide: What colour is the light?")
    #expect(scene.output.contains("You:   Talk"))
    #expect(scene.output.last == "w went as expected")
    #expect(scene.complaints == "")
  }

  @Test func `a walk that goes another way says where and ends with 1`() throws {
    let scene = try Scene(["walks/a.xml": bad])
    #expect(scene.run("run", "printer", "--answers", "walks/a.xml") == ExitCode.failed)
    #expect(scene.output.suffix(2) == ["walks/a.xml:2: expected outcome left, got care", "w went another way"])
  }

  @Test func `what no walk takes is told only where all walks of a guide were played`() throws {
    let scene = try Scene(["walks/a.xml": good, "walks/b.xml": good.replacing("id=\"w\"", with: "id=\"v\"")])
    #expect(scene.run("test", "walks/a.xml") == ExitCode.done)
    #expect(!scene.output.contains { $0.contains("no walk takes") })
    #expect(scene.output.last == "1 walk passed, 0 failed")
    #expect(scene.run("test", "walks") == ExitCode.done)
    #expect(scene.output.contains { $0.contains("no walk takes") })
  }

  @Test func `an unused answer ends with 1`() throws {
    let scene = try Scene([
      "walks/a.xml": good.replacing("<expect", with: #"<answer step="restart" value="done"/><expect"#)
    ])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.failed)
  }

  @Test func `a missing answer ends with 4, naming the question and what it accepts`() throws {
    let scene = try Scene(["walks/a.xml": Trial.text(#"<expect outcome="care"/>"#)])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.inputEnded)
    #expect(scene.complaints == #"guidepost run: no answer to "light"; it accepts green, red or talk"#)
  }

  @Test func `a walk that names what is not there ends with 1`() throws {
    let scene = try Scene(["walks/a.xml": Trial.text(#"<answer step="lihgt" option="red"/>"#)])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.failed)
    #expect(scene.complaints.contains(#"walks/a.xml:2: no step "lihgt"; did you mean "light"?"#))
  }

  @Test(arguments: ["", "<walk", "<guide/>", #"<walk xmlns="urn:guidepost:1" guide="printer"/>"#])
  func `what is no walk ends with 3`(_ text: String) throws {
    let scene = try Scene(["walks/a.xml": text])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.trouble)
    #expect(scene.complaints.contains("walks/a.xml"))
  }

  @Test func `a file that is not there ends with 3, a guide that is another one with 2`() throws {
    let scene = try Scene(["walks/a.xml": good, "office.xml": Trial.office])
    #expect(scene.run("run", "--answers", "walks/b.xml") == ExitCode.trouble)
    #expect(scene.complaints.contains("walks/b.xml: there is no such file"))
    #expect(scene.run("run", "office", "--answers", "walks/a.xml") == ExitCode.usage)
  }

  @Test func `a broken guide ends with 3`() throws {
    let scene = try Scene([
      "walks/a.xml": good, "printer.xml": Trial.guide.replacing(#"start="light""#, with: #"start="lihgt""#),
    ])
    #expect(scene.run("run", "--answers", "walks/a.xml") == ExitCode.trouble)
    #expect(scene.complaints.contains(#"no step "lihgt""#))
  }
}

@Suite struct TestCommandTests {
  @Test func `each walk has a line, the last line counts them`() throws {
    let scene = try Scene(["walks/b.xml": good, "walks/a.xml": good])
    #expect(scene.run("test") == ExitCode.done)
    #expect(scene.output.prefix(2) == ["walks/a.xml: ok", "walks/b.xml: ok"])
    #expect(
      scene.output.contains {
        $0.hasPrefix("printer: steps 2 of 15, options 1 of 3, outcomes 0 of 3, guards 0 of 3, ways ")
      })
    #expect(scene.output.contains(#"printer.xml:14: no walk takes option "green" of "light""#))
    #expect(scene.output.last == "2 walks passed, 0 failed")
  }

  @Test func `a walk that goes another way fails the test`() throws {
    let scene = try Scene(["walks/a.xml": good, "walks/b.xml": bad])
    #expect(scene.run("test") == ExitCode.failed)
    #expect(scene.output[1] == "walks/b.xml:2: FAILED: expected outcome left, got care")
    #expect(scene.output.last == "1 walk passed, 1 failed")
  }

  @Test func `paths choose walks, folders and guides`() throws {
    let scene = try Scene(["walks/a.xml": good, "b.xml": bad])
    #expect(scene.run("test", "walks") == ExitCode.done)
    #expect(scene.run("test", "walks/a.xml") == ExitCode.done)
    #expect(scene.run("test", "b.xml") == ExitCode.failed)
    #expect(scene.run("test", "printer.xml") == ExitCode.failed)
    #expect(scene.output.last == "1 walk passed, 1 failed")
    #expect(scene.run("test", "guidepost.xml") == ExitCode.trouble)
    #expect(scene.run("test", "none.xml") == ExitCode.trouble)
  }

  @Test func `a project without walks is no success`() throws {
    let scene = try Scene()
    #expect(scene.run("test") == ExitCode.trouble)
    #expect(scene.complaints.contains("there are no walks in"))
  }

  @Test func `too little coverage fails the test`() throws {
    let scene = try Scene(["walks/a.xml": good])
    #expect(scene.run("test", "--min-coverage", "1") == ExitCode.done)
    #expect(scene.run("test", "--min-coverage", "60") == ExitCode.failed)
    #expect(scene.output.contains { $0.hasPrefix("printer: the walks take ") && $0.hasSuffix("60 % are asked for") })
    #expect(scene.run("test", "--min-coverage", "101") == ExitCode.usage)
    #expect(scene.run("test", "--format", "yaml") == ExitCode.usage)
  }

  @Test func `a file that cannot be read or a broken guide ends with 3, and the rest is played`() throws {
    let scene = try Scene(["walks/a.xml": good, "walks/b.xml": #"<walk xmlns="urn:guidepost:1" guide="#])
    #expect(scene.run("test") == ExitCode.trouble)
    #expect(scene.output.first == "walks/a.xml: ok")
    #expect(scene.complaints.contains("walks/b.xml"))
    let broken = try Scene([
      "walks/a.xml": good, "printer.xml": Trial.guide.replacing(#"start="light""#, with: #"start="lihgt""#),
    ])
    #expect(broken.run("test") == ExitCode.trouble)
    #expect(broken.output[0].hasPrefix(#"walks/a.xml:1: NOT PLAYED: printer.xml:1: no step "lihgt""#))
    #expect(broken.output.last == "0 walks passed, 0 failed, 1 could not be played")
  }

  @Test func `a walk that expects nothing is told of`() throws {
    let scene = try Scene(["walks/a.xml": Trial.text(#"<answer step="light" option="talk"/>"#)])
    #expect(scene.run("test") == ExitCode.done)
    #expect(scene.output.contains { $0.hasPrefix("walks/a.xml:1:1: warning: this walk expects nothing") })
  }

  @Test func `the same as JSON`() throws {
    let scene = try Scene(["walks/a.xml": good, "walks/b.xml": bad])
    #expect(scene.run("test", "--format", "json") == ExitCode.failed)
    let json = try #require(JSONValue(parsing: scene.output.joined(separator: "\n")))
    #expect(json["passed"] == 1)
    #expect(json["failed"] == 1)
    guard case .array(let walks)? = json["walks"], case .array(let found)? = walks[1]["differences"] else {
      return #expect(Bool(false))
    }
    #expect(walks[0]["result"] == "passed")
    #expect(walks[0]["steps"] == .array(["light", "care"]))
    #expect(
      found == [.object(["file": "walks/b.xml", "line": 2, "message": "expected outcome left, got care"])].map(sorted))
  }

  /// Decoding sorts the fields by name.
  private func sorted(_ value: JSONValue) -> JSONValue {
    guard case .object(let fields) = value else { return value }
    return .object(fields.sorted { $0.name < $1.name })
  }

  @Test func `verbose shows what was said`() throws {
    let scene = try Scene(["walks/a.xml": good])
    #expect(scene.run("test", "--verbose") == ExitCode.done)
    #expect(scene.output.prefix(2) == ["--- walks/a.xml", "Guide: What colour is the light?"])
  }
}
