import GuideDocument
import GuideGraph

extension Rule {
  static let maybeUnsetVariable = Rule(
    "maybe-unset-variable", .data, .error,
    "a text or a sum needs a variable that some way leaves unset",
    why: "People read \"Dear ,\" or a price without its number.",
    bad: [
      .guide(
        """
        <variable name="name" type="text" purpose="to greet you" retain="P1D"/>
        <step id="ask"><prompt>Do you have an account?</prompt>
          <choice>
            <option id="yes" next="name"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <step id="name"><prompt>What is your name?</prompt>
          <field assign="name" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>Goodbye, {⟦$name⟧}.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" optional="true" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You are {⟦$age⟧}.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <variable name="name" type="text" purpose="to greet you" retain="P1D"/>
        <step id="ask"><prompt>Do you have an account?</prompt>
          <choice>
            <option id="yes" next="name"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <step id="name"><prompt>What is your name?</prompt>
          <field assign="name" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>Goodbye{if (exists($name)) then concat(', ', $name) else ''}.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" optional="true" next="known"/>
        </step>
        <decide id="known">
          <when test="empty($age)" next="done"/>
          <otherwise next="old"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="old" result="answered"><prompt>You are {$age}.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      let needs = review.guide.needs
      guard !needs.isEmpty else { return }
      let variables = VariableFlow(review.study, in: review.project, Set(needs.map(\.variable)))
      var doubtful: [Need] = []
      for need in needs where !variables.isCertain(need.variable, at: need.node) {
        guard review.flow.ways.reaches(need.node),
          let (way, isFree) = variables.way(leavingUnset: need.variable, to: need.node)
        else { continue }
        if isFree { review.report(need, way: review.flow.ids(way)) } else { doubtful.append(need) }
      }
      if !doubtful.isEmpty { review.rehearse(doubtful) }
    })
}

extension Review {
  fileprivate mutating func report(_ need: Need, way: [StepID]) {
    step = guide.steps[need.node].id
    report(
      "\"\(need.variable)\" may not be set here", at: element(need.element).place(naming: need.variable),
      consequence: need.isText ? "the sentence has a hole" : "the result is empty", subject: need.variable.text,
      related: settings(of: need.variable), witness: way)
  }

  /// Where conditions stand on the way, somebody must be shown to pass them with the variable unset.
  fileprivate mutating func rehearse(_ needs: [Need]) {
    guard let values = values?.tracking(Set(needs.map(\.variable))) else { return leaveUndecided(needs.count) }
    let open = needs.filter { need in
      values.reaches(need.node) && values.values(of: need.variable, at: need.node)?.mayBeUnset != false
    }
    guard !open.isEmpty else { return }
    let rehearsal = Rehearsal(values, to: Set(open.map(\.node))) { rehearsal in
      open.allSatisfy { rehearsal.place(leaving: $0) != nil }
    }
    for need in open {
      if let place = rehearsal.place(leaving: need) {
        report(need, way: rehearsal.way(to: place))
      } else {
        leaveUndecided()
      }
    }
  }
}

extension Rehearsal {
  /// Where somebody comes to the need without the variable.
  fileprivate func place(leaving need: Need) -> Int? {
    guard let variable = variables[need.variable] else { return nil }
    return arrivals[need.node]?.first { self[$0].values[variable] == 0 }
  }
}

/// A place that cannot do without a variable.
private struct Need: Hashable {
  var variable: VariableName
  var node: Int
  var element: ElementID
  var isText: Bool
}

extension Guide {
  /// One for each step and variable, in document order.
  fileprivate var needs: [Need] {
    guard !variables.isEmpty else { return [] }
    var needs: [Need] = []
    for (node, step) in steps.enumerated() {
      var seen: Set<VariableName> = []
      for text in step.words where text.hasExpressions {
        let missed = text.expressions.reduce(into: Set()) { $0.formUnion($1.root.missed) }
        for name in missed.sorted() where seen.insert(name).inserted {
          needs.append(Need(variable: name, node: node, element: text.element, isText: true))
        }
      }
      for assign in step.sums {
        for name in assign.value.root.missed.sorted() where seen.insert(name).inserted {
          needs.append(Need(variable: name, node: node, element: assign.element, isText: false))
        }
      }
    }
    return needs
  }
}

extension Text {
  /// Quicker than to gather them, for most texts have none.
  fileprivate var hasExpressions: Bool {
    parts.contains { if case .plain = $0 { false } else { true } } && !expressions.isEmpty
  }
}

extension Review {
  /// Where the variable is filled elsewhere.
  fileprivate func settings(of name: VariableName) -> [Diagnostic.Related] {
    guide.steps.filter { $0.written.contains(name) }.prefix(3).map { step in
      .init(
        note: "\"\(step.id)\" sets it",
        place: Self.filling(name, in: element(step.element)) ?? element(step.element).place(of: .id))
    }
  }

  /// The first place in a step that names the variable as what is filled.
  private static func filling(_ name: VariableName, in element: Element) -> Diagnostic.Place? {
    if element[.assign] == name.text { return element.place(of: .assign) }
    if element.name == .assign, element[.name] == name.text { return element.place(of: .name) }
    return element.children.lazy.compactMap { filling(name, in: $0) }.first
  }
}
