public import GuideGraph

extension Event {
  public struct HandoffRequested: Hashable, Sendable, Codable {
    public enum Asker: String, Hashable, Sendable, Codable {
      case guide, customer
      case noMatch = "no-match"
      case failure
    }

    public var step: StepKey
    public var queue: QueueID
    public var reason: String
    public var urgent: Bool
    public var by: Asker
  }

  public struct HandoffQueued: Hashable, Sendable, Codable {
    public var step: StepKey
    public var ticket: String
    /// From 1 at the time of joining; nil where the host does not say.
    public var position: Int?
    /// Variables whose values the customer kept back.
    package var withheld: [VariableName]
  }

  public struct AppointmentRequested: Hashable, Sendable, Codable {
    public var step: StepKey
    public var service: ServiceID
    package var task: AppointmentStep.Task
  }

  public struct AppointmentOffered: Hashable, Sendable, Codable {
    public var step: StepKey
    public var slots: Int
  }

  public struct AppointmentHeld: Hashable, Sendable, Codable {
    public var step: StepKey
    public var slot: String
  }

  public struct ActionRequested: Hashable, Sendable, Codable {
    public var step: StepKey
    public var name: ActionName
    /// The same for every try of one request, so that the other side can tell a retry from a second order.
    public var key: String
  }

  public struct ActionDone: Hashable, Sendable, Codable {
    public var step: StepKey
    public var key: String
    package var value: Recorded?
  }

  public struct UndoStarted: Hashable, Sendable, Codable {
    public var step: StepKey
    public var name: ActionName
    public var key: String
    /// How many answers stand before the place the walk goes back to.
    public var turn: Int
    package var purpose: UndoPurpose
    /// The new answer, where one is changed.
    package var answer: Answered?
  }

  package enum UndoPurpose: String, Hashable, Sendable, Codable {
    case back, change, restart
  }

  public struct EffectEnded: Hashable, Sendable, Codable {
    public var step: StepKey
    public var key: String
  }

  public struct MessageLeft: Hashable, Sendable, Codable {
    public var step: StepKey
    public var inbox: InboxID
    package var words: Recorded
  }
}

/// An appointment as the desk made it.
public struct Booking: Hashable, Sendable, Codable {
  public var reference: String
  public var service: ServiceID
  /// ISO 8601 with offset.
  public var start: String
  public var end: String
  public var place: String
  /// IANA time zone in which it is told.
  public var zone: String

  public init(reference: String, service: ServiceID, start: String, end: String, place: String, zone: String) {
    self.reference = reference
    self.service = service
    self.start = start
    self.end = end
    self.place = place
    self.zone = zone
  }
}
