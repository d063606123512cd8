import GuideSession

extension SessionFacts {
  /// Silence after which a customer's session counts as abandoned, in milliseconds. An agent's session has no such
  /// limit: it is open until its wrap-up.
  package static let inactivityLimit: Int64 = 30 * 60_000

  /// Nil while the session is open: it belongs in no rate yet.
  package func outcomeClass(at now: Int64) -> OutcomeClass? {
    if let outcome { return OutcomeClass(outcome.result) }
    if let wrapUp { return OutcomeClass(wrapUp.outcome) }
    if endsInFault { return .error }
    if isAbandoned { return .abandoned }
    guard channel != .agent, now - latest >= Self.inactivityLimit else { return nil }
    return awaitsCall ? .handedOff : .abandoned
  }

  package func isOpen(at now: Int64) -> Bool { outcomeClass(at: now) == nil }

  /// In one word, for a list: the outcome, else `paused`, `open` or what became of it.
  package func standing(at now: Int64) -> String {
    if let outcome = outcomeClass(at: now), outcome != .abandoned || isAbandoned { return outcome.rawValue }
    if isPaused { return "paused" }
    return outcomeClass(at: now)?.rawValue ?? "open"
  }
}
