extension DeskState {
  /// The floor around a queue as it stands now. Who came on another day is not on it, but for the one who asks.
  func floor(
    around queue: DeskPlan.Queue, under plan: DeskPlan, at now: Int64, keeping ticket: Ticket? = nil
  ) -> Floor {
    let (lines, counters) = plan.surroundings(of: queue)
    var floor = Floor(now: now)
    for line in lines {
      floor.lengths.append(experience.length(in: line, expected: plan.expected(in: line)))
      floor.paces.append(experience.joining[line]?.rate(at: now) ?? 0)
      floor.urgent.append([])
      floor.walkIns.append([])
    }
    let morning = plan.hours(of: queue)?.opened(before: now) ?? (now - WeeklyHours.day)
    for (index, line) in lines.enumerated() {
      for visit in (waiting[line] ?? []).compactMap({ visits[$0] })
      where visit.isHere(since: morning) || visit.ticket == ticket {
        floor.add(CallWindow.Entry(visit, lead: plan.lead(of: visit, in: self)), to: index)
      }
      expect(bookingsIn: line, index, under: plan, on: &floor)
    }
    Staffing(state: self, plan: plan, lines: lines).serve(&floor, counters)
    return floor
  }

  /// How far ahead appointments are looked for: those who wait longer are not told to the minute.
  private static let outlook: Int64 = 4 * 3_600_000

  private func expect(bookingsIn line: Line, _ index: Int, under plan: DeskPlan, on floor: inout Floor) {
    guard case .calendar(let id) = line, let calendar = plan.calendars[id],
      let service = plan.services[calendar.service]
    else { return }
    let from = floor.now - service.grace
    let claims = books[id]?.claims(from: from, to: floor.now + Self.outlook, except: nil) ?? []
    let punctuality = experience.punctuality(of: service.id)
    for claim in claims where claim.start >= from && appointments[claim.reference]?.stage == .booked {
      floor.bookings.append(
        Floor.Booking(
          start: claim.start, line: index, lead: service.lead, grace: service.grace, punctuality: punctuality))
    }
  }
}

extension Visit {
  /// Who came on another day is not here any more, unless we call back or they join from elsewhere.
  fileprivate func isHere(since morning: Int64) -> Bool { joinedAt >= morning || isElsewhere }
}

extension DeskPlan {
  /// The queue, and every line and counter that bears on it through counters shared.
  func surroundings(of queue: Queue) -> (lines: [Line], counters: [Counter]) {
    var lines: [Line] = [.queue(queue.id)]
    var counters: [Counter] = []
    var rest = self.counters(for: queue)
    while let counter = rest.popLast() {
      guard !counters.contains(where: { $0.id == counter.id }) else { continue }
      counters.append(counter)
      for line in self.lines(of: counter) where !lines.contains(line) && lines.count < Floor.mostLines {
        lines.append(line)
        rest += self.counters.filter { serves($0, line) }
      }
    }
    return (lines, counters.sorted { $0.id < $1.id })
  }

  private func serves(_ counter: Counter, _ line: Line) -> Bool {
    switch line {
    case .queue(let id): queues[id].map(counter.serves) ?? false
    case .calendar(let id): calendars[id].map(counter.serves) ?? false
    }
  }

  /// How long serving somebody of a line takes on average, in milliseconds.
  func expected(in line: Line) -> Int64 {
    switch line {
    case .queue(let id):
      let lengths = (queues[id]?.services ?? []).compactMap { services[$0]?.expected }
      return lengths.isEmpty ? 0 : lengths.reduce(0, +) / Int64(lengths.count)
    case .calendar(let id): return calendars[id].flatMap { services[$0.service]?.expected } ?? 0
    }
  }
}
