import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideSession

/// 2026-12-01T09:00:00Z.
let noon: Int64 = 1_796_115_600_000

/// Reads guides written in a test; any problem fails it.
func library(_ sources: String..., location: SourceLocation = #_sourceLocation) throws -> Library {
  let documents = try sources.enumerated().map { number, source in
    let file = SourceFile(path: "guide-\(number).xml", bytes: Array(source.utf8))
    let result = DocumentReader().check(file)
    for problem in result.diagnostics { Issue.record("\(problem.message) [\(problem.rule)]", sourceLocation: location) }
    return try #require(result.document, sourceLocation: location)
  }
  let library = Library(documents)
  for problem in library.diagnostics { Issue.record("\(problem.message) [\(problem.rule)]", sourceLocation: location) }
  return library
}

/// A guide with only what a test is about.
func guide(_ body: String, id: String = "g", start: String = "a", person: String? = nil) -> String {
  """
  <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en-GB" start="\(start)"\
  \(person.map { " person=\"\($0)\"" } ?? "")><title>T</title>\(body)</guide>
  """
}

func start(
  _ library: Library, _ id: GuideID = "g", channel: Session.Channel = .customer, variables: [String: String] = [:]
) throws -> Session {
  try Session.start(
    id, in: library, .init(session: "s1", channel: channel, zone: "Europe/London", variables: variables), at: noon
  ).session
}

extension Session {
  /// The open step and what it waits for, in a word: `light?`, `care: hand-off`, `fixed. resolved`.
  var spot: String {
    switch waiting {
    case .prompt(let prompt): "\(prompt.step.step)?"
    case .confirm(let confirm): "\(confirm.step.step): confirm"
    case .action(let action): "\(action.step.step): action \(action.name)"
    case .handoff(let handoff): "\(handoff.step.step): \(handoff.ticket == nil ? "hand-off" : "queued")"
    case .appointment(let appointment): "\(appointment.step.step): \(appointment.task)"
    case .message(let message): "\(message.step.step): message"
    case .fact(let fact): "fact \(fact.name)(\(fact.argument ?? ""))"
    case .undo(let undo): "undo \(undo.name)"
    case .finished(let ending): "\(ending.step.step). \(ending.result.rawValue)"
    case .stuck(let reason): "stuck: \(reason)"
    }
  }

  @discardableResult
  mutating func say(_ words: String) throws -> String {
    _ = try take(.answer(.text(words)), at: noon)
    return spot
  }

  @discardableResult
  mutating func go(_ command: Command, by actor: Event.Actor = .customer) throws -> String {
    _ = try take(command, at: noon, by: actor)
    return spot
  }

  func value(_ name: String) -> String? { state.journey.frame.variables[VariableName(name)]?.lexical }
}

/// Names of events, in order.
func types(_ events: [Event]) -> [String] { events.map(\.type) }

/// A question of one choice, each option leading to where `ways` says.
func choice(_ id: String, _ ways: KeyValuePairs<String, String>, assign: String? = nil, extra: String = "") -> String {
  let options = ways.map { "<option id=\"\($0)\" next=\"\($1)\"><label>\($0)</label></option>" }.joined()
  let assign = assign.map { " assign=\"\($0)\"" } ?? ""
  return "<step id=\"\(id)\"><prompt>\(id)?</prompt>\(extra)<choice\(assign)>\(options)</choice></step>"
}

/// A question for one variable.
func field(_ id: String, _ variable: String, next: String, _ attributes: String = "", extra: String = "") -> String {
  """
  <step id="\(id)"><prompt>\(id)?</prompt>\(extra)<field assign="\(variable)" next="\(next)" \(attributes)/></step>
  """
}

func outcome(_ id: String, _ result: String = "resolved", _ words: String = "Bye.") -> String {
  "<outcome id=\"\(id)\" result=\"\(result)\"><prompt>\(words)</prompt></outcome>"
}

let person = """
  <handoff id="care" queue="care"><prompt>A person.</prompt>
  <closed next="end"/><busy next="end"/><declined next="end"/></handoff>
  """

extension Session {
  /// What a command did, as the names of its events.
  mutating func events(of command: Command, by actor: Event.Actor = .customer) throws -> [String] {
    types(try take(command, at: noon, by: actor))
  }

  var prompt: Prompt? {
    if case .prompt(let prompt) = waiting { return prompt }
    return nil
  }
}
