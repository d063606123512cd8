/// Who waits, who is served, which times are taken: a fold of the desk's events.
///
/// `decide` says what a command would bring about, `apply` brings it about. Neither knows clock, file or chance, so the
/// same events give the same state anywhere. Whoever writes the events down must do so against the state that decided.
package struct DeskState: Hashable, Sendable, Codable {
  /// The tickets of one line are drawn from one series.
  struct Series: Hashable, Sendable, Codable {
    let letters: String
    var last = 0
  }

  var visits: [Ticket: Visit] = [:]
  /// Those who can be called, in the order in which they joined.
  var waiting: [Line: [Ticket]] = [:]
  var series: [Line: Series] = [:]
  /// Visits that are not over.
  var openVisits: [SessionReference: [Ticket]] = [:]
  /// How many tickets were ever drawn.
  var drawn = 0
  /// Those of which somebody said whether they are open.
  var counters: [DeskPlan.Counter.ID: CounterRecord] = [:]
  var experience = Experience()
  var appointments: [BookingReference: Appointment] = [:]
  var books: [DeskPlan.Calendar.ID: CalendarBook] = [:]
  /// A session holds one slot at most, so that nobody can block a day.
  var holds: [SessionReference: Hold] = [:]
  /// Those who want to be told when a time is free, and those who did.
  var waitlist: [BookingReference: WaitlistEntry] = [:]
  /// How many ever joined the list.
  var wished = 0
  var messages: [MessageID: Message] = [:]
  /// What commands brought about, by their keys, for as long as they may be sent again.
  var receipts: [DeskKey: DeskEvent] = [:]
  /// The UTC day, counted from 1970, on which what was long over was let go of last.
  var tidiedOn: Int64 = 0

  package init() {}

  package init(replaying events: some Sequence<DeskEvent>) {
    for event in events { apply(event) }
  }
}

extension DeskState {
  /// What the command with this key brought about, the first time it came; nil where that is longer ago than
  /// `shortMemory`.
  package func event(for key: DeskKey) -> DeskEvent? { receipts[key] }

  /// An event whose key is known already changes nothing.
  package mutating func apply(_ event: DeskEvent) {
    forgetDaily(at: event.at)
    if let key = event.key {
      guard receipts[key] == nil else { return }
      receipts[key] = event
    }
    switch event.change {
    case .visitJoined(let change): join(change, at: event.at)
    case .callbackRequested(let change): visits[change.ticket]?.wantsCallback = true
    case .visitLeft(let change): close(change.ticket, as: .left(at: event.at))
    case .visitCalled(let change): call(change, at: event.at)
    case .visitRecalled(let change): recall(change.ticket, at: event.at)
    case .visitParked(let change): move(change.ticket, to: .parked(until: change.until))
    case .visitRequeued(let change): move(change.ticket, to: .waiting)
    case .visitTransferred(let change): transfer(change)
    case .visitMissed(let change): close(change.ticket, as: .missed(at: event.at))
    case .serviceStarted(let change): serve(change, at: event.at)
    case .serviceFinished(let change): finish(change, at: event.at)
    case .counterChanged(let change): self.change(change, at: event.at)
    case .slotHeld(let change): hold(change, at: event.at)
    case .holdReleased(let change), .holdExpired(let change): holds[change.session] = nil
    case .appointmentBooked(let change): book(change, at: event.at)
    case .appointmentChanged(let change): changeTime(change, at: event.at)
    case .appointmentResolved(let change): resolve(change, at: event.at)
    case .appointmentCancelled(let change): cancel(change.reference, at: event.at)
    case .appointmentArrived(let change): arrive(change, at: event.at)
    case .appointmentMissed(let change): miss(change.reference, at: event.at)
    case .waitlistJoined(let change): wish(change, at: event.at)
    case .waitlistOffered(let change): offer(change)
    case .waitlistPassed(let change): passOffer(of: change.reference)
    case .waitlistLeft(let change): waitlist[change.reference]?.stage = .left(at: event.at)
    case .messageLeft(let change): leave(change, at: event.at)
    case .messageTaken(let change): messages[change.message]?.stage = .taken(by: change.agent, at: event.at)
    case .messageClosed(let change): messages[change.message]?.stage = .closed(change.disposition, at: event.at)
    }
  }
}
