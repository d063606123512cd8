package import GuideGraph

/// How a walk stands at its present step: what an objection interrupts and its end restores.
package struct Standing: Hashable, Sendable {
  package var place = Place.arriving
  /// Failed tries at the present visit, by kind.
  package var refusals = 0
  package var misses = 0
  /// Facts known since the latest answer: what the customer was shown is what the answer is judged by.
  package var facts: [FactQuery: Value] = [:]
  /// An answer was taken since the facts were told, so the next step asks for them anew.
  package var factsAreOld = false
  /// An answer that can be judged only when a fact is known.
  package var pending: Journey.Known?
  /// Who sent the walk to its present step.
  package var asker = Event.HandoffRequested.Asker.guide
}
