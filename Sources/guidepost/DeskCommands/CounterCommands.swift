import Desk

/// Whether somebody can be called to a counter, as its agent says.
enum CounterCommands {
  static let open = command("open", .open, "open a counter: customers can be called to it")
  static let pause = command("pause", .onBreak, "a counter's agent takes a break; who was called there waits again")
  static let close = command("close", .closed, "close a counter; who is served there is served to the end")
  static let offline = command(
    "offline", .offline, "a counter's agent cannot be reached; who was called there waits again, in the old place")

  private static func command(_ name: String, _ standing: CounterStanding, _ summary: String) -> Subcommand {
    Subcommand.desk(
      name, summary, operands: "COUNTER",
      details: name == "open"
        ? "Once one counter of a branch was opened or closed, waits are foretold from those that are open." : "",
      options: [.agentName],
      examples: [("guidepost desk \(name) care-1 --agent 17", "care desk 1 is \(standing.words)")]
    ) { arguments, office in
      let counter = try office.counter(try arguments.operand("COUNTER"))
      let state = try office.perform(.setCounter(counter.id, standing, agent: office.agent))
      guard let record = state.record(of: counter.id) else { return }
      office.show(
        ["\(counter.id), \(counter.name), is \(record.standing.words)."],
        .object(["counter": counter.json(record)]))
    }
  }
}

extension DeskPlan.Counter {
  /// `record`: nil where nobody ever said.
  func json(_ record: CounterRecord?) -> JSONValue {
    .object([
      "counter": .string(id.text), "name": .string(name), "state": .string(record?.standing.rawValue ?? "unknown"),
      "agent": record.map { .string($0.agent.text) },
      "since": record.map { .string(FrontDesk.iso($0.since, zone: "UTC")) },
    ])
  }
}
