/// Why the desk did not do what somebody asked for. Nothing has changed.
package struct DeskRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package let reason: Reason
  /// Plain words for the person who asked.
  package let text: String

  package var description: String { text }

  init(_ reason: Reason, _ text: String) {
    self.reason = reason
    self.text = text
  }

  /// Instants are in milliseconds since 1970.
  package enum Reason: Hashable, Sendable {
    case unknownQueue, unknownCounter, unknownCalendar, unknownService, unknownInbox
    case unknownTicket, unknownReference, unknownSlot, unknownMessage
    /// `reopens`: nil where nobody will be there within a year.
    case closed(reopens: Int64?)
    case full(limit: Int)
    /// The wait would pass the closing time.
    case tooLate(closes: Int64)
    case alreadyWaiting(Ticket)
    case nobodyWaiting
    case notWaiting, notCalled, notServed
    case recalledEnough, counterUnchanged
    case counterNotOpen(CounterStanding)
    case alreadyCalled, alreadyServed, alreadyLeft, alreadyMissed, alreadyCallback
    case noCapacity, inThePast
    case noticeTooShort(earliest: Int64)
    case beyondWindow(latest: Int64)
    case nothingHeld, sameSlot, otherService
    case alreadyCancelled, alreadyArrived
    case tooEarly(from: Int64)
    case referenceTaken, messageExists, messageTaken, messageClosed
    case notOnWaitlist, alreadyOnWaitlist(BookingReference), timesFree, nothingOffered
    case keyReused
  }
}
