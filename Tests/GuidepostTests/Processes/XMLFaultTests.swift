import Foundation
import Testing

@testable import guidepost

/// Files that are no guides, given to the whole tool: it names file, place and cure, and asks nobody anything.
@Suite struct XMLFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: @Sendable () -> [UInt8]
    /// How lint's finding begins, after the name of the file.
    let says: String
    /// The rule.
    let rule: String

    init(_ name: String, _ says: String, _ rule: String, _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
      (testDescription, self.says, self.rule, self.bytes) = (name, says, rule, bytes)
    }
  }

  static let all = [
    Fault("nothing", ":1:1: error: the file is empty", "xml-not-well-formed", []),
    Fault(
      "malformed", ":1:155: error: </stap> does not close <step>", "xml-not-well-formed", with("</step>", "</stap>")),
    Fault(
      "truncated", ":1:1: error: <guide> is never closed", "xml-not-well-formed", Array(guide.utf8.prefix(150))),
    Fault(
      "Latin-1 that says it is UTF-8", ":1:122: error: the byte E9 here is not UTF-8", "xml-encoding",
      with("Tea?", "cafE?").map { $0 == UInt8(ascii: "E") ? 0xE9 : $0 }),
    Fault(
      "UTF-16", ":1:1: error: the file is UTF-16; save it as UTF-8", "xml-encoding",
      [0xFF, 0xFE] + guide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Fault(
      "an encoding nobody knows", ":1:21: error: the file says that it is \"x-klingon\"", "xml-encoding",
      Array("<?xml version=\"1.0\" encoding=\"x-klingon\"?>\(guide)".utf8)),
    Fault(
      "65 MiB", ":1:1: error: the file is larger than 64 MiB; split it", "unreadable-file",
      Array(repeating: UInt8(ascii: "x"), count: 65 << 20)),
    Fault(
      "an attribute of 2 MiB", ":1:1: error: <guide> is longer than 1 MiB", "xml-size-limit",
      Array("<guide id=\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 2 << 20) + Array("\"/>".utf8)),
    Fault(
      "a hundred thousand attributes", ":1:1: error: <guide> has more than", "xml-size-limit",
      Array(("<guide" + (0..<100_000).map { " a\($0)=\"\"" }.joined() + "/>").utf8)),
    Fault(
      "a hundred thousand elements deep", ":1:", "xml-size-limit",
      Array(("<guide>" + String(repeating: "<emphasis>", count: 100_000)).utf8)),
    Fault(
      "a DOCTYPE", ":1:1: error: a guide may not have a DOCTYPE", "xml-doctype",
      Array("<!DOCTYPE guide SYSTEM \"file:///etc/passwd\">\(guide)".utf8)),
    Fault(
      "an entity that is another file", ":1:14: error: the entity \"x\" would load another file", "xml-external-entity",
      Array("<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>".utf8) + with("Tea?", "&x;")),
    Fault(
      "a thousand million laughs", ":1:31: error: the entity \"b\" is made of other entities", "xml-entity-bomb",
      Array(laughs.utf8) + with("Tea?", "&j;")),
    Fault("any bytes", ":1:1: error: ", "control-character", (0..<25_600).map { UInt8($0 & 0xFF) }),
  ]

  private static let guide = """
    <guide xmlns="urn:guidepost:1" id="tea" version="1" xml:lang="en-GB" start="a"><title>Tea</title><step id="a"><prompt>\
    Tea?</prompt><acknowledge next="e"/></step><outcome id="e" result="resolved"><prompt>Yes.</prompt></outcome></guide>
    """

  private static func with(_ old: String, _ new: String) -> [UInt8] { Array(guide.replacing(old, with: new).utf8) }

  /// Each entity is ten of the one before.
  private static let laughs: String = {
    let names = Array("abcdefghij").map { String($0) }
    let entities = zip(names, names.dropFirst()).map { less, more in
      "<!ENTITY \(more) \"\(String(repeating: "&\(less);", count: 10))\">"
    }
    return "<!DOCTYPE g [<!ENTITY a \"lol\">\(entities.joined())]>"
  }()

  /// 2 GB of address space and 30 seconds of the processor: many times what a good guide needs, a small part of what
  /// the hostile ones ask for.
  private let limits = ["bash", "-c", "ulimit -v 2000000 -t 30; exec \"$@\"", "sh"]

  @Test(arguments: all) func `is told with place and rule, and no customer meets it`(_ fault: Fault) throws {
    let bench = try ToolBench()
    bench.environment["GUIDEPOST_STORE"] = "none"  // as it is in a build without SQLite
    let file = bench.folder + "/tea.xml"
    try Data(fault.bytes()).write(to: URL(fileURLWithPath: file))
    bench.environment["GUIDEPOST_PROJECT"] = nil
    let lint = try bench.run(["lint", file], bytes: [], through: limits)
    #expect(lint.code == (fault.rule == "unreadable-file" ? ExitCode.trouble : ExitCode.failed), "\(lint.complaints)")
    #expect(
      lint.text.contains("tea.xml" + fault.says) && lint.text.contains("[\(fault.rule)]"), "\(lint.text.prefix(900))")
    #expect(!lint.text.contains("root:") && lint.text.utf8.count < 100_000)
    let run = try bench.run(["run", file], bytes: Array("1\n".utf8), through: limits)
    #expect(run.code == ExitCode.trouble && run.text.isEmpty, "\(run.text.prefix(300))")
    #expect(run.complaints.contains("tea.xml:1:") && !run.complaints.contains("root:"), "\(run.complaints.prefix(300))")
  }
}
