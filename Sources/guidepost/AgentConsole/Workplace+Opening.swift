import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

extension Workplace {
  /// A console on this process's terminal or pipe, as `--queue`, `--counter` or `--list` says.
  static func open(
    _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments, _ surroundings: Surroundings
  ) throws -> Workplace {
    guard let desk = driver.desk else { throw UsageError("a queue needs the desk") }
    let work = try work(arguments, workspace.plan, driver)
    let (voice, mode) = try Voice.onTerminal(arguments, surroundings)
    return Workplace(
      work, driver, desk, voice: voice, workspace, surroundings, agent: surroundings.agent(arguments),
      .init(
        hook: arguments["--on-wrapup"], isPiped: mode.echoesAnswers,
        zone: arguments["--zone"] ?? workspace.project.settings.zone ?? surroundings.zone, locale: arguments["--locale"]
      ))
  }

  private static func work(_ arguments: Arguments, _ plan: DeskPlan, _ driver: SessionDriver) throws -> Work {
    let counter = try arguments["--counter"].map { try known("counter", $0, plan.counters.map(\.id.text)) }
    if let list = arguments["--list"] {
      guard arguments["--queue"] == nil, counter == nil else {
        throw UsageError("--list goes without --queue or --counter")
      }
      let lists = try CallBook(driver.book.store).current().lists.keys.map(\.text).sorted()
      return .list(.init(try known("list", list, lists)))
    }
    if let queue = arguments["--queue"] {
      return .station(
        .queue(.init(try known("queue", queue, plan.queues.map(\.id.text)))), counter: counter.map { .init($0) })
    }
    guard let counter else { throw UsageError("--queue, --counter or --list is missing") }
    return .station(.counter(.init(counter)), counter: .init(counter))
  }

  private static func known(_ kind: String, _ name: String, _ names: [String]) throws(UsageError) -> String {
    if names.contains(name) { return name }
    let near = Spelling(names).suggestion(for: name).map { "; did you mean \"\($0)\"?" }
    let all = names.isEmpty ? "" : "; there are \(names.joined(separator: ", "))"
    throw UsageError("there is no \(kind) \"\(name)\"" + (near ?? all))
  }
}
