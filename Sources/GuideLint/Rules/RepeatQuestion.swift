import GuideDocument
import GuideGraph

extension Rule {
  static let repeatQuestion = Rule(
    "repeat-question", .flow, .warning,
    "something is asked again before the first answer was used for anything",
    why: "\"I just told you.\"",
    bad: [
      .guide(
        """
        <variable name="postcode" type="text" privacy="open"/>
        <step id="ask"><prompt>What is your postcode?</prompt>
          <field assign="postcode" example="AB1 2CD" next="visit"/>
        </step>
        <step id="visit"><prompt>Where shall we come to? Tell us the postcode.</prompt>
          <field assign="⟦postcode⟧" example="AB1 2CD" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>We come to {$postcode}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="postcode" type="text" privacy="open"/>
        <step id="ask"><prompt>What is your postcode?</prompt>
          <field assign="postcode" example="AB1 2CD" next="visit"/>
        </step>
        <step id="visit"><prompt>Is {$postcode} where we shall come to?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="other"><label>No</label></option>
          </choice>
        </step>
        <step id="other"><prompt>Where shall we come to?</prompt>
          <field assign="postcode" example="AB1 2CD" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>We come to {$postcode}.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let asking = review.guide.fieldsAskedTwice
      guard !asking.isEmpty else { return }
      for name in asking.keys.sorted() { review.lookForRepeat(of: name, at: asking[name] ?? []) }
    })
}

extension Guide {
  /// By variable the steps that ask for it in a field, where there are several.
  fileprivate var fieldsAskedTwice: [VariableName: [Int]] {
    var asking: [VariableName: [Int]] = [:]
    for (node, step) in steps.enumerated() {
      guard case .question(let question) = step else { continue }
      for field in question.fields { asking[field.variable, default: []].append(node) }
    }
    return asking.filter { $0.value.count > 1 }
  }
}

extension Review {
  /// Steps that are looked at as the first of two askings.
  private static let budget = 16

  fileprivate mutating func lookForRepeat(of name: VariableName, at nodes: [Int]) {
    let flow = flow
    let touches = guide.steps.map { $0.read.contains(name) || $0.written.contains(name) }
    if nodes.count > Self.budget { leaveUndecided(nodes.count - Self.budget) }
    for first in nodes.prefix(Self.budget) where flow.ways.reaches(first) && !guide.steps[first].read.contains(name) {
      let ways = ShortestWays(flow.graph, from: [first]) { edge in
        let from = Int(flow.graph.edges[edge].from)
        guard let control = flow.control(edge) else { return false }
        if from == first { return control.kind == .field || control.kind == .form }
        return !touches[from]
      }
      for second in nodes
      where second != first && ways.reaches(second) && !guide.steps[second].readBeforeFilling.contains(name) {
        report(repeated: name, first, second, flow.ways.way(to: first) + ways.way(to: second).dropFirst())
        return
      }
    }
  }

  private mutating func report(repeated name: VariableName, _ first: Int, _ second: Int, _ way: [Int]) {
    guard case .question(let question) = guide.steps[second],
      let field = question.fields.first(where: { $0.variable == name })
    else { return }
    step = question.heading.id
    report(
      "\"\(guide.steps[first].id)\" has just asked for \"\(name)\", and nothing used the answer",
      at: element(field.element).place(of: .assign), consequence: "customers have to say the same again",
      subject: name.text, certainty: flow.isFree(way: way) ? .proved : .likely,
      related: [.init(note: "asked first here", place: element(guide.steps[first].element).place(of: .id))],
      witness: flow.ids(way))
  }
}
