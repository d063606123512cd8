import Desk
import GuideDocument

/// `guidepost desk list`: how far the lists of people to ring have come.
enum CallListCommand {
  static let command = Subcommand.desk(
    "list", "show how far the lists of people to ring have come", operands: "[LIST]",
    options: [.value("--release", "ENTRY", "put an entry back that an agent has and does not ring")],
    examples: [("guidepost desk list spring", "dealt out, done, agreed times, refusals")], run: runList)

  private static func runList(_ arguments: Arguments, _ office: DeskOffice) throws {
    let book = CallBook(office.driver.book.store)
    let state = try book.current()
    if let text = arguments["--release"] {
      let list = try office.callList(try arguments.operand("LIST"), in: state)
      guard let number = Int(text), let entry = state.lists[list]?[number], case .dealt = entry.stage else {
        throw Refusal("Nobody has entry \(text) of \(list).")
      }
      try book.note(.released(.init(list, number)), at: office.now)
    }
    let names =
      try arguments.operands.isEmpty
      ? state.lists.keys.sorted() : [office.callList(try arguments.operand("LIST"), in: state)]
    let now = try book.current()
    let pages = try names.compactMap { name in try book.progress(of: name, at: office.now).map { (name, $0) } }
    office.show(
      pages.isEmpty
        ? ["There are no lists. guidepost desk import-list fills one."] : pages.flatMap { lines($0, $1, now) },
      .object(["lists": .array(pages.map { json($0, $1, now) })]))
  }

  private static func lines(
    _ name: CallListID, _ progress: CallListProgress, _ state: OutboundState
  ) -> [String] {
    var parts = [progress.total == 1 ? "1 person" : "\(progress.total) people", "\(progress.open) to ring"]
    if progress.agreed > 0 { parts.append("\(progress.agreed) of them at an agreed time") }
    parts += ["\(progress.dealt) being rung", "\(progress.done) done"]
    if progress.refused > 0 { parts.append("\(progress.refused) never to be rung") }
    if progress.over > 0 { parts.append("\(progress.over) too late") }
    if progress.erased > 0 { parts.append("\(progress.erased) erased") }
    let codes = progress.dispositions.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    let dealt = (state.lists[name]?.entries ?? []).compactMap { entry -> String? in
      guard case .dealt(let agent, _) = entry.stage else { return nil }
      return "  entry \(entry.number) is with \(agent)"
    }
    return ["\(name), \(state.lists[name]?.guide ?? ""): \(parts.joined(separator: ", "))."] + codes + dealt
  }

  private static func json(
    _ name: CallListID, _ progress: CallListProgress, _ state: OutboundState
  ) -> JSONValue {
    .object([
      "list": .string(name.text), "guide": .string(state.lists[name]?.guide ?? ""),
      "total": .integer(Int64(progress.total)), "open": .integer(Int64(progress.open)),
      "agreed": .integer(Int64(progress.agreed)), "dealt": .integer(Int64(progress.dealt)),
      "done": .integer(Int64(progress.done)), "refused": .integer(Int64(progress.refused)),
      "over": .integer(Int64(progress.over)), "erased": .integer(Int64(progress.erased)),
      "dispositions": .object(
        progress.dispositions.sorted { $0.key < $1.key }.map {
          .init(name: $0.key.text, value: .integer(Int64($0.value)))
        }),
    ])
  }
}

extension DeskOffice {
  fileprivate func callList(_ name: String, in state: OutboundState) throws -> CallListID {
    if state.lists[.init(name)] != nil { return .init(name) }
    let known = state.lists.keys.map(\.text).sorted()
    let near = Spelling(known).suggestion(for: name).map { "; did you mean \"\($0)\"?" }
    let all = known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"
    throw UsageError("there is no list \"\(name)\"" + (near ?? all))
  }
}
