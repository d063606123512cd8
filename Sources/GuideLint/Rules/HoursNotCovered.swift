import GuideDocument
import GuideGraph

extension Rule {
  static let hoursNotCovered = Rule(
    "hours-not-covered", .services, .error,
    "at some time of the week no queue is open and nothing else is said",
    why: "Who comes on a Sunday at two stands before nothing, or is sent round between closed doors.",
    bad: [
      Example(
        Example.frame(
          """
          ⟦<decide⟧ id="ask">
            <when test="is-open('main')" next="main"/>
            <when test="is-open('late')" next="late"/>
          </decide>
          <handoff id="main" queue="main" reason="asked"><prompt>One moment.</prompt>
            <closed next="done"/><busy next="done"/><declined next="done"/>
          </handoff>
          <handoff id="late" queue="late" reason="asked"><prompt>One moment.</prompt>
            <closed next="done"/><busy next="done"/><declined next="done"/>
          </handoff>
          <outcome id="done" result="resolved"><prompt>Goodbye.</prompt></outcome>
          """), beside: [desk(late: "<open days=\"mon tue wed thu fri\" from=\"18:00\" to=\"08:00\"/>")]),
      Example(
        Example.frame(
          """
          <step id="ask"><prompt>Shall I pass you on?</prompt><acknowledge next="main"/></step>
          <handoff id="⟦main⟧" queue="main" reason="asked"><prompt>One moment.</prompt>
            <closed next="late"/><busy next="done"/><declined next="done"/>
          </handoff>
          <handoff id="late" queue="late" reason="asked"><prompt>One moment.</prompt>
            <closed next="main"/><busy next="done"/><declined next="done"/>
          </handoff>
          <outcome id="done" result="resolved"><prompt>Goodbye.</prompt></outcome>
          """), beside: [desk(late: "<open days=\"mon tue wed thu fri\" from=\"18:00\" to=\"22:00\"/>")]),
    ],
    good: [
      Example(
        Example.frame(
          """
          <decide id="ask">
            <when test="is-open('main')" next="main"/>
            <when test="is-open('late')" next="late"/>
          </decide>
          <handoff id="main" queue="main" reason="asked"><prompt>One moment.</prompt>
            <closed next="done"/><busy next="done"/><declined next="done"/>
          </handoff>
          <handoff id="late" queue="late" reason="asked"><prompt>One moment.</prompt>
            <closed next="done"/><busy next="done"/><declined next="done"/>
          </handoff>
          <outcome id="done" result="resolved"><prompt>Goodbye.</prompt></outcome>
          """),
        beside: [
          desk(
            late:
              "<open days=\"mon tue wed thu fri\" from=\"18:00\" to=\"08:00\"/><open days=\"sat\" from=\"08:00\" to=\"24:00\"/><open days=\"sun\" from=\"00:00\" to=\"24:00\"/><open days=\"mon\" from=\"00:00\" to=\"08:00\"/>"
          )
        ])
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      for node in review.guide.steps.indices where values.reaches(node) {
        if case .decide(let decide) = review.guide.steps[node] { review.lookForGap(in: decide) }
      }
      review.lookForClosedRounds()
    })

  private static func desk(late: String) -> String {
    """
    <desk xmlns="urn:guidepost:1" id="desk">
      <hours id="day" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <hours id="night" zone="Europe/London">\(late)</hours>
      <branch id="centre" name="Centre" zone="Europe/London"/>
      <service id="visit" name="Visit" expected="PT1H"/>
      <queue id="main" name="Main" branch="centre" services="visit" hours="day"/>
      <queue id="late" name="Late" branch="centre" services="visit" hours="night"/>
      <counter id="one" name="One" branch="centre" services="visit"/>
      <calendar id="visits" service="visit" branch="centre" slot="PT1H" capacity="1" share="60" hours="day"/>
      <inbox id="main" name="Main"/>
    </desk>
    """
  }
}

extension DecideStep {
  /// The queues that its tests ask about, where they ask about nothing else.
  var queues: Set<String>? {
    let facts = whens.reduce(into: Set<FactQuery>()) { $0.formUnion($1.test.facts) }
    guard !facts.isEmpty, whens.allSatisfy({ $0.test.variables.isEmpty }), facts.allSatisfy({ $0.kind == .isOpen })
    else { return nil }
    return Set(facts.compactMap(\.argument))
  }
}

extension Review {
  fileprivate mutating func lookForGap(in decide: DecideStep) {
    guard decide.otherwise == nil, let queues = decide.queues, let moments = project.hours.moments(of: queues) else {
      return
    }
    let gap = moments.first { moment in
      let facts = queues.map { (FactQuery(.isOpen, $0), Value(.boolean(moment.open.contains($0)))) }
      let context = EvaluationContext(facts: Dictionary(facts, uniquingKeysWith: { $1 }))
      return decide.whens.allSatisfy { when in (try? when.test.evaluate(in: context)).map { !$0.isTrue } ?? false }
    }
    guard let gap else { return }
    step = decide.heading.id
    report(
      "no test is true on \(gap.words), and there is no <otherwise>", at: place(of: decide.heading),
      consequence: "who comes then cannot go on", subject: decide.heading.id.text,
      witness: way(to: decide.heading.id), value: gap.words)
  }

  /// Hand-offs that send people round from one closed queue to another.
  fileprivate mutating func lookForClosedRounds() {
    let flow = flow
    let isClosed = { (edge: Int) in
      guard let control = flow.control(edge), control.kind == .closed else { return false }
      if case .handoff = flow.guide[control.to] { return true }
      return false
    }
    guard flow.graph.edges.indices.contains(where: isClosed) else { return }
    for round in StrongComponents(flow.graph, allows: isClosed).rounds(flow.graph, allows: isClosed) {
      let queues = round.compactMap { node -> String? in
        if case .handoff(let handoff) = guide.steps[node] { handoff.queue.text } else { nil }
      }
      guard let dark = project.hours.moments(of: Set(queues))?.first(where: \.open.isEmpty) else { continue }
      let first = guide.steps[round.min() ?? round[0]]
      step = first.id
      report(
        "on \(dark.words) every queue is closed that \"\(first.id)\" leads to, and they lead round to one another",
        at: element(first.element).place(of: .id), consequence: "the guide stops with an error", subject: first.id.text,
        witness: way(to: first.id), value: dark.words)
    }
  }
}
