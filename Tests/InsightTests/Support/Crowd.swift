import Seeded
import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

/// Many sessions, each going its own way until it ends or somebody loses interest.
func crowd(_ count: Int, seed: UInt64) throws -> [Story] {
  let guides = try library(short, short.replacing("id=\"g\"", with: "id=\"h\""))
  var numbers = Seeded(state: seed)
  return try (0..<count).map { number in
    let channel: Session.Channel = [.customer, .customer, .customer, .agent, .test].randomElement(using: &numbers)!
    var story = try Story(
      guides, Bool.random(using: &numbers) ? "g" : "h", id: "s\(number)", channel: channel,
      at: noon + Int64(number) * minute)
    for _ in 0..<Int.random(in: 0...8, using: &numbers) {
      // What makes no sense just then changes nothing.
      try? story.go(commands.randomElement(using: &numbers)!)
    }
    return story
  }
}

private let commands: [Command] = [
  .answer(.text("yes")), .answer(.text("no")), .answer(.text("not")), .noMatch("hm"), .back, .person, .pause, .abandon,
  .handoff(.queued(ticket: "A-001", position: 1, withheld: [])), .handoff(.served), .handoff(.left),
  .handoff(.callback),
  .feedback(solved: true, score: 4, comment: nil), .feedback(solved: false, score: 2, comment: nil), .restart,
]
