/// What somebody wants of the desk. The same `key` again is a repetition and has no second effect.
package struct DeskCommand: Hashable, Sendable {
  package let key: DeskKey
  package let action: Action

  package init(key: DeskKey, _ action: Action) {
    self.key = key
    self.action = action
  }

  package enum Action: Hashable, Sendable {
    case joinQueue(JoinQueue)
    /// The customer would rather be called back, and keeps the place.
    case requestCallback(Ticket)
    case leave(Ticket)
    /// Calls whoever is next.
    case call(at: Station, agent: AgentID)
    /// Calls somebody once more who did not come.
    case recall(Ticket)
    /// Lets somebody who did not come keep the place for a while.
    case park(Ticket)
    /// Gives up on somebody who was called and did not come.
    case miss(Ticket)
    /// Puts a called or parked visit back in its old place.
    case requeue(Ticket)
    case serve(Ticket, agent: AgentID, counter: DeskPlan.Counter.ID?)
    case finish(Ticket, disposition: DispositionCode?)
    case transfer(Ticket, to: DeskPlan.Queue.ID)
    case setCounter(DeskPlan.Counter.ID, CounterStanding, agent: AgentID)
    case hold(SlotChoice, session: SessionReference, until: Int64)
    case release(session: SessionReference)
    case book(SlotChoice, reference: BookingReference, session: SessionReference)
    /// `heldBy`: the session that holds the new time, where another one made the booking.
    case change(BookingReference, to: SlotChoice, heldBy: SessionReference? = nil)
    case cancel(BookingReference)
    case checkIn(BookingReference)
    /// Asks to be told when a time is free.
    case joinWaitlist(JoinWaitlist)
    /// Books the time that the waiting list offered.
    case acceptOffer(BookingReference)
    /// Lets the next on the list have it, and goes on waiting for another.
    case declineOffer(BookingReference)
    case leaveWaitlist(BookingReference)
    case leaveMessage(MessageID, inbox: DeskPlan.Inbox.ID, session: SessionReference)
    case takeMessage(MessageID, agent: AgentID)
    case closeMessage(MessageID, disposition: DispositionCode?)
  }

  package struct JoinQueue: Hashable, Sendable {
    package var queue: DeskPlan.Queue.ID
    package var session: SessionReference
    package var party: PartyReference?
    package var priority: Priority
    package var reason: ReasonID?
    package var wantsCallback: Bool
    /// Joins from elsewhere and comes later.
    package var isRemote: Bool

    package init(
      queue: DeskPlan.Queue.ID, session: SessionReference, party: PartyReference? = nil, priority: Priority = .normal,
      reason: ReasonID? = nil, wantsCallback: Bool = false, isRemote: Bool = false
    ) {
      self.queue = queue
      self.session = session
      self.party = party
      self.priority = priority
      self.reason = reason
      self.wantsCallback = wantsCallback
      self.isRemote = isRemote
    }
  }

  package struct JoinWaitlist: Hashable, Sendable {
    /// Drawn by the caller as for a booking; the appointment that comes of it will have it.
    package var reference: BookingReference
    package var session: SessionReference
    package var service: DeskPlan.Service.ID
    /// No start before or after these, in milliseconds since 1970.
    package var from: Int64?
    package var to: Int64?

    package init(
      reference: BookingReference, session: SessionReference, service: DeskPlan.Service.ID, from: Int64? = nil,
      to: Int64? = nil
    ) {
      self.reference = reference
      self.session = session
      self.service = service
      self.from = from
      self.to = to
    }
  }

  /// Which time is meant. Starts are in milliseconds since 1970.
  package enum SlotChoice: Hashable, Sendable {
    case slot(SlotTime.ID)
    case calendar(DeskPlan.Calendar.ID, start: Int64)
    /// In the first calendar of the service that still has room.
    case service(DeskPlan.Service.ID, start: Int64)
  }
}
