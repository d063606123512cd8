import GuideGraph
import GuideSession

/// A value that the call knows, and where it is from.
struct KnownFact: Hashable {
  var name: String
  var value: String
  var privacy: Variable.Privacy
  var isWithheld: Bool
  /// "known beforehand", "customer, at account", "this call, at account", "worked out".
  var source: String

  func words(isMasked: Bool) -> String {
    if isWithheld { return "kept back by the customer" }
    if privacy == .secret { return "never shown" }
    return isMasked && privacy > .open ? "••••" : value
  }
}

extension Session {
  /// What is known in the guide that the call is in, by name. Values that the guide declares at the start are left out
  /// until something changes them.
  var knownFacts: [KnownFact] {
    let frame = state.journey.frame
    let declared = library[frame.guide]?.variables ?? [:]
    return frame.variables.sorted { $0.key < $1.key }.compactMap { name, value in
      guard value != declared[name]?.initial else { return nil }
      let privacy = max(declared[name]?.privacy ?? .open, frame.privacy[name] ?? .open)
      return KnownFact(
        name: name.text, value: value.lexical, privacy: privacy, isWithheld: isStillWithheld(name),
        source: source(of: name, value))
    }
  }

  private func source(of name: VariableName, _ value: Value) -> String {
    let answers = state.journey.answers
    if let turn = answers.lastIndex(where: { $0.values[name] != nil && $0.step.guide == state.journey.frame.guide }) {
      return "\(isBeforeCall(turn) ? "customer" : "this call"), at \(answers[turn].step.step)"
    }
    return state.given[name] == value ? "known beforehand" : "worked out"
  }

  /// What the customer kept back is the customer's until somebody says it anew in the call.
  private func isStillWithheld(_ name: VariableName) -> Bool {
    guard state.withheld.contains(name) else { return false }
    let turn = state.journey.answers.lastIndex { $0.values[name] != nil }
    return turn.map(isBeforeCall) ?? true
  }

  /// Whether an answer was given before an agent took over.
  private func isBeforeCall(_ turn: Int) -> Bool {
    guard state.start?.channel != .agent else { return false }
    let served = state.effects.last { $0.kind == .served }
    return turn < served?.turn ?? .max
  }
}
