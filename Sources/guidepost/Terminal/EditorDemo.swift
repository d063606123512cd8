import Glibc

/// A conversation of nothing but its input line, for the tests of the terminal: `guidepost __editor`. Each event is said
/// in a line of its own.
enum EditorDemo {
  static func run(_ arguments: [String]) -> Int32 {
    let palette = Palette(isColoured: arguments.contains("--color"))
    var request = InputRequest(lead: LineLead("You:   ", palette: palette))
    request.labels = arguments.contains("--labels") ? ["Green", "Red", "It is off"] : []
    request.quickKeys = arguments.contains("--quick") ? ["1", "2", "3"] : []
    request.isMasked = arguments.contains("--masked")
    let wait: Duration? = arguments.contains("--tick") ? .milliseconds(300) : nil
    var situation = TerminalSituation.ofProcess(environment: ["TERM": "any"])
    situation.wantsAccessible = arguments.contains("--cooked")
    return talk(TerminalMode(situation).reader(palette: palette), request, wait)
  }

  private static func talk(_ reader: any AnswerReader, _ request: InputRequest, _ wait: Duration?) -> Int32 {
    reader.say("Ready at \(reader.columns) columns.")
    var ticks = 0
    var wasInterrupted = false
    while true {
      let event = reader.readEvent(request, until: wait.map { .now + $0 })
      if let code = exitCode(of: event, wasInterrupted: wasInterrupted) { return code }
      wasInterrupted = event == .interrupt
      if event == .timeout { ticks += 1 }
      if event == .line("crash") { fatalError("asked to") }
      reader.say(event == .timeout ? "News \(ticks)." : "Event: \(event)")
    }
  }

  private static func exitCode(of event: InputEvent, wasInterrupted: Bool) -> Int32? {
    switch event {
    case .hangup(let signal): 128 + signal
    case .endOfInput: 4
    case .interrupt: wasInterrupted ? 130 : nil
    default: nil
    }
  }
}
