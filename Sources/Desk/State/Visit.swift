/// The life of one ticket.
package struct Visit: Hashable, Sendable, Codable, Identifiable {
  package let ticket: Ticket
  package let session: SessionReference
  package internal(set) var line: Line
  package let party: PartyReference?
  package let priority: Priority
  package let reason: ReasonID?
  package internal(set) var wantsCallback: Bool
  package let isRemote: Bool
  /// Set for somebody who came to an appointment.
  package let booking: BookingReference?
  /// The start that was promised, while the promise holds: nil for walk-ins and for those who came after the grace.
  package let promisedStart: Int64?
  /// Kept whatever happens, so that nobody loses the place.
  package let joinedAt: Int64
  /// Tells those apart who joined within one millisecond.
  let order: Int
  package internal(set) var stage: Stage
  /// When serving first began.
  package internal(set) var answeredAt: Int64?

  package enum Stage: Hashable, Sendable, Codable {
    case waiting
    case called(Call)
    /// Did not come when called and keeps the place until then.
    case parked(until: Int64)
    case served(by: AgentID, counter: DeskPlan.Counter.ID?, since: Int64)
    case finished(DispositionCode?, at: Int64)
    case left(at: Int64)
    case missed(at: Int64)
  }

  package struct Call: Hashable, Sendable, Codable {
    package let station: Station
    package let agent: AgentID
    package let at: Int64
    /// How many times more after the first.
    package internal(set) var recalls = 0
    /// Of the latest call.
    var lastAt: Int64
  }

  package var id: Ticket { ticket }

  package var isWaiting: Bool { stage == .waiting }

  /// Cannot be expected to stand before the counter when called.
  var isElsewhere: Bool { wantsCallback || isRemote }

  /// Still to be served, or being served.
  package var isOpen: Bool {
    switch stage {
    case .waiting, .called, .parked, .served: true
    case .finished, .left, .missed: false
    }
  }

  /// Whether this one stands before the other within a class.
  func isBefore(_ other: Visit) -> Bool { (joinedAt, order) < (other.joinedAt, other.order) }
}
