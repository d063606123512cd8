import Desk
import Foundation
import GuideDocument
import GuideSession
import Journal

/// The desk as one command of an agent finds it.
struct DeskOffice {
  let workspace: Workspace
  let driver: SessionDriver
  let desk: FrontDesk
  var agent: AgentID
  let format: DeskFormat
  let surroundings: Surroundings
  /// Gets results instead of the standard output.
  var listener: ((JSONValue) -> Void)?

  static let options: [Option] = [.project, .store, .storeGroup, .log, .zone, .now]

  init(_ arguments: Arguments, _ surroundings: Surroundings) throws {
    let surroundings = try surroundings.with(clock: arguments["--now"])
    self.surroundings = surroundings
    workspace = Workspace.open(arguments["--project"], in: surroundings)
    agent = surroundings.agent(arguments)
    format = try arguments.choice("--format", DeskFormat.self, else: .text)
    let desk = FrontDesk(plan: workspace.plan)
    self.desk = desk
    driver = SessionDriver(
      book: try surroundings.openBook(arguments), desk: desk, actions: nil, now: surroundings.now, actor: .agent,
      agentName: agent.text)
  }

  var plan: DeskPlan { workspace.plan }
  var now: Int64 { surroundings.now() }

  /// The desk as the journal has it now.
  func state() throws -> DeskState { try driver.book.store.read { try desk.current(in: $0) } }

  /// Carries a command out by itself. Throws `DeskRefusal`. The same key again has no second effect.
  @discardableResult
  func perform(_ action: DeskCommand.Action, key: String = SessionBook.randomName()) throws -> DeskState {
    let now = now
    return try driver.book.store.write {
      try desk.perform(action, key: key, by: Event.Actor.agent.rawValue, at: now, in: $0)
    }
  }

  /// Prints a result in the format asked for.
  func show(_ text: [String], _ json: JSONValue) {
    if let listener { return listener(json) }
    switch format {
    case .text: surroundings.print(text.flatMap { wrapped(Sanitiser.sanitised($0)) }.joined(separator: "\n"))
    case .json: surroundings.print(json.text)
    }
  }
}

extension DeskOffice {
  /// On a terminal a line that is too long breaks between words, and goes on a little further in.
  private func wrapped(_ line: String) -> [String] {
    let columns = surroundings.outputIsTerminal ? surroundings.columns() : .max
    guard line.displayWidth > columns else { return [line] }
    let margin = line.prefix { $0 == " " }
    return Wrapping(columns: columns).lines(
      String(line.dropFirst(margin.count)), lead: String(margin), indent: margin.count + 2)
  }
}

enum DeskFormat: String, CaseIterable, Sendable {
  case text, json
}

extension Option {
  static let deskFormat = value("--format", "text|json", "how the result is written")
}

extension Subcommand {
  /// A command of the desk: what the desk refuses is told, and exit 1.
  static func desk(
    _ name: String, _ summary: String, operands: String = "", details: String = "", options: [Option] = [],
    examples: [(line: String, meaning: String)] = [],
    run: @escaping @Sendable (Arguments, DeskOffice) throws -> Void
  ) -> Subcommand {
    var command = Subcommand(
      name: "desk " + name, summary: summary, operands: operands, details: details,
      options: options + [.deskFormat] + DeskOffice.options, examples: examples
    ) { arguments, surroundings in
      do {
        try run(arguments, DeskOffice(arguments, surroundings))
        return ExitCode.done
      } catch let refusal as DeskRefusal {
        surroundings.complain(refusal.text)
      } catch let refusal as Refusal {
        surroundings.complain(refusal.description)
      }
      return ExitCode.failed
    }
    command.runAtDesk = run
    return command
  }
}

extension Arguments {
  /// The operands by their names; all must be there and no more.
  func operands(_ names: String...) throws(UsageError) -> [String] {
    guard operands.count >= names.count else { throw UsageError("\(names[operands.count]) is missing") }
    if operands.count > names.count { throw UsageError("what is \"\(operands[names.count])\"?") }
    return operands
  }

  func ticket() throws(UsageError) -> Ticket {
    let text = try operand("TICKET")
    guard let ticket = Ticket(text) else { throw UsageError("\"\(text)\" is no ticket; one looks like B-001") }
    return ticket
  }
}
