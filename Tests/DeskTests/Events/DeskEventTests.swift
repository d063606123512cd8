import Foundation
import Testing

@testable import Desk

struct DeskEventTests {
  private static let time = SlotTime(
    calendar: "engineers", service: "engineer-visit", branch: "high-street", start: 1_795_514_400_000,
    end: 1_795_521_600_000, zone: "Europe/London", local: "2026-11-24T10:00", offset: 0)
  private static let ticket = Ticket(series: "B", number: 14)

  static let changes: [DeskEvent.Change] = [
    .visitJoined(
      DeskEvent.VisitJoined(
        ticket: ticket, queue: "q", session: "s", party: "p", priority: .urgent, reason: "r", wantsCallback: true,
        isRemote: true)),
    .callbackRequested(DeskEvent.AboutVisit(ticket)), .visitLeft(DeskEvent.AboutVisit(ticket)),
    .visitCalled(DeskEvent.VisitCalled(ticket: ticket, station: .counter("desk-1"), agent: "ann")),
    .visitCalled(DeskEvent.VisitCalled(ticket: ticket, station: .queue("q"), agent: "ann")),
    .visitRecalled(DeskEvent.AboutVisit(ticket)),
    .visitParked(DeskEvent.VisitParked(ticket: ticket, until: 5)), .visitRequeued(DeskEvent.AboutVisit(ticket)),
    .visitTransferred(DeskEvent.VisitTransferred(ticket: ticket, queue: "q")),
    .visitMissed(DeskEvent.AboutVisit(ticket)),
    .serviceStarted(DeskEvent.ServiceStarted(ticket: ticket, agent: "ann", counter: "desk-1")),
    .serviceFinished(DeskEvent.ServiceFinished(ticket: ticket, disposition: "solved")),
    .counterChanged(DeskEvent.CounterChanged(counter: "desk-1", standing: .onBreak, agent: "ann")),
    .slotHeld(DeskEvent.SlotHeld(session: "s", time: time, until: 5)),
    .holdReleased(DeskEvent.AboutHold("s")), .holdExpired(DeskEvent.AboutHold("s")),
    .appointmentBooked(DeskEvent.AppointmentBooked(reference: "R", session: "s", time: time)),
    .appointmentChanged(DeskEvent.AppointmentChanged(reference: "R", time: time, session: "s2")),
    .appointmentCancelled(DeskEvent.AboutAppointment("R")),
    .appointmentArrived(DeskEvent.AppointmentArrived(reference: "R", ticket: ticket, isLapsed: true)),
    .appointmentMissed(DeskEvent.AboutAppointment("R")),
    .appointmentResolved(DeskEvent.AppointmentChanged(reference: "R", time: time.occupying("van"))),
    .waitlistJoined(
      DeskEvent.WaitlistJoined(reference: "W", session: "s", service: "engineer-visit", from: 5, to: nil)),
    .waitlistOffered(DeskEvent.WaitlistOffered(reference: "W", time: time, until: 5)),
    .waitlistPassed(DeskEvent.AboutAppointment("W")), .waitlistLeft(DeskEvent.AboutAppointment("W")),
    .messageLeft(DeskEvent.MessageLeft(message: "m", inbox: "i", session: "s")),
    .messageTaken(DeskEvent.MessageTaken(message: "m", agent: "ann")),
    .messageClosed(DeskEvent.MessageClosed(message: "m", disposition: nil)),
  ]

  private func json(_ event: DeskEvent) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(event), as: UTF8.self)
  }

  private func event(_ text: String) throws -> DeskEvent {
    try JSONDecoder().decode(DeskEvent.self, from: Data(text.utf8))
  }

  @Test(arguments: changes) func `an event is read as it was written`(_ change: DeskEvent.Change) throws {
    for key in [DeskKey("k"), nil] {
      let written = DeskEvent(at: 1_764_576_000_000, key: key, change)
      #expect(try event(json(written)) == written)
    }
  }

  @Test func `every kind of event is among those tried`() {
    #expect(Set(Self.changes.map { $0.parts.kind }) == Set(DeskEvent.Kind.allCases))
  }

  @Test func `an event is flat`() throws {
    let called = DeskEvent(
      at: 5, key: "k", .visitCalled(DeskEvent.VisitCalled(ticket: Self.ticket, station: .queue("q"), agent: "ann")))
    #expect(try json(called) == #"{"agent":"ann","at":5,"key":"k","queue":"q","ticket":"B-014","type":"visit-called"}"#)
    let booked = DeskEvent(at: 5, .appointmentChanged(DeskEvent.AppointmentChanged(reference: "R", time: Self.time)))
    #expect(
      try json(booked)
        == #"{"at":5,"branch":"high-street","calendar":"engineers","end":1795521600000,"local":"2026-11-24T10:00","#
        + #""offset":0,"reference":"R","service":"engineer-visit","start":1795514400000,"#
        + #""type":"appointment-changed","zone":"Europe/London"}"#)
  }

  @Test func `an event of a newer version is told apart from a broken one`() {
    #expect(throws: UnknownDeskEvent(type: "counter-painted")) { try event(#"{"type":"counter-painted","at":5}"#) }
    #expect(
      UnknownDeskEvent(type: "counter-painted").description
        == "the desk's record holds an event \"counter-painted\" that this version does not know; a newer version wrote it: "
        + "update this one")
    #expect(throws: DecodingError.self) { try event(#"{"type":"visit-left","at":5}"#) }
    #expect(throws: DecodingError.self) { try event(#"{"type":"visit-left","at":5,"ticket":"fourteen"}"#) }
  }

  @Test func `fields that a newer version adds are passed over`() throws {
    #expect(
      try event(#"{"type":"visit-left","at":5,"ticket":"B-014","mood":"good"}"#)
        == DeskEvent(at: 5, .visitLeft(DeskEvent.AboutVisit(Self.ticket))))
  }
}
