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
    /// How long each value may be kept, in milliseconds, where somebody said so.
    package var retention: [VariableName: Int64] = [:]
    /// Steps that objections interrupted, the latest last.
    package var interrupted: [Interruption] = []
  }

  package struct Interruption: Hashable, Sendable {
    package var step: StepID
    package var objection: ObjectionID
    package var standing: Standing
    /// How many answers stood when it began.
    package var turn: Int
  }

  /// An answer that was given and is not taken yet.
  package struct Known: Hashable, Sendable {
    package var answer: Answer
    /// Nobody has just said it: where it does not hold, the question is asked without a word about it.
    package var kept: Bool
  }

  package var frames: [Frame] = []
  package var standing = Standing()
  /// Accepted answers on the way here, oldest first.
  package var answers: [Answer] = []
  package var tried: Set<RemedyName> = []
  package var established: Set<Requirement> = []
  /// Answers known before their question is reached, first come first served: kept after a change, or volunteered.
  package var ahead: [StepKey: [Known]] = [:]
  /// Scripts marked as read since their step was entered.
  package var scriptsRead: Set<StepKey> = []

  package var frame: Frame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
  }

  package var key: StepKey { StepKey(frame.guide, frame.step) }

  package var place: Place {
    get { standing.place }
    set { standing.place = newValue }
  }
}
