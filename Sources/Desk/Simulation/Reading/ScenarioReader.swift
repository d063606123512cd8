package import GuideDocument

extension Scenario {
  /// Reads a simulation document against a desk's plan; nil after problems that leave nothing to play.
  package static func read(_ document: Document, under plan: DeskPlan) -> (Scenario?, [Diagnostic]) {
    var reader = ScenarioReader(document.root, plan)
    let scenario = reader.read()
    return (reader.diagnostics.isEmpty ? scenario : nil, reader.diagnostics)
  }
}

/// One simulation document on its way to a scenario.
struct ScenarioReader {
  private let root: Element
  private let desk: DeskPlan
  private(set) var diagnostics: [Diagnostic] = []

  init(_ root: Element, _ desk: DeskPlan) {
    self.root = root
    self.desk = desk
  }

  mutating func read() -> Scenario? {
    guard let from = minutes(.from, of: root), var to = minutes(.to, of: root) else { return nil }
    // A day that ends at or before it began ends on the next.
    if to <= from { to += WeeklyHours.day }
    let branch: DeskPlan.Branch.ID? = name(.branch, of: root, among: desk.branches.map(\.id))
    let plan = desk.openAllDay(at: branch)
    let day = from..<to
    var scenario = Scenario(plan: plan, opens: from, closes: to, shifts: [])
    scenario.name = root[.id] ?? ""
    scenario.walkIns = root.children(.arrivals).compactMap { walkIns($0, plan, day) }
    scenario.bookings = root.children(.bookings).compactMap { bookings($0, plan, day) }
    scenario.shifts = root.children(.staff).compactMap { shift($0, plan, day) }
    for element in root.children(.serving) { serve(element, &scenario) }
    if scenario.shifts.isEmpty {
      scenario.shifts = plan.counters.map { Scenario.Shift(counter: $0.id, from: from, to: to) }
    }
    checkThatPeopleAreServed(in: scenario)
    return scenario
  }

  private mutating func walkIns(_ element: Element, _ plan: DeskPlan, _ day: Range<Int64>) -> Scenario.WalkIns? {
    guard let queue: DeskPlan.Queue.ID = name(.queue, of: element, among: plan.queues.map(\.id)),
      let span = span(of: element, within: day)
    else { return nil }
    return Scenario.WalkIns(
      queue: queue, from: span.lowerBound, to: span.upperBound, count: Double(number(.count, of: element) ?? 0),
      urgent: percent(.urgent, of: element) ?? 0)
  }

  private mutating func bookings(_ element: Element, _ plan: DeskPlan, _ day: Range<Int64>) -> Scenario.Bookings? {
    guard let id: DeskPlan.Calendar.ID = name(.calendar, of: element, among: plan.calendars.map(\.id)),
      let calendar = plan.calendars[id], let span = span(of: element, within: day)
    else { return nil }
    return Scenario.Bookings(
      calendar: id, from: span.lowerBound, to: span.upperBound, step: calendar.slot,
      count: number(.count, of: element) ?? 0, shown: percent(.shown, of: element) ?? 0.9)
  }

  private mutating func shift(_ element: Element, _ plan: DeskPlan, _ day: Range<Int64>) -> Scenario.Shift? {
    guard let counter: DeskPlan.Counter.ID = name(.counter, of: element, among: plan.counters.map(\.id)),
      let span = span(of: element, within: day)
    else { return nil }
    return Scenario.Shift(counter: counter, from: span.lowerBound, to: span.upperBound)
  }

  private mutating func serve(_ element: Element, _ scenario: inout Scenario) {
    guard element.has(.queue) != element.has(.calendar) else {
      return report("bad-attribute-value", "<serving> needs either queue or calendar", at: element.place)
    }
    let queue: DeskPlan.Queue.ID? = name(.queue, of: element, among: scenario.plan.queues.map(\.id))
    let calendar: DeskPlan.Calendar.ID? = name(.calendar, of: element, among: scenario.plan.calendars.map(\.id))
    guard let line = queue.map(Line.queue) ?? calendar.map(Line.calendar) else { return }
    guard let mean = element[.mean].flatMap({ DayTimeDuration($0) })?.milliseconds, mean > 0 else {
      return report(
        "zero-duration", "mean=\"\(element[.mean] ?? "")\" takes no time; write one such as PT10M",
        at: element.place(of: .mean))
    }
    let spread = Double(number(.spread, of: element) ?? 60) / 100
    scenario.lengths[line] = .lognormal(ServiceLength(mean: Double(mean), variation: spread))
  }

