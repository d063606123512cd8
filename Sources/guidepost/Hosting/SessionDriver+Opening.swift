import Desk
import Foundation
import GuideDocument
import GuideGraph
import GuideSession

extension SessionDriver {
  /// Everything the options name: store, log, desk and actions.
  static func open(
    _ arguments: Arguments, _ workspace: Workspace, _ surroundings: Surroundings, actor: Event.Actor = .customer,
    agentName: String? = nil
  ) throws -> SessionDriver {
    let book = try surroundings.openBook(arguments)
    let isHosted = arguments["--desk"] == "host"
    if let desk = arguments["--desk"], !isHosted { throw UsageError("--desk takes host, not \"\(desk)\"") }
    let folder = arguments["--actions"] ?? surroundings.environment["GUIDEPOST_ACTIONS"]
    return SessionDriver(
      book: book, desk: isHosted ? nil : FrontDesk(plan: workspace.plan),
      actions: folder.flatMap { $0.isEmpty ? nil : ActionRunner(folder: $0) }, now: surroundings.now,
      actor: actor, agentName: agentName)
  }
}

extension Surroundings {
  /// A clock that stands still, for rehearsals and tests.
  func with(clock text: String?) throws -> Surroundings {
    guard let text = text ?? environment["GUIDEPOST_NOW"], !text.isEmpty else { return self }
    guard let moment = ZonedDateTime(text), moment.offset != nil else {
      throw UsageError("--now takes a date and time with its zone such as 2026-12-01T09:00:00Z, not \"\(text)\"")
    }
    let instant = moment.instant(in: .utc) / 1_000
    var copy = self
    copy.now = { instant }
    return copy
  }

  /// The machine's own time zone.
  var zone: String { environment["TZ"].flatMap { $0.isEmpty ? nil : $0 } ?? TimeZone.current.identifier }
}
