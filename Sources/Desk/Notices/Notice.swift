/// Something that somebody outside should hear of: a customer of an appointment, the staff of a queue or an inbox.
///
/// A notice is no record of its own. What the desk's events say is owed, is owed; so none can be lost, and none outlives
/// what it is about.
package struct Notice: Hashable, Sendable, Identifiable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case booked, changed, cancelled, reminder
    /// The zone's rules changed: the same wall time, perhaps an hour earlier or later for somebody elsewhere.
    case clockChange = "clock-change"
    /// A time is kept for somebody on the waiting list.
    case timeFree = "time-free"
    case handoffWaiting = "hand-off-waiting"
    case messageLeft = "message-left"
  }

  package enum Subject: Hashable, Sendable {
    case appointment(Appointment)
    case entry(WaitlistEntry)
    case visit(Visit)
    case message(Message)
  }

  package enum NoticeTag {}
  package typealias ID = DeskID<NoticeTag>

  package let kind: Kind
  package let subject: Subject
  /// From when on it should go out, in milliseconds since 1970.
  package let dueAt: Int64

  /// The same however often it is asked for and sent, and another one for each change of what it is about.
  package var id: ID {
    switch subject {
    case .appointment(let appointment): ID("\(kind.rawValue)/\(appointment.reference)/\(appointment.sequence)")
    case .entry(let entry): ID("\(kind.rawValue)/\(entry.reference)/\(entry.offer?.time.id.text ?? "")")
    case .visit(let visit): ID("\(kind.rawValue)/\(visit.ticket)/\(visit.line.name)")
    case .message(let message): ID("\(kind.rawValue)/\(message.id)")
    }
  }

  package var session: SessionReference {
    switch subject {
    case .appointment(let appointment): appointment.session
    case .entry(let entry): entry.session
    case .visit(let visit): visit.session
    case .message(let message): message.session
    }
  }
}

extension Line {
  /// The id of the queue or calendar.
  package var name: String {
    switch self {
    case .queue(let id): id.text
    case .calendar(let id): id.text
    }
  }
}
