/// Which values are to go.
package enum Erasure: Hashable, Sendable {
  /// Everything kept about one person, whatever the stream.
  case subject(String)
  /// Everything kept for one stream, such as one session.
  case stream(StreamID)
  /// Everything whose `expires` lies before this moment, in milliseconds since 1970 UTC.
  case expired(before: Int64)

  /// What the `erased` event tells: why, not who.
  var reason: String {
    switch self {
    case .subject: "subject"
    case .stream: "stream"
    case .expired: "expired"
    }
  }
}
