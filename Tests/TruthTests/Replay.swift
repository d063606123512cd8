@testable import GuideGraph
@testable import GuideSession

extension Runs {
  /// Stands that one replay goes into.
  private static let mostWalks = 4_096

  /// Whether some run enters exactly these steps of the guide, in this order from its start, and then is as told.
  /// `values`: what the witness says was answered.
  func replays(
    _ witness: [StepID], of guide: GuideID, with values: [VariableName: String],
    _ isTold: (Session, ArraySlice<Event>) -> Bool
  ) throws -> Bool {
    let (session, events) = try Session.start(guide, in: library, .init(session: "s"), at: 0)
    var open: [(session: Session, walked: Int)] = []
    var seen: Set<Seen> = []
    func walk(_ before: Session, _ after: Session, _ events: ArraySlice<Event>, _ walked: Int) -> Bool {
      var place = walked
      var state = before
      for (index, event) in zip(events.indices, events) {
        state.follow(event)
        guard case .stepEntered(let entered) = event.body, entered.step.guide == guide else { continue }
        guard place < witness.count, entered.step.step == witness[place] else { return false }
        place += 1
        if place == witness.count, isTold(state, events[index...]) { return true }
      }
      if seen.insert(Seen(situation: Situation(after), place: place)).inserted { open.append((after, place)) }
      return false
    }
    if walk(Session.replay(events.prefix(1), in: library), session, events.dropFirst(), 0) { return true }
    while let (session, walked) = open.popLast(), seen.count < Self.mostWalks {
      for command in session.commands(also: values) where command.isOnward {
        var after = session
        guard let events = try? after.take(command, at: 0) else { continue }
        if walked == witness.count, isTold(after, events[...]) { return true }
        if walk(session, after, events[...], walked) { return true }
      }
    }
    return false
  }

  private struct Seen: Hashable {
    var situation: Situation
    var place: Int
  }
}
