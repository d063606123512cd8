extension Ruling {
  func leave(
    _ id: MessageID, in inbox: DeskPlan.Inbox.ID, by session: SessionReference
  ) throws(DeskRefusal) -> DeskEvent.Change {
    guard plan.inboxes[inbox] != nil else { throw .unknown(.unknownInbox, "inbox", inbox) }
    guard state.messages[id] == nil else { throw .messageExists }
    return .messageLeft(DeskEvent.MessageLeft(message: id, inbox: inbox, session: session))
  }

  func take(_ id: MessageID, by agent: AgentID) throws(DeskRefusal) -> DeskEvent.Change {
    switch try message(id).stage {
    case .open: return .messageTaken(DeskEvent.MessageTaken(message: id, agent: agent))
    case .taken: throw .messageTaken
    case .closed: throw .messageClosed
    }
  }

  func close(_ id: MessageID, with disposition: DispositionCode?) throws(DeskRefusal) -> DeskEvent.Change {
    if case .closed = try message(id).stage { throw .messageClosed }
    return .messageClosed(DeskEvent.MessageClosed(message: id, disposition: disposition))
  }

  private func message(_ id: MessageID) throws(DeskRefusal) -> Message {
    guard let message = state.messages[id] else { throw .unknownMessage }
    return message
  }
}
