import GuideGraph
import GuideSession

/// The calls that an agent has open at once, one of them in hand.
final class OpenCalls {
  enum Next {
    case call(AgentCall)
    /// Back to whoever waits.
    case line
    case begin(GuideID)
  }

  let library: Library
  private(set) var calls: [AgentCall] = []
  /// What the agent turns to when the call in hand is set aside.
  var next = Next.line

  init(library: Library) { self.library = library }

  func add(_ call: AgentCall) { calls.append(call) }

  func remove(_ call: AgentCall) { calls.removeAll { $0 === call } }

  /// Messages in the calls that are set aside, and their leases. A call that another terminal has taken up is closed.
  func attend(besides current: AgentCall?) throws {
    for call in calls where call !== current {
      do {
        try call.hearAside()
      } catch is HeldElsewhere {
        call.voice.line("\(call.label) was taken up elsewhere.")
        remove(call)
      }
    }
  }

  /// Leaves every open call as a terminal that is closed would: paused, for somebody to take up again.
  func leaveAll() {
    for call in calls { call.letGo() }
    calls = []
  }
}
