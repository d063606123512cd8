import Foundation
import Testing

@testable import Desk

/// What must hold whatever anybody does, tried with 60 desks of 500 commands each.
struct InvariantTests {
  private static let plan = RandomDesk.plan
  static let seeds = Array(UInt64(1)...60)

  @Test(arguments: seeds) func `nothing goes over capacity or limit, and nothing is refused while there is room`(_ seed: UInt64) {
    var desk = RandomDesk(seed: seed)
    var (state, ledger) = (DeskState(), EventLedger())
    for _ in 0..<500 {
      let command = desk.command()
      do {
        for event in try state.decide(command, under: Self.plan, at: desk.now) {
          checkCall(event, ledger)
          state.apply(event)
          ledger.note(event)
          checkRoom(event, ledger, at: desk.now)
        }
      } catch {
        checkRefusal(error, of: command, ledger, at: desk.now)
      }
      if desk.oneOf([true, false, false]) {
        for event in state.due(under: Self.plan, at: desk.now) {
          state.apply(event)
          ledger.note(event)
        }
      }
      checkLines(state, ledger)
    }
    #expect(ledger.drawn.count > 20 && ledger.booked.count > 5, "too little happened to tell anything")
  }

  /// A called ticket stands first among those of its queue.
  private func checkCall(_ event: DeskEvent, _ ledger: EventLedger) {
    guard case .visitCalled(let call) = event.change else { return }
    #expect(!ledger.over.contains(call.ticket))
    if case .queue(let queue) = call.station, ledger.waiting[call.ticket]?.promised == nil {
      #expect(call.ticket == ledger.first(in: queue))
    }
  }

  private func checkRoom(_ event: DeskEvent, _ ledger: EventLedger, at now: Int64) {
    switch event.change {
    case .visitJoined(let join): #expect(ledger.present(in: join.queue) <= Self.plan.queues[join.queue]?.limit ?? 0)
    case .appointmentBooked(let change): checkRoom(change.time, ledger, at: now)
    case .appointmentChanged(let change): checkRoom(change.time, ledger, at: now)
    case .slotHeld(let change): checkRoom(change.time, ledger, at: now)
    default: break
    }
  }

  private func checkRoom(_ time: SlotTime, _ ledger: EventLedger, at now: Int64) {
    for instant in stride(from: time.start, to: time.end, by: 30 * 60_000) {
      #expect(
        ledger.taken(time.calendar, at: instant, now: now, but: nil) <= Self.plan.calendars[time.calendar]?.capacity ?? 0)
    }
  }

  private func checkRefusal(_ refusal: DeskRefusal, of command: DeskCommand, _ ledger: EventLedger, at now: Int64) {
    switch (refusal.reason, command.action) {
    case (.full(let limit), .joinQueue(let join)): #expect(ledger.present(in: join.queue) >= limit)
    case (.noCapacity, .book(let slot, _, let session)), (.noCapacity, .hold(let slot, let session, _)):
      checkFull(slot, ledger, at: now, but: session)
    case (.nobodyWaiting, .call(.queue(let queue), _)):
      #expect(ledger.waiting.values.allSatisfy { $0.line != .queue(queue) })
    case (.nobodyWaiting, .call(.counter, _)): #expect(ledger.waiting.isEmpty)
    default: break
    }
  }

  private func checkFull(
    _ slot: DeskCommand.SlotChoice, _ ledger: EventLedger, at now: Int64, but session: SessionReference
  ) {
    let (calendars, start) = meant(slot)
    for id in calendars {
      guard let calendar = Self.plan.calendars[id], let hours = Self.plan.hours(of: calendar),
        SlotGrid(hours: hours, slot: calendar.slot).offers(start)
      else { continue }
      let most = stride(from: start, to: start + calendar.slot, by: 30 * 60_000)
        .map { ledger.taken(id, at: $0, now: now, but: session) }.max() ?? 0
      #expect(most >= calendar.capacity)
    }
  }

  private func meant(_ slot: DeskCommand.SlotChoice) -> ([DeskPlan.Calendar.ID], Int64) {
    switch slot {
    case .slot(let id): SlotTime.parts(of: id).map { ([$0.calendar], $0.start) } ?? ([], 0)
    case .calendar(let id, let start): ([id], start)
    case .service(_, let start): (["one", "two"], start)
    }
  }

  /// Nobody gains or loses a place: those waiting and their times of joining are those of the ledger.
  private func checkLines(_ state: DeskState, _ ledger: EventLedger) {
    let lines = Set(ledger.waiting.values.map(\.line)).union(state.waiting.keys)
    for line in lines {
      let mine = ledger.waiting.filter { $0.value.line == line }
        .sorted { ($0.value.joinedAt, $0.value.turn) < ($1.value.joinedAt, $1.value.turn) }
      #expect(state.waiting[line] ?? [] == mine.map(\.key))
      for (ticket, place) in mine { #expect(state.visit(ticket)?.joinedAt == place.joinedAt) }
    }
  }

  @Test func `everything that can happen does happen to these desks`() {
    var kinds: Set<DeskEvent.Kind> = []
    var refusals: Set<String> = []
    for seed in Self.seeds.prefix(10) {
      var desk = RandomDesk(seed: seed)
      var state = DeskState()
      for _ in 0..<500 {
        let command = desk.command()
        do { kinds.insert(try state.carryOut(command, under: Self.plan, at: desk.now).kind) } catch {
          refusals.insert("\(error.reason)".prefix { $0 != "(" }.description)
        }
        for event in state.due(under: Self.plan, at: desk.now) {
          kinds.insert(event.kind)
          state.apply(event)
        }
      }
    }
    #expect(kinds == Set(DeskEvent.Kind.allCases))
    #expect(refusals.isSuperset(of: ["full", "noCapacity", "nobodyWaiting", "alreadyWaiting", "alreadyServed", "alreadyLeft"]))
  }

  @Test(arguments: seeds) func `a command that comes twice has one effect`(_ seed: UInt64) throws {
    var desk = RandomDesk(seed: seed)
    var state = DeskState()
    var done: [(command: DeskCommand, event: DeskEvent)] = []
    for _ in 0..<500 {
      let command = desk.command()
      guard let event = try? state.carryOut(command, under: Self.plan, at: desk.now) else { continue }
      done.append((command, event))
      let (again, first) = desk.oneOf(done)
      let before = state
      #expect(try state.decide(again, under: Self.plan, at: desk.now) == [])
      #expect(try state.carryOut(again, under: Self.plan, at: desk.now) == first)
      #expect(state == before)
    }
  }

  @Test(arguments: seeds) func `events give the same state wherever and however they are replayed`(_ seed: UInt64) throws {
    var desk = RandomDesk(seed: seed)
    var state = DeskState()
    var events: [DeskEvent] = []
    for _ in 0..<500 {
      let command = desk.command()
      events += (try? state.decide(command, under: Self.plan, at: desk.now)) ?? []
      events.suffix(1).forEach { state.apply($0) }
      if events.count % 7 == 0 {
        let due = state.due(under: Self.plan, at: desk.now)
        for event in due { state.apply(event) }
        events += due
      }
    }
    #expect(DeskState(replaying: events) == state)
    let written = try JSONEncoder().encode(events)
    #expect(DeskState(replaying: try JSONDecoder().decode([DeskEvent].self, from: written)) == state)
    let kept = try JSONEncoder().encode(state)
    #expect(try JSONDecoder().decode(DeskState.self, from: kept) == state)
  }
}
