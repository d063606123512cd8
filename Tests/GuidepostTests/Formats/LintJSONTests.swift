import Foundation
import GuideDocument
import GuideGraph
import GuideLint
import Testing

@testable import guidepost

struct LintJSONTests {
  private func json(_ change: (inout Finding) -> Void = { _ in }) throws -> JSONValue {
    let file = SourceFile(path: "a.xml", bytes: Array("<a>\n é xyz</a>".utf8))
    var finding = Finding("unknown-step", .error, .proved, "no \"x\"", at: .init(file, ByteRange(8, 11)))
    change(&finding)
    let document = try #require(
      DocumentReader().check(SourceFile(path: "g.xml", bytes: Array("<guide/>".utf8))).document)
    var report = LintReport(findings: [finding], guides: Array(repeating: .init(document), count: 3))
    report.silenced = Array(repeating: Silenced(finding, by: .baseline), count: 2)
    return try #require(JSONValue(parsing: LintJSON(report, LintView()).text))
  }

  @Test func `columns count code points from one, and what is absent is null`() throws {
    let json = try json()
    guard case .array(let findings)? = json["findings"], let finding = findings.first else {
      Issue.record("no findings")
      return
    }
    #expect(finding["line"] == 2 && finding["column"] == 4 && finding["endColumn"] == 7 && finding["endLine"] == 2)
    for name in ["guide", "step", "subject", "element", "witness", "fix"] { #expect(finding[name] == .null) }
    #expect(finding["severity"] == "error" && finding["certainty"] == "proved" && finding["file"] == "a.xml")
    #expect(json["summary"]?["errors"] == 1 && json["summary"]?["guides"] == 3 && json["summary"]?["suppressed"] == 2)
  }

  @Test func `a witness is a list of steps`() throws {
    let json = try json { $0.witness = ["a", "b"] }
    guard case .array(let findings)? = json["findings"] else { return }
    #expect(findings.first?["witness"] == .array(["a", "b"]))
  }

  /// The published schema and the output name the same fields.
  @Test func `Schemas/lint.schema.json names every field`() throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Schemas/lint.schema.json"), encoding: .utf8)
    let schema = try #require(JSONValue(parsing: text))
    let json = try json { finding in
      finding.fix = .init("s", at: finding.place, replacement: "r", isSafe: true)
    }
    guard case .array(let findings)? = json["findings"], let finding = findings.first else { return }
    #expect(Self.names(finding) == Self.names(schema["$defs"]?["finding"]?["properties"]))
    #expect(Self.names(finding["fix"]) == Self.names(schema["$defs"]?["fix"]?["properties"]))
    #expect(Self.names(json["summary"]) == Self.names(schema["properties"]?["summary"]?["properties"]))
    for part in ["finding", "fix"] {
      guard case .array(let required)? = schema["$defs"]?[part]?["required"] else { continue }
      #expect(required.compactMap(\.string).sorted() == Self.names(schema["$defs"]?[part]?["properties"]))
    }
  }

  private static func names(_ value: JSONValue?) -> [String] {
    guard case .object(let fields)? = value else { return [] }
    return fields.map(\.name).sorted()
  }
}
