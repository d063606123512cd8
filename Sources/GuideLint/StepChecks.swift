import GuideGraph

/// The rules that look at single steps, by the kind of step, so that one walk over a guide asks them all.
struct StepChecks: Sendable {
  private typealias Ask<Kind> = (rule: Int, look: @Sendable (Kind, inout Review) -> Void)

  private var questions: [Ask<QuestionStep>] = []
  private var decides: [Ask<DecideStep>] = []
  private var subguides: [Ask<SubguideStep>] = []
  private var actions: [Ask<ActionStep>] = []
  private var handoffs: [Ask<HandoffStep>] = []
  private var appointments: [Ask<AppointmentStep>] = []
  private var messages: [Ask<MessageStep>] = []
  private var outcomes: [Ask<OutcomeStep>] = []

  init(_ rules: [Rule]) {
    for (number, rule) in rules.enumerated() {
      switch rule.check {
      case .questions(let look): questions.append((number, look))
      case .decides(let look): decides.append((number, look))
      case .subguides(let look): subguides.append((number, look))
      case .actions(let look): actions.append((number, look))
      case .handoffs(let look): handoffs.append((number, look))
      case .appointments(let look): appointments.append((number, look))
      case .messages(let look): messages.append((number, look))
      case .outcomes(let look): outcomes.append((number, look))
      case .whileReading, .texts, .guide, .project: break
      }
    }
  }

  func look(at step: Step, _ review: inout Review) {
    review.step = step.id
    switch step {
    case .question(let step): Self.ask(questions, step, &review)
    case .decide(let step): Self.ask(decides, step, &review)
    case .subguide(let step): Self.ask(subguides, step, &review)
    case .action(let step): Self.ask(actions, step, &review)
    case .handoff(let step): Self.ask(handoffs, step, &review)
    case .appointment(let step): Self.ask(appointments, step, &review)
    case .message(let step): Self.ask(messages, step, &review)
    case .outcome(let step): Self.ask(outcomes, step, &review)
    case .return: break
    }
  }

  private static func ask<Kind>(_ asks: [Ask<Kind>], _ step: Kind, _ review: inout Review) {
    for ask in asks {
      review.current = ask.rule
      ask.look(step, &review)
    }
  }
}
