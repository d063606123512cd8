import Desk
import GuideGraph
import GuideSession

/// Books, changes, cancels or checks in, with a recap before anything is done.
struct AppointmentTalk {
  let conversation: Conversation
  let request: AppointmentRequest

  init(_ conversation: Conversation, _ request: AppointmentRequest) {
    self.conversation = conversation
    self.request = request
  }

  private var voice: Voice { conversation.voice }
  private static let page = 3

  func hold() throws -> Turn {
    voice.gap()
    if let text = request.text, !text.isEmpty { voice.guide(text) }
    guard conversation.driver.desk != nil else { return try report(.failed("there is no desk")) }
    switch request.task {
    case "change": return try withBooking { try pick(changing: $0) }
    case "cancel": return try withBooking { try cancel($0) }
    case "check-in": return try withBooking { try checkIn($0) }
    default: return try pick(changing: nil)
    }
  }

  private func report(_ report: GuideSession.Command.AppointmentReport) throws -> Turn {
    try conversation.take(.appointment(report))
    return .goOn
  }

  // MARK: - Choosing a time

  private func pick(changing booking: Booking?) throws -> Turn {
    var from: Int64?
    while true {
      let slots = try conversation.driver.slots(for: request, conversation.kept, from: from, limit: Self.page + 1)
      guard !slots.isEmpty else {
        voice.guide(from == nil ? "I am sorry, no time is free." : "There are no later times.")
        if from == nil { return try report(.unavailable) }
        from = nil
        continue
      }
      let shown = Array(slots.prefix(Self.page))
      let words = shown.map { SlotWords($0, locale: conversation.locale) }
      voice.guide("These times are free (all \(words[0].zone)):")
      let hasMore = slots.count > Self.page
      let labels = words.map(\.spoken) + (hasMore ? ["Later times"] : []) + ["None of these"]
      switch try conversation.choose(nil, labels) {
      case .index(let index) where index < shown.count:
        if let turn = try settle(shown[index], words[index], changing: booking) { return turn }
      case .index(let index) where hasMore && index == shown.count:
        from = slots[Self.page].instant
      case .index: return try report(.declined)
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  /// Says it once more before it counts. Nil where another time should be chosen.
  private func settle(_ slot: OfferedSlot, _ words: SlotWords, changing booking: Booking?) throws -> Turn? {
    let verb = booking == nil ? "Book" : "Move it to"
    switch try conversation.choose("\(verb) \(words.spoken), \(slot.place)? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(0): break
    case .index: return nil
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    do {
      if let booking {
        try conversation.driver.changeBooking(booking.reference, to: slot.id, &conversation.kept)
      } else {
        try conversation.driver.bookSlot(slot.id, &conversation.kept)
      }
    } catch let refusal as DeskRefusal {
      voice.guide(refusal.text)
      return nil
    }
    tellReference(booking == nil ? "Booked" : "Changed", words)
    return .goOn
  }

  private func tellReference(_ verb: String, _ words: SlotWords) {
    guard let booking = conversation.kept.session.state.bookings.last else { return }
    voice.guide("\(verb): \(words.spoken) (\(words.zone)), \(booking.place). Your reference is \(booking.reference).")
    voice.aside("Keep the reference: with it you can change or cancel.")
  }

  // MARK: - With a booking

  private func withBooking(_ body: (Booking) throws -> Turn) throws -> Turn {
    if let reference = request.reference, let booking = try conversation.driver.booking(reference) {
      return try body(booking)
    }
    for _ in 0..<3 {
      voice.guide("What is the reference of your appointment?  It looks like 7K4M-92QX-T3HB.")
      switch try conversation.listen() {
      case .line(let line):
        if case .command(let command, let argument) = Matcher(candidates: [], lexicon: conversation.lexicon).match(line) {
          if case .leave(let leaving) = try conversation.obey(command, argument) { return .leave(leaving) }
          return .goOn
        }
        if let booking = try conversation.driver.booking(line.trimmed.uppercased()) { return try body(booking) }
        voice.guide("I do not know that reference.")
      case .back:
        try conversation.take(.back)
        return .goOn
      case .again, .timeout: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
    return try report(.failed("no booking has that reference"))
  }

  private func cancel(_ booking: Booking) throws -> Turn {
    let words = SlotWords(booking, locale: conversation.locale)
    switch try conversation.choose("Cancel \(words.spoken), \(booking.place)? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(0): break
    case .index: return try report(.declined)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    return try attempt { try conversation.driver.cancelBooking(booking.reference, &conversation.kept) }
  }

  private func checkIn(_ booking: Booking) throws -> Turn {
    try attempt { try conversation.driver.checkIn(booking.reference, &conversation.kept) }
  }

  private func attempt(_ body: () throws -> Void) throws -> Turn {
    do {
      try body()
      return .goOn
    } catch let refusal as DeskRefusal {
      voice.guide(refusal.text)
      return try report(.failed(refusal.text))
    }
  }
}
