public import GuideGraph

/// What a session waits for, with every text filled in.
public enum Waiting: Hashable, Sendable {
  case prompt(Prompt)
  /// An action is carried out only after this is agreed to.
  case confirm(Confirmation)
  case action(ActionRequest)
  case handoff(HandoffRequest)
  case appointment(AppointmentRequest)
  case message(MessageRequest)
  case fact(FactRequest)
  /// An action that takes an effect back, so that the walk can go back.
  case undo(ActionRequest)
  case finished(Ending)
  /// The guide cannot go on and names no person.
  case stuck(reason: String)
}

/// Something said on the way by a step that does not wait.
public struct Said: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText
  public var say: RenderedText?
  public var isEnding = false

  public init(step: StepKey, text: RenderedText, say: RenderedText? = nil, isEnding: Bool = false) {
    self.step = step
    self.text = text
    self.say = say
    self.isEnding = isEnding
  }
}

public struct Confirmation: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText
  public var action: ActionName
}

public struct ActionRequest: Hashable, Sendable {
  public var step: StepKey
  public var name: ActionName
  /// Canonical text by name.
  public var parameters: [String: String]
  public var key: String
  /// Milliseconds after which the host should report a failure.
  public var timeout: Int64?
}

public struct HandoffRequest: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText
  public var say: RenderedText?
  public var queue: QueueID
  public var reason: String
  public var isUrgent: Bool
  public var offersCallback: Bool
  /// Milliseconds of expected wait above which the queue counts as busy; nil where the guide does not care.
  public var busyOver: Int64?
  public var askedByCustomer: Bool
  public var packet: Packet
  public var ticket: String?
  public var isCallback: Bool
}

public struct AppointmentRequest: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText?
  public var say: RenderedText?
  public var service: ServiceID
  /// book, change, cancel or check-in.
  public var task: String
  /// The reference of the booking that is changed, cancelled or checked in.
  public var reference: String?
}

public struct MessageRequest: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText
  public var say: RenderedText?
  public var inbox: InboxID
}

public struct FactRequest: Hashable, Sendable {
  /// is-open, wait-minutes, ticket, position or agent-name.
  public var name: String
  public var argument: String?
}

public struct Ending: Hashable, Sendable {
  public var step: StepKey
  public var text: RenderedText
  public var say: RenderedText?
  public var result: Outcome
  public var disposition: DispositionCode?
}
