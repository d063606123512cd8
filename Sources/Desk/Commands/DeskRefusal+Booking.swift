extension DeskRefusal {
  static let unknownSlot = DeskRefusal(
    .unknownSlot, "There is no appointment at that time. Please choose one of the times on offer.")

  static func inThePast(_ when: String) -> Self {
    DeskRefusal(.inThePast, "That time, \(when), has passed. Please choose a later one.")
  }

  static func noticeTooShort(_ earliest: Int64, _ words: (Int64) -> String) -> Self {
    DeskRefusal(
      .noticeTooShort(earliest: earliest),
      "That is too soon to prepare for. The earliest time to book is \(words(earliest)).")
  }

  static func beyondWindow(_ latest: Int64, _ words: (Int64) -> String) -> Self {
    DeskRefusal(
      .beyondWindow(latest: latest), "That is too far ahead. The latest time to book is \(words(latest)).")
  }

  static func noCapacity(_ when: String) -> Self {
    DeskRefusal(.noCapacity, "The appointment \(when) is taken. Please choose another time.")
  }

  static let holdInThePast = DeskRefusal(.inThePast, "A time can only be kept for a moment that is still to come.")

  static let nothingHeld = DeskRefusal(.nothingHeld, "No time is being kept for you.")

  static let referenceTaken = DeskRefusal(.referenceTaken, "That reference is in use. Please try once more.")

  static func unknownReference(_ reference: BookingReference) -> Self {
    DeskRefusal(
      .unknownReference, "We have no appointment with the reference \(reference). Please check each letter and digit.")
  }

  static func sameSlot(_ when: String) -> Self {
    DeskRefusal(.sameSlot, "Your appointment is \(when) already.")
  }

  static let otherService = DeskRefusal(
    .otherService, "That time is for something else. Please cancel this appointment and book the other one.")

  static let alreadyCancelled = DeskRefusal(
    .alreadyCancelled, "That appointment was cancelled already. You can book a new one.")

  static let alreadyArrived = DeskRefusal(.alreadyArrived, "You have checked in for that appointment already.")

  static func appointmentOver(_ when: String) -> Self {
    DeskRefusal(.inThePast, "That appointment was \(when). You can book a new one.")
  }

  static func tooEarly(_ from: Int64, _ when: String) -> Self {
    DeskRefusal(.tooEarly(from: from), "Your appointment is \(when). Please check in on the day.")
  }
}

extension DeskRefusal {
  static func notOnWaitlist(_ reference: BookingReference) -> Self {
    DeskRefusal(
      .notOnWaitlist, "Nobody waits for a time under \(reference). Please check each letter and digit.")
  }

  static func alreadyOnWaitlist(_ entry: WaitlistEntry) -> Self {
    DeskRefusal(
      .alreadyOnWaitlist(entry.reference), "You are on the waiting list already, under \(entry.reference).")
  }

  static func timesFree(_ when: String) -> Self {
    DeskRefusal(.timesFree, "There is a free time, \(when). Please book it, or wait for a time on other days.")
  }

  static let nothingOffered = DeskRefusal(
    .nothingOffered, "No time is kept for you just now. You are still on the waiting list.")
}

extension DeskRefusal {
  static let unknownMessage = DeskRefusal(.unknownMessage, "There is no such message.")
  static let messageExists = DeskRefusal(.messageExists, "That message was left already.")
  static let messageTaken = DeskRefusal(.messageTaken, "Somebody is answering that message already.")
  static let messageClosed = DeskRefusal(.messageClosed, "That message is answered and closed.")
}
