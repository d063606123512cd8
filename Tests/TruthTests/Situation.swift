@testable import GuideGraph
@testable import GuideSession

/// All of a session that has a say in what comes: two with the same may do the same.
///
/// Keys of effects and tickets only name; of answers that were not taken it matters whether there were two, for no guide
/// made here counts further. So a question that may be answered wrongly for ever has an end.
struct Situation: Hashable {
  private var frames: [Journey.Frame]
  private var standing: Standing
  private var tried: Set<RemedyName>
  private var established: Set<Requirement>
  private var ahead: [StepKey: [Journey.Known]]

  init(_ session: Session) {
    let journey = session.state.journey
    frames = journey.frames.map(\.told)
    tried = journey.tried
    established = journey.established
    ahead = journey.ahead
    standing = journey.standing.told
  }
}

extension Journey.Frame {
  /// Without how many answers stood.
  fileprivate var told: Journey.Frame {
    var frame = self
    for index in frame.interrupted.indices {
      frame.interrupted[index].turn = 0
      frame.interrupted[index].standing = frame.interrupted[index].standing.told
    }
    return frame
  }
}

extension Standing {
  fileprivate var told: Standing {
    var standing = self
    standing.refusals = min(refusals + misses, 2)
    standing.misses = 0
    switch place {
    case .acting: standing.place = .acting(key: "")
    case .queued(_, let callback, let by): standing.place = .queued(ticket: "", callback: callback, by: by)
    default: break
    }
    return standing
  }
}
