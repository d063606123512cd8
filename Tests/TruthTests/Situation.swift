import GuideDocument

@testable import GuideGraph
@testable import GuideSession

/// All of a session that has a say in what comes: two with the same may do the same.
///
/// Keys of effects and tickets only name; of answers that were not taken it matters that there were some, for no guide made
/// here counts further. So a question that may be answered wrongly for ever has an end.
struct Situation: Hashable {
  private var frames: [Journey.Frame]
  private var standing: Standing
  private var tried: Set<RemedyName>
  private var established: Set<Requirement>

  init(_ session: Session) {
    let journey = session.state.journey
    frames = journey.frames
    tried = journey.tried
    established = journey.established
    standing = journey.standing
    standing.refusals = min(standing.refusals, 1)
    standing.misses = min(standing.misses, 1)
    switch standing.place {
    case .acting: standing.place = .acting(key: "")
    case .queued(_, let callback, let by): standing.place = .queued(ticket: "", callback: callback, by: by)
    default: break
    }
  }
}
