import Desk

/// `guidepost desk fastest`: where somebody is served soonest, the way there included.
enum FastestCommand {
  static let command = Subcommand.desk(
    "fastest", "rank the places that serve a service by way and expected wait",
    details: "The wait is that on arriving: who waits now is served meanwhile, and others come.",
    options: [.value("--service", "SERVICE", "what the customer comes for")],
    examples: [("guidepost desk fastest --service line-help", "where a broadband fault is looked at soonest")]
  ) { arguments, office in
    try arguments.noOperands()
    guard let name = arguments["--service"] else { throw UsageError("--service is missing") }
    let service = try office.service(name)
    let choices = try office.state().choices(for: [service.id], under: office.plan, at: office.now)
    guard !choices.isEmpty else { throw Refusal("No queue serves \(service.id). Times may be free: desk slots.") }
    office.show(
      try choices.map { try line($0, office) },
      .object(["service": .string(service.id.text), "places": .array(try choices.map { try json($0, office) })]))
  }

  private static func line(_ choice: BranchChoice, _ office: DeskOffice) throws -> String {
    let branch = choice.branch.flatMap { office.plan.branches[$0] }
    let queue = office.plan.queues[choice.queue]?.name ?? ""
    let place = [queue, branch?.name, branch?.address, branch?.directions].compactMap { $0 }.joined(separator: ", ")
    let name = "\(choice.queue)  \(place): "
    guard choice.isOpen else {
      return name + "closed" + (office.opening(choice).map { ", opens \($0)" } ?? "")
    }
    let doubt = try office.quoted(choice.wait, at: choice.queue).isUnattended ? "; nobody is at a counter just now" : ""
    guard choice.travel > 0 else { return name + choice.wait.minutes.words + doubt }
    return name + choice.total.minutes.words
      + ", of which the way takes \(CallHeading.time(choice.travel)) and the wait there \(choice.wait.minutes.words)"
      + doubt
  }

  private static func json(_ choice: BranchChoice, _ office: DeskOffice) throws -> JSONValue {
    .object([
      "queue": .string(choice.queue.text), "branch": choice.branch.map { .string($0.text) },
      "open": .bool(choice.isOpen), "opens": choice.opens.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "unattended": try office.quoted(choice.wait, at: choice.queue).isUnattended ? true : nil,
      "travelMinutes": .integer(choice.travel / 60_000), "waitMinutes": choice.wait.minutes.json,
      "totalMinutes": choice.total.minutes.json,
    ])
  }
}

extension DeskOffice {
  /// When a place that is closed on arrival opens, in words.
  fileprivate func opening(_ choice: BranchChoice) -> String? {
    guard let opens = choice.opens, let queue = plan.queues[choice.queue] else { return nil }
    return plan.hours[queue.hours]?.words(for: opens, seenFrom: now)
  }
}

extension ClosedRange<Int> {
  var json: JSONValue { .array([.integer(Int64(lowerBound)), .integer(Int64(upperBound))]) }
}
