/// A message of a customer; its words are in the vault.
package struct Message: Hashable, Sendable, Codable, Identifiable {
  package let id: MessageID
  package let inbox: DeskPlan.Inbox.ID
  package let session: SessionReference
  package let leftAt: Int64
  package internal(set) var stage = Stage.open

  package enum Stage: Hashable, Sendable, Codable {
    case open
    case taken(by: AgentID, at: Int64)
    case closed(DispositionCode?, at: Int64)
  }
}
