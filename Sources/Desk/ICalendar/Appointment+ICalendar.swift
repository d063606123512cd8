import GuideDocument

extension Appointment {
  /// The appointment as a message between calendars (RFC 5545 and 5546): a request while it stands, a cancellation after
  /// that. The same appointment always has the same UID, and SEQUENCE grows with each change, so that calendars replace
  /// what they have.
  package func iCalendar(under plan: DeskPlan) -> String {
    let isCancelled = stage.isCancelled
    let zone = LocalZone(time.zone) ?? .utc
    let times = CalendarTime.lines(from: time.start, to: time.end, in: zone, named: time.zone)
    var lines = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("PRODID", "-//Guidepost//Desk//EN"), ContentLine("VERSION", "2.0"),
      ContentLine("CALSCALE", "GREGORIAN"), ContentLine("METHOD", isCancelled ? "CANCEL" : "REQUEST"),
    ]
    if time.zone != "UTC" { lines += ZoneLines(zone: zone, name: time.zone).lines(from: time.start, to: time.end) }
    lines += [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", calendarID),
      ContentLine("DTSTAMP", CalendarTime.utc(changedAt)), ContentLine("SEQUENCE", String(sequence)),
    ]
    lines += times + words(under: plan)
    lines += [
      ContentLine("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED"), ContentLine("TRANSP", "OPAQUE"),
      ContentLine("END", "VEVENT"), ContentLine("END", "VCALENDAR"),
    ]
    return lines.map(\.folded).joined()
  }

  /// What calendars know the appointment by, whatever becomes of it.
  package var calendarID: String { "\(reference)@guidepost" }

  private func words(under plan: DeskPlan) -> [ContentLine] {
    let branch = plan.branches[time.branch]
    let place = [branch?.name ?? time.branch.text, branch?.address].compactMap { $0 }.joined(separator: ", ")
    let service = plan.services[time.service]?.name ?? time.service.text
    let description = ["Reference \(reference)", branch?.directions].compactMap { $0 }.joined(separator: "\n")
    // RFC 5546 asks for both, and this is what calendars write for somebody without an address.
    let nobody = "invalid:nomail"
    return [
      ContentLine("SUMMARY", ContentLine.escaped(service)), ContentLine("LOCATION", ContentLine.escaped(place)),
      ContentLine("DESCRIPTION", ContentLine.escaped(description)),
      ContentLine("ORGANIZER", [("CN", branch?.name ?? service)], branch?.email.map { "mailto:\($0)" } ?? nobody),
      ContentLine("ATTENDEE", [("PARTSTAT", "ACCEPTED"), ("RSVP", "FALSE")], nobody),
    ]
  }
}
