/// One thing said or done in a conversation that is read again.
package struct TranscriptLine: Hashable, Sendable {
  package enum Speaker: String, Hashable, Sendable {
    /// What a customer read.
    case guide = "Guide"
    case customer = "You"
    /// What an agent read aloud, and wrote down.
    case agent = "Agent"
    case answer = "Answer"
    /// What happened, in our words.
    case remark
    /// The bare name of an event.
    case event
  }

  /// Number of the event it comes from, in its session.
  package var event: Int
  /// Milliseconds since 1970 UTC.
  package var time: Int64
  package var speaker: Speaker
  package var text: String
  /// Answers to choose from, in the order of the guide.
  package var options: [String] = []
}
