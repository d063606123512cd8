/// Those who take part, by names that say nothing about them: personal words stay in the vault.
package enum SessionTag {}
/// Which session a visit, booking or message belongs to.
package typealias SessionReference = DeskID<SessionTag>

package enum PartyTag {}
/// Where the vault keeps what the party wants to be called.
package typealias PartyReference = DeskID<PartyTag>

package enum AgentTag {}
package typealias AgentID = DeskID<AgentTag>

package enum ReasonTag {}
/// Why a guide handed over.
package typealias ReasonID = DeskID<ReasonTag>

package enum DispositionTag {}
/// How a visit ended, in a guide's code.
package typealias DispositionCode = DeskID<DispositionTag>

package enum BookingTag {}
/// What a customer shows to change, cancel or check in; the caller draws it, with at least 60 random bits.
package typealias BookingReference = DeskID<BookingTag>

package enum MessageTag {}
/// Where the vault keeps the words of a message.
package typealias MessageID = DeskID<MessageTag>

package enum KeyTag {}
/// Tells a command from its repetition: the same key twice has one effect.
package typealias DeskKey = DeskID<KeyTag>

/// How soon a visit should be served.
package enum Priority: String, Hashable, Sendable, Codable {
  case normal
  /// A safety step of a guide asked for it: before everybody else.
  case urgent
}

/// Where a visit waits: a queue, or the calendar that its appointment was booked in.
package enum Line: Hashable, Sendable, Codable {
  case queue(DeskPlan.Queue.ID)
  case calendar(DeskPlan.Calendar.ID)

  var isCalendar: Bool {
    switch self {
    case .queue: false
    case .calendar: true
    }
  }
}

/// Who calls the next visit: a counter serves every line that its services and skills allow, a queue only itself.
package enum Station: Hashable, Sendable {
  case queue(DeskPlan.Queue.ID)
  case counter(DeskPlan.Counter.ID)

  var counter: DeskPlan.Counter.ID? {
    switch self {
    case .queue: nil
    case .counter(let id): id
    }
  }
}

extension Station: Codable {
  private enum Field: String, CodingKey { case queue, counter }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    if let counter = try fields.decodeIfPresent(DeskPlan.Counter.ID.self, forKey: .counter) {
      self = .counter(counter)
    } else {
      self = .queue(try fields.decode(DeskPlan.Queue.ID.self, forKey: .queue))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    switch self {
    case .queue(let id): try fields.encode(id, forKey: .queue)
    case .counter(let id): try fields.encode(id, forKey: .counter)
    }
  }
}
