import Testing

@testable import guidepost

struct ColourChoiceTests {
  typealias Case = (choice: ColourChoice, environment: [String: String], isTerminal: Bool, isColoured: Bool)

  @Test(
    arguments: [
      (.auto, ["TERM": "xterm"], true, true),
      (.auto, ["TERM": "xterm"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, [:], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], false, true),
      (.auto, ["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["TERM": "xterm", "CLICOLOR": "0"], true, false),
      (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
    ] as [Case])
  func `the flag beats NO_COLOR, which beats force, which beats the terminal`(given: Case) {
    let palette = Palette(choice: given.choice, environment: given.environment, outputIsTerminal: given.isTerminal)
    #expect(palette.isColoured == given.isColoured)
  }
}
