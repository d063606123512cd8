import GuideDocument
import Testing

@testable import guidepost

/// `jsonl` blocks: `-> ` before what a host writes, `<- ` before each line that comes back. `jsonl host` is played as with
/// `--desk host`. The guides and desks are those that the page shows before. `make docs` writes the replies anew.
@Suite struct RecordedProtocolExampleTests {
  static let blocks = Page.all.flatMap(\.blocks).filter { $0.language == "jsonl" }

  @Test(arguments: blocks) func `a host gets the replies that the page shows`(_ block: Page.Block) throws {
    let talk = ProtocolTalk(Self.workspace(before: block), isHosted: block.info?.contains("host") == true)
    var lines: [String] = []
    for line in block.lines where line.hasPrefix("-> ") {
      lines.append(line)
      lines += talk.say(String(line.dropFirst(3))).map { "<- " + Self.shown($0) }
    }
    if Page.isRecording { try Page.record(lines.joined(separator: "\n"), in: block) }
    #expect(Page.isRecording || lines == block.lines, "\(lines.joined(separator: "\n"))")
  }

  /// Codes and keys are drawn by lot.
  private static func shown(_ message: JSONValue) -> String {
    message.text.replacing(#/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/#, with: "7K4M-92QX-T3HB")
      .replacing(#/"key":"[0-9a-z]+/#, with: "\"key\":\"7k4m92qxt3hb")
  }

  private static func workspace(before block: Page.Block) -> Workspace {
    let shown = Page.named(block.page).blocks.filter { $0.line < block.line }.compactMap(XMLExample.init)
    let documents = shown.filter { $0.kind == .whole }.compactMap(\.reading.document)
    return Workspace(Project(root: "", documents: documents, diagnostics: []))
  }

  @Test func `the protocol is shown by talks with both kinds of desk`() {
    #expect(Self.blocks.contains { $0.info?.contains("host") == true })
    #expect(Self.blocks.contains { $0.info?.contains("host") == false })
  }
}
