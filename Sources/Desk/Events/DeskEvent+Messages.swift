extension DeskEvent {
  package struct MessageLeft: Hashable, Sendable, Codable {
    package var message: MessageID
    package var inbox: DeskPlan.Inbox.ID
    package var session: SessionReference
  }

  package struct MessageTaken: Hashable, Sendable, Codable {
    package var message: MessageID
    package var agent: AgentID
  }

  package struct MessageClosed: Hashable, Sendable, Codable {
    package var message: MessageID
    package var disposition: DispositionCode?
  }
}
