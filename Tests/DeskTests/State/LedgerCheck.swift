import Testing

@testable import Desk

/// A desk and its naive account side by side.
struct LedgerCheck {
  var state = DeskState()
  var ledger = EventLedger()
  let plan = RandomDesk.plan

  mutating func take(_ command: DeskCommand, at now: Int64) {
    do {
      for event in try state.decide(command, under: plan, at: now) { note(event, at: now) }
    } catch {
      check(error, of: command, at: now)
    }
    checkLines()
  }

  mutating func pass(_ now: Int64) {
    for event in state.due(under: plan, at: now) { note(event, at: now) }
    checkLines()
  }

  private mutating func note(_ event: DeskEvent, at now: Int64) {
    checkCall(event)
    state.apply(event)
    ledger.note(event)
    checkRoom(event, at: now)
  }

  /// A called ticket stands first among those of its queue who walked in, and is not over.
  private func checkCall(_ event: DeskEvent) {
    guard case .visitCalled(let call) = event.change else { return }
    if ledger.over.contains(call.ticket) { Issue.record("\(call.ticket) is over and was called") }
    if ledger.waiting[call.ticket]?.isPromised == true { return }
    if case .queue(let queue) = call.station, call.ticket != ledger.first(in: queue) {
      Issue.record("\(call.ticket) was called before \(ledger.first(in: queue)?.description ?? "nobody")")
    }
  }

  private func checkRoom(_ event: DeskEvent, at now: Int64) {
    switch event.change {
    case .visitJoined(let join):
      let limit = plan.queues[join.queue]?.limit ?? 0
      if ledger.present(in: join.queue) > limit { Issue.record("\(join.queue) is over its limit") }
    case .appointmentBooked(let change): checkRoom(change.time, at: now)
    case .appointmentChanged(let change): checkRoom(change.time, at: now)
    case .slotHeld(let change): checkRoom(change.time, at: now)
    case .waitlistOffered(let change): checkRoom(change.time, at: now)
    default: break
    }
  }

  private func checkRoom(_ time: SlotTime, at now: Int64) {
    let capacity = plan.calendars[time.calendar]?.capacity ?? 0
    if ledger.most(time.calendar, time.start..<time.end, now: now, but: nil) > capacity {
      Issue.record("\(time.id) is over capacity")
    }
  }

  private func check(_ refusal: DeskRefusal, of command: DeskCommand, at now: Int64) {
    switch (refusal.reason, command.action) {
    case (.full(let limit), .joinQueue(let join)):
      if ledger.present(in: join.queue) < limit { Issue.record("\(join.queue) had room") }
    case (.noCapacity, .book(let slot, _, let session)), (.noCapacity, .hold(let slot, let session, _)):
      checkFull(slot, at: now, but: session)
    case (.nobodyWaiting, .call(.queue(let queue), _)):
      if ledger.waiting.values.contains(where: { $0.line == .queue(queue) }) { Issue.record("somebody waited") }
    case (.nobodyWaiting, .call(.counter, _)):
      if !ledger.waiting.isEmpty { Issue.record("somebody waited") }
    default: break
    }
  }

  private func checkFull(_ slot: DeskCommand.SlotChoice, at now: Int64, but session: SessionReference) {
    let (calendars, start) = meant(slot)
    for id in calendars {
      guard let calendar = plan.calendars[id], let hours = plan.hours(of: calendar),
        SlotGrid(hours: hours, slot: calendar.slot).offers(start)
      else { continue }
      let most = ledger.most(id, start..<(start + calendar.slot), now: now, but: session)
      if most < calendar.capacity { Issue.record("\(id) had room at \(text(start))") }
    }
  }

  private func meant(_ slot: DeskCommand.SlotChoice) -> ([DeskPlan.Calendar.ID], Int64) {
    switch slot {
    case .slot(let id): SlotTime.parts(of: id).map { ([$0.calendar], $0.start) } ?? ([], 0)
    case .calendar(let id, let start): ([id], start)
    case .service(_, let start): (["one", "two"], start)
    }
  }

  /// Nobody gains or loses a place.
  private func checkLines() {
    let lines = Set(ledger.waiting.values.map(\.line)).union(state.waiting.keys)
    for line in lines {
      let mine = ledger.waiting.filter { $0.value.line == line }
        .sorted { ($0.value.joinedAt, $0.value.turn) < ($1.value.joinedAt, $1.value.turn) }
      let others = state.waiting[line] ?? []
      if others != mine.map(\.key) { Issue.record("\(line) is \(others), not \(mine.map(\.key))") }
      if others.map({ state.visit($0)?.joinedAt }) != mine.map(\.value.joinedAt) {
        Issue.record("a time of joining has changed in \(line)")
      }
    }
  }
}