  /// Somebody whom no counter on duty can ever serve would wait for ever.
  private mutating func checkThatPeopleAreServed(in scenario: Scenario) {
    guard diagnostics.isEmpty else { return }
    let onDuty = Set(scenario.shifts.map(\.counter))
    let lines = Set(scenario.plan.counters.filter { onDuty.contains($0.id) }.flatMap(scenario.plan.lines(of:)))
    for (element, walkIns) in zip(root.children(.arrivals), scenario.walkIns)
    where !lines.contains(.queue(walkIns.queue)) {
      reportUnserved("queue \"\(walkIns.queue)\"", at: element.place(of: .queue))
    }
    for (element, bookings) in zip(root.children(.bookings), scenario.bookings)
    where !lines.contains(.calendar(bookings.calendar)) {
      reportUnserved("calendar \"\(bookings.calendar)\"", at: element.place(of: .calendar))
    }
  }

  private mutating func reportUnserved(_ line: String, at place: Diagnostic.Place) {
    report(
      "bad-attribute-value",
      "no counter on duty serves \(line); give one the service and the skills, or put it on duty with <staff>",
      at: place)
  }
}

// MARK: - Values

extension ScenarioReader {
  private mutating func report(_ rule: String, _ message: String, at place: Diagnostic.Place) {
    diagnostics.append(Diagnostic(rule, .error, message, at: place))
  }

  private mutating func name<Owner>(
    _ attribute: AttributeName, of element: Element, among known: [DeskID<Owner>]
  ) -> DeskID<Owner>? {
    guard let word = element[attribute] else { return nil }
    if known.contains(DeskID(word)) { return DeskID(word) }
    let names = known.map(\.text).sorted()
    let near = Spelling(names).suggestion(for: word).map { "did you mean \"\($0)\"?" }
    let help = near ?? (names.isEmpty ? "there is none" : "there is \(names.joined(separator: ", "))")
    report(
      "bad-attribute-value", "no \(attribute.rawValue) \"\(word)\" at this branch; \(help)",
      at: element.place(of: attribute))
    return nil
  }

  /// `08:30` in milliseconds since midnight.
  private func minutes(_ attribute: AttributeName, of element: Element) -> Int64? {
    guard let text = element[attribute] else { return nil }
    if text == "24:00" { return WeeklyHours.day }
    var rest = (text + ":00").utf8[...]
    guard let (time, _) = CivilTime.take(from: &rest), rest.isEmpty else { return nil }
    return Int64(time.hour * 60 + time.minute) * 60_000
  }

  /// The whole day where an element says nothing else.
  private mutating func span(of element: Element, within day: Range<Int64>) -> Range<Int64>? {
    let from = minutes(.from, of: element).map { $0 < day.lowerBound ? $0 + WeeklyHours.day : $0 } ?? day.lowerBound
    var to = minutes(.to, of: element) ?? day.upperBound
    if to <= from { to += WeeklyHours.day }
    guard day.contains(from), to <= day.upperBound else {
      report("bad-attribute-value", "this does not lie between the day's from and to", at: element.place)
      return nil
    }
    return from..<to
  }

  private func number(_ attribute: AttributeName, of element: Element) -> Int? {
    element[attribute].flatMap { Int($0) }
  }

  private mutating func percent(_ attribute: AttributeName, of element: Element) -> Double? {
    guard let percent = number(attribute, of: element) else { return nil }
    guard percent > 100 else { return Double(percent) / 100 }
    report(
      "bad-attribute-value", "\(attribute.rawValue)=\"\(percent)\" is more than 100 percent",
      at: element.place(of: attribute))
    return nil
  }
}

extension DeskPlan {
  /// The lines and counters of a branch (nil: of all), open at all hours: a simulated day has hours of its own.
  fileprivate func openAllDay(at branch: Branch.ID?) -> DeskPlan {
    let day = [WeeklyHours.Stretch(from: 0, to: 1440)]
    guard let always = WeeklyHours(id: "always", zone: "UTC", week: Array(repeating: day, count: 7)) else {
      preconditionFailure("UTC is always known")
    }
    func isThere(_ other: Branch.ID?) -> Bool { branch == nil || other == branch || other == nil }
    var queues = queues.filter { isThere($0.branch) }
    for index in queues.indices { queues[index].hours = always.id }
    var calendars = calendars.filter { isThere($0.branch) }
    for index in calendars.indices { calendars[index].hours = always.id }
    return DeskPlan(
      branches: branches.items, services: services.items, queues: queues,
      counters: counters.filter { isThere($0.branch) }, calendars: calendars, hours: [always])
  }
}
