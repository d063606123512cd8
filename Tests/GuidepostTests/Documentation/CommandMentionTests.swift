import Testing

@testable import guidepost

/// Every command line that pages and help texts show.
@Suite struct CommandMentionTests {
  static let commands = CommandTable.all.flatMap { [$0] + $0.subcommands }

  @Test(arguments: Page.all.flatMap(CommandMention.all)) func `a command line on a page names what there is`(
    _ mention: CommandMention
  ) {
    #expect(mention.problem == nil)
  }

  @Test(arguments: commands.map(\.name)) func `each command shows examples, and they name what there is`(
    _ name: String
  ) throws {
    let command = try #require(Self.commands.first { $0.name == name })
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let mentions = CommandMention.mentions(in: example.line, at: name)
      #expect(!mentions.isEmpty, "\(example.line)")
      for mention in mentions { #expect(mention.problem == nil, "\(example.line)") }
    }
  }

  @Test func `what is not there is found out`() {
    func problem(_ line: String) -> String? { CommandMention.mentions(in: line, at: "").first?.problem }
    #expect(problem("guidepost rum GUIDE") == "no command rum")
    #expect(problem("$ guidepost run --stoer x") == "run has no option --stoer")
    #expect(problem("guidepost desk nxt") == "no command desk nxt")
    #expect(problem("guidepost log lst [--since WHEN]") == "no command log lst")
    #expect(problem("guidepost log list [--sinse WHEN]") == "log has no option --sinse")
    #expect(problem("printf x | guidepost eval --protocl jsonl") == "eval has no option --protocl")
    #expect(problem("guidepost desk status          who waits --ever") == nil)
    #expect(problem("guidepost graph x --format dot | dot --nothing") == nil)
  }

  @Test func `the pages show many commands`() {
    #expect(Page.all.flatMap(CommandMention.all).count >= 50)
  }
}
