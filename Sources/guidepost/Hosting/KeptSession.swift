import GuideSession
import Journal

/// A session together with where the journal keeps it.
struct KeptSession: Sendable {
  var session: Session
  let stream: StreamID
  /// Version of the stream's latest event that `session` has seen.
  var version: Int
  /// What the customer types to go on elsewhere; nil where nothing is kept.
  var code: ResumeCode?
  /// Steps said on the way by the latest commands and not yet shown, in order.
  var said: [Said] = []

  var id: String { session.state.start?.session ?? "" }
}
