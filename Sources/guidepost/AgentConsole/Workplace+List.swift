import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

// Calling out: one person of a list after the other.

extension Workplace {
  func beReadyToRing() throws -> Step {
    guard case .list(let list) = work else { return .goOn }
    // A call that was under way when the terminal broke down comes first.
    if let open = try callUnderWay(from: list) { return try goOn(with: open.0, open.1, from: list) }
    try tellProgress(of: list)
    while true {
      switch try listen({ true }) {
      case .line(let line):
        if line.isEmpty { return try ringNext(from: list) }
        guard let order = WorkplaceOrder(line) else {
          voice.line("Enter deals out the next call, p is a break, q takes you home, ? lists what you can type.")
          continue
        }
        if order.word == .next { return try ringNext(from: list) }
        if let step = try obey(order) { return step }
      case .leave(let leaving): return try leave(leaving)
      case .again, .timeout, .back: return .goOn
      }
    }
  }

  private func tellProgress(of list: CallListID) throws {
    guard let progress = try calls.progress(of: list, at: now) else {
      return voice.line("There is no list \"\(list)\".")
    }
    voice.gap()
    let agreed = progress.agreed > 0 ? ", \(progress.agreed) of them at an agreed time" : ""
    voice.line(
      "List \(list): \(agent), ready. \(progress.open) of \(progress.total) to ring\(agreed), \(progress.done) done.",
      as: .speaker)
    voice.aside("Enter deals out the next call, p break, q home, ? help.")
  }

  // MARK: - Dealing

  private func ringNext(from list: CallListID) throws -> Step {
    switch try calls.deal(from: list, to: agent, under: desk.plan, at: now) {
    case .call(let entry, let callee): return try ring(entry, callee, from: list)
    case .nobody(let why): voice.line(words(why))
    }
    return .goOn
  }

  private func words(_ why: OutboundState.Deal) -> String {
    switch why {
    case .outsideHours(let opens): "No calls are made now." + (opens.map { " They are again \(clock($0))." } ?? "")
    case .notNow(let next):
      "Nobody is to be rung now."
        + (next.map { " The next call is due \(clock($0))." } ?? " Others wait for their time of day.")
    case .finished: "The list is done: nobody is left to ring."
    case .unknownList: "There is no such list."
    case .entry: ""
    }
  }

  func clock(_ instant: Int64) -> String {
    let text = FrontDesk.iso(instant, zone: settings.zone)
    return "on \(text.prefix(10)) at \(text.dropFirst(11).prefix(5))"
  }
}
