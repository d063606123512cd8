import Desk
import GuideDocument
import GuideGraph
import Journal

/// `guidepost desk slots`: times that can be booked.
enum SlotsCommand {
  static let command = Subcommand.desk(
    "slots", "list the times that can be booked for a service", operands: "SERVICE",
    options: [
      .value("--from", "DATE", "not before this day"), .value("--limit", "NUMBER", "at most so many (10)"), .locale,
    ],
    examples: [("guidepost desk slots engineer-visit --from 2026-12-01", "engineer visits from December on")]
  ) { arguments, office in
    let service = try office.service(try arguments.operand("SERVICE"))
    let from = try arguments["--from"].map { try office.midnight($0, of: service.id, option: "--from") }
    let limit = try arguments.number("--limit", else: 10)
    let slots = try office.driver.book.store.read {
      try office.desk.slots(
        for: ServiceID(service.id.text), from: from, limit: limit, session: "", at: office.now, in: $0)
    }
    let locale = arguments["--locale"] ?? office.workspace.project.settings.language ?? "en"
    let lines = slots.map { slot in
      let words = SlotWords(slot, locale: locale)
      return "\(slot.id)  \(words.spoken) (\(words.zone)), \(slot.place)"
    }
    office.show(
      lines.isEmpty ? ["No time is free."] : lines,
      .object(["service": .string(service.id.text), "slots": .array(slots.map(\.json))]))
  }
}

extension OfferedSlot {
  var json: JSONValue {
    .object([
      "id": .string(id), "start": .string(start), "end": .string(end), "place": .string(place), "zone": .string(zone),
    ])
  }
}

extension DeskOffice {
  /// The first instant of a day where the service is given, or of the one so many days after it.
  func midnight(
    _ text: String, of service: DeskPlan.Service.ID, option: String, after days: Int = 0
  ) throws -> Int64 {
    guard let date = CivilDate(text) else {
      throw UsageError("\(option) takes a day such as 2026-12-01, not \"\(text)\"")
    }
    let calendar = plan.calendars.first { $0.service == service }
    let name = calendar.flatMap { plan.branches[$0.branch]?.zone } ?? "UTC"
    let zone = LocalZone(name) ?? .utc
    return zone.instant(ofLocal: Int64(date.dayNumber + days) * 86_400_000_000) / 1_000
  }
}

extension Arguments {
  func number(_ option: String, else fallback: Int) throws(UsageError) -> Int {
    guard let text = self[option] else { return fallback }
    guard let number = Int(text), number > 0 else {
      throw UsageError("\(option) takes a number from 1, not \"\(text)\"")
    }
    return number
  }
}
