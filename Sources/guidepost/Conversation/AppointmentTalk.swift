import Desk
import GuideGraph
import GuideSession
import Journal

/// Books, changes, cancels or checks in, with a recap before anything is done.
struct AppointmentTalk {
  let exchange: any Exchange
  let request: AppointmentRequest

  init(_ exchange: any Exchange, _ request: AppointmentRequest) {
    self.exchange = exchange
    self.request = request
  }

  private var voice: Voice { exchange.voice }
  private static let page = 3

  func hold() throws -> Turn {
    exchange.head(request.step)
    if let text = request.text ?? request.say, !text.isEmpty { exchange.present(text, say: request.say) }
    guard exchange.driver.desk != nil else { return try report(.failed("there is no desk")) }
    switch request.task {
    case "change": return try withBooking { try pick(changing: $0) }
    case "cancel": return try withBooking { try cancel($0) }
    case "check-in": return try withBooking { try checkIn($0) }
    default: return try pick(changing: nil)
    }
  }

  private func report(_ report: GuideSession.Command.AppointmentReport) throws -> Turn {
    try exchange.take(.appointment(report))
    return .goOn
  }

  // MARK: - Choosing a time

  private func pick(changing booking: Booking?) throws -> Turn {
    var from: Int64?
    while true {
      let slots = try exchange.driver.slots(for: request, exchange.kept, from: from, limit: Self.page + 1)
      guard !slots.isEmpty else {
        exchange.tell(
          from == nil
            ? exchange.side.words("I am sorry, no time is free.", agent: "No time is free.")
            : "There are no later times.")
        if from == nil {
          if booking == nil, let turn = try offerWaiting() { return turn }
          return try report(.unavailable)
        }
        from = nil
        continue
      }
      let shown = Array(slots.prefix(Self.page))
      let words = shown.map { SlotWords($0, locale: exchange.locale) }
      exchange.tell("These times are free (all \(words[0].zone)):")
      let hasMore = slots.count > Self.page
      let isKept = try booking == nil && keepsTimes()
      let labels =
        words.map(\.spoken) + (hasMore ? ["Later times"] : []) + (isKept ? [Self.keptForMe] : []) + ["None of these"]
      switch try exchange.choose(nil, labels) {
      case .index(let index) where index < shown.count:
        if let turn = try settle(shown[index], words[index], changing: booking) { return turn }
      case .index(let index) where hasMore && index == shown.count:
        from = slots[Self.page].instant
      case .index(let index) where labels[index] == Self.keptForMe:
        if let turn = try takeKeptTime() { return turn }
      case .index: return try report(.declined)
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  /// Says it once more before it counts. Nil where another time should be chosen.
  private func settle(_ slot: OfferedSlot, _ words: SlotWords, changing booking: Booking?) throws -> Turn? {
    do { try exchange.change { try $0.holdSlot(slot.id, &$1) } } catch let refusal as DeskRefusal {
      exchange.tell(refusal.text)
      return nil
    }
    let verb = booking == nil ? "Book" : "Move it to"
    let recap = "\(verb) \(words.spoken), \(slot.place)? (yes/no)"
    switch try exchange.choose(recap, ["Yes", "No"], isBoolean: true, onBack: 1) {
    case .index(0): break
    case .index:
      try exchange.driver.releaseSlot(exchange.kept)
      return nil
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    do {
      if let booking {
        try exchange.change { try $0.changeBooking(booking.reference, to: slot.id, &$1) }
      } else {
        try exchange.change { try $0.bookSlot(slot.id, &$1) }
      }
    } catch let refusal as DeskRefusal {
      exchange.tell(refusal.text)
      return nil
    }
    exchange.tellBooking(booking == nil ? "Booked" : "Changed", words)
    return .goOn
  }

  // MARK: - With a booking

  private func withBooking(_ body: (Booking) throws -> Turn) throws -> Turn {
    var typed = request.reference
    for tries in 0...3 {
      if let typed {
        switch try look(up: typed) {
        case .found(let booking): return try body(booking)
        case .unknown: break
        case .locked: return try report(.failed("too many wrong references"))
        }
      }
      guard tries < 3 else { break }
      let question = exchange.side.words(
        "What is the reference of your appointment?", agent: "What is the reference of the appointment?")
      switch try exchange.ask(question + "  It looks like 7K4M-92QX-T3HB.") {
      case .words(let words): typed = words
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
    return try report(.failed("no booking has that reference"))
  }

  private enum Lookup {
    case found(Booking)
    case unknown
    /// Too many references were wrong; none is looked up for a while.
    case locked
  }

  /// Tells why there is no booking.
  private func look(up typed: String) throws -> Lookup {
    do {
      if let booking = try exchange.driver.booking(typed, for: exchange.kept) { return .found(booking) }
      exchange.tell("That is no reference.")
    } catch let refusal as CodeRefusal {
      exchange.tell(refusal.aboutReference)
      if refusal.isLast { return .locked }
    }
    return .unknown
  }

  private func cancel(_ booking: Booking) throws -> Turn {
    let words = SlotWords(booking, locale: exchange.locale)
    switch try exchange.choose("Cancel \(words.spoken), \(booking.place)? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(0): break
    case .index: return try report(.declined)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    return try attempt { try $0.cancelBooking(booking.reference, &$1) }
  }

  private func checkIn(_ booking: Booking) throws -> Turn {
    try attempt { try $0.checkIn(booking.reference, &$1) }
  }

  private func attempt(_ body: (SessionDriver, inout KeptSession) throws -> Void) throws -> Turn {
    do {
      try exchange.change(body)
      return .goOn
    } catch let refusal as DeskRefusal {
      exchange.tell(refusal.text)
      return try report(.failed(refusal.text))
    }
  }
}
