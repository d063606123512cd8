import GuideDocument

extension PlanReader {
  mutating func branch(_ element: Element) -> DeskPlan.Branch? {
    let hours: WeeklyHours.ID? = name(.hours, of: element, kind: .hours)
    guard let zone = zone(of: element), let id = element[.id] else { return nil }
    return DeskPlan.Branch(
      id: DeskID(id), name: title(of: element), zone: zone, hours: hours, address: element[.address],
      directions: element[.directions], email: email(of: element), travel: duration(.travel, of: element))
  }

  mutating func service(_ element: Element) -> DeskPlan.Service? {
    guard let expected = length(.expected, of: element), let id = element[.id] else { return nil }
    return DeskPlan.Service(
      id: DeskID(id), name: title(of: element), expected: expected,
      lead: duration(.lead, of: element) ?? DeskPlan.Service.usualLead,
      grace: duration(.grace, of: element) ?? DeskPlan.Service.usualGrace,
      reminder: duration(.reminder, of: element) ?? DeskPlan.Service.usualReminder)
  }

  /// Nil after a complaint: it goes into the messages that calendars read, where anything else would break the line.
  private mutating func email(of element: Element) -> String? {
    guard let address = element[.email] else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>\",;:".contains(Character($0))
    }
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), isPlain else {
      report(
        "bad-attribute-value", "\"\(address)\" is no e-mail address; write one such as visits@example.org",
        at: element.place(of: .email), subject: element[.id],
        consequence: "calendars could not name who the appointment is with")
      return nil
    }
    return address
  }

  mutating func counter(_ element: Element) -> DeskPlan.Counter? {
    let branch: DeskPlan.Branch.ID? = name(.branch, of: element, kind: .branch)
    let services: Set<DeskPlan.Service.ID> = names(.services, of: element, kind: .service)
    guard let id = element[.id], !services.isEmpty, branch != nil || !element.has(.branch) else { return nil }
    return DeskPlan.Counter(
      id: DeskID(id), name: title(of: element), branch: branch, services: services, skills: skills(of: element))
  }

  func inbox(_ element: Element) -> DeskPlan.Inbox? {
    element[.id].map { DeskPlan.Inbox(id: DeskID($0), name: title(of: element)) }
  }

  func skills(of element: Element) -> Set<DeskPlan.Skill> {
    Set((element[.skills] ?? "").split(whereSeparator: \.isWhitespace).map { DeskID(String($0)) })
  }
}
