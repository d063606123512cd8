import Desk
import GuideSession
import Journal

/// The waiting list as a person at the keyboard meets it: only where somebody keeps free times for those on it.
extension AppointmentTalk {
  static let keptForMe = "A time is kept for me: I was on the waiting list"

  /// Whether a time for this is kept for anybody just now.
  func keepsTimes() throws -> Bool { try exchange.driver.keepsTimes(for: request.service) }

  /// Where nothing is free. Nil to go on as if there were no list.
  func offerWaiting() throws -> Turn? {
    guard try exchange.driver.hasWorker() else { return nil }
    let wait = exchange.side.words("Put me on the waiting list", agent: "Put the customer on the waiting list")
    let labels = [wait] + (try keepsTimes() ? [Self.keptForMe] : []) + ["No, thank you"]
    switch try exchange.choose("Shall we tell you when a time is free?", labels) {
    case .index(0): try join()
    case .index(let index) where labels[index] == Self.keptForMe: return try takeKeptTime()
    case .index: break
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
    return nil
  }

  private func join() throws {
    do {
      let reference = try exchange.driver.joinWaitlist(for: request.service, exchange.kept)
      exchange.tell(
        "You are on the waiting list. A time that comes free is kept for you for half an hour. Your reference is "
          + "\(reference).",
        agent: "On the waiting list: a time that comes free is kept for half an hour. The customer's reference is "
          + "\(reference).")
    } catch let refusal as DeskRefusal { exchange.tell(refusal.text) }
  }

  /// Books the time that the list keeps. Nil where another should be chosen.
  func takeKeptTime() throws -> Turn? {
    switch try exchange.ask("What is the reference?  It looks like 7K4M-92QX-T3HB.") {
    case .words(let typed):
      guard let reference = ResumeCode(typed)?.description else {
        exchange.tell("That is no reference.")
        return nil
      }
      do {
        try exchange.change { try $0.takeKeptTime(reference, &$1) }
      } catch let refusal as DeskRefusal {
        exchange.tell(refusal.text)
        return nil
      } catch let refusal as CodeRefusal {
        exchange.tell(refusal.aboutReference)
        return nil
      }
      guard let booking = exchange.kept.session.state.bookings.last else { return .goOn }
      exchange.tellBooking("Booked", SlotWords(booking, locale: exchange.locale))
      return .goOn
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }
}
