import GuideDocument
import GuideGraph
import GuideSession

/// Plays a walk on the session engine, with the walk's own clock, answers, desk and actions. Keeps nothing.
struct WalkPlayer {
  /// Commands that a conversation may take. A guide that goes on for longer does so for ever.
  static let turns = 10_000

  let walk: Walk
  let zone: String
  var supplies: Walk.Supplies
  var session: Session
  var events: [Event]
  var transcript: [WalkLine] = []
  /// Why the latest answer was not taken, until the next step.
  var refusal: String?
  /// The queue the customer joined last, and whether a person has taken over.
  var joined: QueueID?
  var isServed = false

  /// `zone` is the project's, for a walk that names none.
  static func play(_ walk: Walk, in library: Library, zone: String = "UTC") -> WalkResult {
    let zone = walk.zone ?? zone
    let beginning = Session.Beginning(
      session: "walk", channel: walk.channel, locale: walk.locale, zone: zone, variables: walk.given)
    do throws(Session.CannotStart) {
      let (session, events) = try Session.start(walk.guide, in: library, beginning, at: walk.at)
      var player = WalkPlayer(
        walk: walk, zone: zone, supplies: walk.supplies, session: session, events: events)
      return player.play()
    } catch {
      let place = walk.place
      return WalkResult(
        walk: walk, ending: .cannotStart(error.description), events: [], transcript: [],
        differences: [WalkDifference(message: error.description, place: place)])
    }
  }

  private mutating func play() -> WalkResult {
    hear()
    let ending = run()
    var result = WalkResult(walk: walk, ending: ending, events: events, transcript: transcript, differences: [])
    result.differences = WalkComparison(result, session, supplies.unused).differences
    return result
  }

  private mutating func run() -> WalkEnding {
    for _ in 0..<Self.turns {
      do throws(Misuse) {
        if let ending = try turn() { return ending }
      } catch {
        return .misused(here, reason: error.description)
      }
    }
    return .endless(here)
  }

  var here: StepKey { session.state.journey.key }

  /// Answers what the session waits for; an ending where it waits for nothing any more.
  private mutating func turn() throws(Misuse) -> WalkEnding? {
    switch session.waiting {
    case .prompt(let prompt): return try answer(prompt)
    case .confirm(let confirmation): return try answer(confirmation)
    case .message(let message): return try answer(message)
    case .action(let request), .undo(let request): return try carryOut(request)
    case .handoff(let request): return try handOff(request)
    case .appointment(let request): return try book(request)
    case .fact(let request): return try tell(request)
    case .finished(let ending): return .reached(ending.step, ending.result)
    case .stuck(let reason): return .stuck(here, reason: reason)
    }
  }

  mutating func take(_ command: GuideSession.Command, by actor: Event.Actor) throws(Misuse) {
    let fresh = try session.take(command, at: walk.at, by: actor)
    events += fresh
    for event in fresh { notice(event) }
    hear()
  }

  /// Whoever runs the guide.
  var person: Event.Actor { walk.channel == .agent ? .agent : .customer }

  private mutating func notice(_ event: Event) {
    switch event.body {
    case .stepEntered: refusal = nil
    case .refused(let refused): refusal = session.refusalText(refused)?.plain ?? refused.plainText
    case .noMatch: refusal = "nobody could make anything of it"
    case .failed(let trouble): transcript.append(.world("the guide cannot go on: \(trouble.detail)"))
    default: break
    }
  }

  /// What was said on the way.
  private mutating func hear() {
    for said in session.said {
      let words = walk.channel == .agent ? said.say ?? said.text : said.text
      if !words.isEmpty { transcript.append(.guide(words)) }
    }
  }
}
