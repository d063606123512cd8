import GuideDocument
import GuideGraph

extension Rule {
  static let noHumanEscape = Rule(
    "no-human-escape", .flow, .error,
    "customers cannot reach a person from some of the questions",
    why: "Who is not helped by the guide gets angry and calls anyway, without what was found out so far.",
    bad: [
      .guide(
        """
        <step id="⟦ask⟧"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tips"><label>No</label></option>
          </choice>
        </step>
        <step id="tips"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, audience: "customer")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tips"><label>No</label></option>
          </choice>
        </step>
        <step id="tips"><prompt>Switch it off and on. Does it work now?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="call"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="call" result="referred"><prompt>Call us: <link href="tel:+441632960000">01632 960000</link>.</prompt></outcome>
        """, audience: "customer"),
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <handoff id="person" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        """, audience: "customer", person: "person"),
    ],
    check: .guide { review in
      let (flow, project) = (review.flow, review.project)
      guard review.audience == .customer, review.guide.person == nil else { return }
      let people = review.guide.steps.indices.filter { review.guide.steps[$0].isPerson(in: project) }
      let near = BackwardReach(flow.graph, to: people + flow.steps(.unclear))
      let waiting = flow.steps(.waits).filter { flow.ways.reaches($0) }
      let alone = waiting.filter { !near.includes($0) }
      // Who has come to where things end well needs nobody: one finding a guide, for its first question without a way out.
      guard let first = alone.first, !project.called.contains(review.guide.id) else { return }
      guard people.isEmpty || !near.includes(review.guide.start.step.offset) else { return }
      let step = review.guide.steps[first]
      review.step = step.id
      review.report(
        alone.count == 1
          ? "no person can be reached from \"\(step.id)\""
          : alone.count == waiting.count
            ? "no person can be reached from any of the \(alone.count) questions"
            : "no person can be reached from \"\(step.id)\" and \(alone.count - 1) more of \(waiting.count) questions",
        at: review.element(step.element).place(of: .id),
        consequence: "customers whom the guide does not help are left alone", subject: step.id.text,
        related: review.numbers, witness: flow.way(to: first))
    })
}

extension Review {
  /// The first ending that names a telephone number in such a way that nobody can tell it leads to a person.
  fileprivate var numbers: [Diagnostic.Related] {
    for case .outcome(let outcome) in guide.steps where outcome.prompt.outline.namesTelephone {
      return [
        .init(
          note: "a number in <link href=\"tel:...\"> of an outcome with result=\"referred\" counts as a person",
          place: place(of: outcome.heading))
      ]
    }
    return []
  }
}

extension String {
  /// Whether nine or more digits stand in it in one piece, as telephone numbers do: `0800 731 7898`, `+44 (0)20 7946 0958`.
  fileprivate var namesTelephone: Bool {
    split { !($0.isASCII && ($0.isNumber || "+ ()-".contains($0))) }.contains { piece in
      piece.count(where: \.isNumber) >= 9
        && (piece.first { $0 != " " && $0 != "(" }.map { $0 == "0" || $0 == "+" } ?? false)
    }
  }
}

extension Step {
  /// Whether a person takes over here, or gets to hear of it, or can be called.
  func isPerson(in project: ProjectStudy) -> Bool {
    switch self {
    case .handoff, .appointment, .message: true
    case .outcome(let outcome): outcome.result == .referred && outcome.prompt.parts.contains { $0.isCall }
    case .subguide(let call):
      project.library.closure(of: call.guide).contains { guide in
        guide.person != nil
          || guide.steps.contains { step in
            switch step {
            case .handoff, .appointment, .message: true
            case .outcome(let outcome): outcome.result == .referred && outcome.prompt.parts.contains { $0.isCall }
            case .question, .decide, .subguide, .action, .return: false
            }
          }
      }
    case .question, .decide, .action, .return: false
    }
  }
}

extension Text.Part {
  /// Whether a telephone number is linked in it.
  fileprivate var isCall: Bool {
    switch self {
    case .link(let href, _): if case .plain(let words)? = href.first { words.hasPrefix("tel:") } else { false }
    case .emphasis(let inner), .strong(let inner): inner.contains { $0.isCall }
    case .list(let items): items.contains { $0.contains { $0.isCall } }
    case .plain, .value, .lineBreak, .image: false
    }
  }
}
