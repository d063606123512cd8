import GuideDocument
import GuideGraph

extension Rule {
  static let subguideRecursion = Rule(
    "subguide-recursion", .flow, .error,
    "a guide leads into itself before it asks anything",
    why: "It opens itself again and again until the session stops with an error.",
    bad: [
      .guide(
        """
        <subguide id="ask" guide="⟦help⟧">
          <returned outcome="done" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is it about a bill?</prompt>
          <choice>
            <option id="yes" next="bill"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <subguide id="bill" guide="billing">
          <returned outcome="paid" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          Example.frame(
            "<outcome id=\"paid\" result=\"resolved\"><prompt>Paid.</prompt></outcome>", id: "billing", start: "paid")
        ])
    ],
    check: .project { review in
      let guides = review.project.guides
      let numbers = Dictionary(
        guides.enumerated().map { ($1.guide.id, $0) }, uniquingKeysWith: { first, _ in first })
      var calls: [(from: Int, call: SubguideStep)] = []
      for (number, study) in guides.enumerated() { calls += study.earlyCalls.map { (number, $0) } }
      let graph = DirectedGraph(
        nodeCount: guides.count,
        edges: calls.compactMap { call in numbers[call.call.guide].map { DirectedGraph.Edge(call.from, $0) } })
      let rounds = StrongComponents(graph)
      for (from, call) in calls {
        guard let to = numbers[call.guide], rounds.component[from] == rounds.component[to] else { continue }
        review.study = guides[from]
        review.step = call.heading.id
        review.report(
          from == to
            ? "guide \"\(call.guide)\" opens itself before it asks anything"
            : "guide \"\(call.guide)\" leads back into \"\(guides[from].guide.id)\" before anything is asked",
          at: review.element(call.heading.element).place(of: .guide), consequence: "the guide stops with an error",
          subject: call.guide.text, witness: review.way(to: call.heading.id))
      }
    })
}

extension GuideStudy {
  /// The sub-guides that are entered before anybody is asked anything.
  fileprivate var earlyCalls: [SubguideStep] {
    let calls = flow.steps(.calls)
    guard !guide.start.step.isMissing, !calls.isEmpty else { return [] }
    let ways = ShortestWays(flow.graph, from: [guide.start.step.offset]) { edge in
      let from = Int(flow.graph.edges[edge].from)
      return from < flow.anywhere && flow.traits[from].contains(.instant)
    }
    return calls.filter { ways.reaches($0) }.compactMap { node in
      if case .subguide(let call) = guide.steps[node] { return call }
      return nil
    }
  }
}
