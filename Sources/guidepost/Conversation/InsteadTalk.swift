import Desk
import GuideSession

/// Times that can be booked instead of waiting, offered where the wait is long.
struct InsteadTalk {
  let exchange: any Exchange
  let times: [OfferedSlot]

  init(_ exchange: any Exchange, _ times: [OfferedSlot]) {
    self.exchange = exchange
    self.times = times
  }

  private var words: [SlotWords] { times.map { SlotWords($0, locale: exchange.locale) } }

  func tell() {
    guard let zone = words.first?.zone else { return }
    exchange.tell(
      "You can also come at a fixed time (\(zone)):", agent: "The customer can also come at a fixed time (\(zone)):")
    for (time, words) in zip(times, words) { exchange.voice.aside("- \(words.spoken), \(time.place)") }
  }

  func hold() throws -> Turn {
    switch try exchange.choose("Which one?", words.map(\.spoken) + ["None of these"]) {
    case .index(let index) where index < times.count: return try book(times[index], words[index])
    case .index, .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func book(_ time: OfferedSlot, _ words: SlotWords) throws -> Turn {
    do { try exchange.driver.holdInstead(time.id, exchange.kept) } catch let refusal as DeskRefusal {
      // Somebody was faster; the hand-off stands and lists what is free now.
      exchange.tell(refusal.text)
      return .goOn
    }
    let question = "Book \(words.spoken), \(time.place)? (yes/no)"
    switch try exchange.choose(question, ["Yes", "No"], isBoolean: true) {
    case .index(0): break
    case .index:
      try exchange.driver.releaseSlot(exchange.kept)
      return .goOn
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    do {
      try exchange.change { try $0.bookInstead(time.id, &$1) }
      exchange.tellBooking("Booked", words)
    } catch let refusal as DeskRefusal {
      // Whoever thought it over for too long.
      exchange.tell(refusal.text)
    }
    return .goOn
  }
}

extension Exchange {
  /// What was just booked or moved, and the reference that leads back to it.
  func tellBooking(_ verb: String, _ words: SlotWords) {
    guard let booking = kept.session.state.bookings.last else { return }
    let what = "\(verb): \(words.spoken) (\(words.zone)), \(booking.place)."
    tell(
      "\(what) Your reference is \(booking.reference).",
      agent: "\(what) The customer's reference is \(booking.reference).")
    // The booking stands, also where the way cannot be told.
    if let directions = try? driver.directions(to: booking) { voice.aside(directions) }
    voice.aside(
      side.words(
        "Keep the reference: with it you can change or cancel.",
        agent: "Tell the customer the reference: with it they can change or cancel."))
  }
}
