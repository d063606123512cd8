package import GuideGraph

/// Where a walk stands and what it knows: what `back` restores.
package struct Journey: Hashable, Sendable {
  /// One guide of the stack, the innermost last.
  package struct Frame: Hashable, Sendable {
    package var guide: GuideID
    package var step: StepID
    package var variables: [VariableName: Value] = [:]
    /// Why each value that is not open is not.
    package var privacy: [VariableName: Variable.Privacy] = [:]
    /// Steps that objections interrupted, the latest last.
    package var interrupted: [Interruption] = []
  }

  package struct Interruption: Hashable, Sendable {
    package var step: StepID
    package var objection: ObjectionID
    package var place: Place
  }

  package var frames: [Frame] = []
  package var place = Place.arriving
  /// Accepted answers on the way here, oldest first.
  package var answers: [Answer] = []
  package var tried: Set<RemedyName> = []
  package var established: Set<Requirement> = []
  /// Answers known before their question is reached: kept after a change, or volunteered.
  package var ahead: [StepKey: Answer] = [:]
  /// Scripts marked as read since their step was entered.
  package var scriptsRead: Set<StepKey> = []
  /// Failed tries at the present visit, by kind.
  package var refusals = 0
  package var misses = 0

  package var frame: Frame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
  }

  package var key: StepKey { StepKey(frame.guide, frame.step) }
}
