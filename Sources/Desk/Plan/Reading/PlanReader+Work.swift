import GuideDocument

extension PlanReader {
  mutating func queue(_ element: Element) -> DeskPlan.Queue? {
    let branch: DeskPlan.Branch.ID? = name(.branch, of: element, kind: .branch)
    let services: Set<DeskPlan.Service.ID> = names(.services, of: element, kind: .service)
    let hours: WeeklyHours.ID? = name(.hours, of: element, kind: .hours)
    guard let id = element[.id], let hours, !services.isEmpty, branch != nil || !element.has(.branch) else {
      return nil
    }
    return DeskPlan.Queue(
      id: DeskID(id), name: title(of: element), branch: branch, services: services, hours: hours,
      limit: count(.limit, of: element), skills: skills(of: element))
  }

  mutating func calendar(_ element: Element, within hours: [WeeklyHours]) -> DeskPlan.Calendar? {
    let branch: DeskPlan.Branch.ID? = name(.branch, of: element, kind: .branch)
    let service: DeskPlan.Service.ID? = name(.service, of: element, kind: .service)
    let open: WeeklyHours.ID? = name(.hours, of: element, kind: .hours)
    let slot = slot(of: element)
    guard let id = element[.id], let branch, let service, let open, let slot,
      let capacity = count(.capacity, of: element)
    else { return nil }
    let calendar = DeskPlan.Calendar(
      id: DeskID(id), name: title(of: element), service: service, branch: branch, slot: slot, capacity: capacity,
      notice: duration(.notice, of: element) ?? 0, window: duration(.window, of: element),
      share: share(of: element), hours: open,
      resources: element.children(.resource).compactMap { resource in
        resource[.id].map { DeskPlan.Resource(id: DeskID($0), name: title(of: resource)) }
      })
    checkThatTimesExist(in: calendar, element, hours.first { $0.id == open })
    return calendar
  }

  private mutating func share(of element: Element) -> Int? {
    guard let share = count(.share, of: element) else { return nil }
    guard share > 100 else { return share }
    report(
      "bad-attribute-value", "share=\"\(share)\" is more than 100 percent of the counters' time",
      at: element.place(of: .share), subject: element[.id])
    return nil
  }

  private mutating func slot(of element: Element) -> Int64? {
    guard let slot = length(.slot, of: element) else { return nil }
    guard slot > WeeklyHours.day || slot % 60_000 != 0 else { return slot }
    report(
      "bad-attribute-value",
      "slot=\"\(element[.slot] ?? "")\" is no length of an appointment; write whole minutes, a day at most",
      at: element.place(of: .slot), subject: element[.id])
    return nil
  }

  private mutating func checkThatTimesExist(
    in calendar: DeskPlan.Calendar, _ element: Element, _ hours: WeeklyHours?
  ) {
    let nothing = "customers would always be told that nothing is free"
    if let window = calendar.window, window <= calendar.notice {
      report(
        "empty-range", "the window ends before the notice does, so no time can ever be booked; make window longer",
        at: element.place(of: .window), subject: calendar.id.text, consequence: nothing)
    }
    guard let hours, hours.longestStretch > 0, hours.longestStretch < calendar.slot else { return }
    report(
      "empty-range", "no opening of \"\(hours.id)\" is as long as one slot, so no time can ever be booked",
      at: element.place(of: .slot), subject: calendar.id.text, consequence: nothing)
  }
}

extension WeeklyHours {
  /// In milliseconds.
  var longestStretch: Int64 {
    (week + exceptions.values).joined().map { Int64($0.to - $0.from) * 60_000 }.max() ?? 0
  }
}
