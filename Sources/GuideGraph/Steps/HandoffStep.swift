/// `handoff`: passes the conversation, with everything said, to a person.
package struct HandoffStep: Hashable, Sendable {
  package var heading: Step.Heading
  package var queue: QueueID
  package var reason: String?
  package var isUrgent: Bool
  package var resume: Target?
  package var offersCallback: Bool
  package var prompt: Text
  package var say: Speech?
  package var notes: [Text]
  package var why: Text?
  package var passes: [VariableName]
  package var closed: Target?
  package var busy: Target?
  /// Milliseconds of expected wait above which the queue counts as busy.
  package var busyOver: Int64?
  package var declined: Target?
}
