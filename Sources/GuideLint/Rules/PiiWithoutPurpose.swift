import GuideDocument
import GuideGraph

extension Rule {
  static let piiWithoutPurpose = Rule(
    "pii-without-purpose", .inputs, .error,
    "something personal is kept and nobody says what for",
    why: "Who asks \"why do you need this?\" gets no answer, and the law wants one.",
    bad: [
      .guide(
        """
        <variable name="⟦born⟧" type="date" privacy="personal" retain="P30D"/>
        <step id="ask"><prompt>When were you born?</prompt>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="born" type="date" privacy="personal" purpose="to find your record" retain="P30D"/>
        <step id="ask"><prompt>When were you born?</prompt>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let told = review.guide.explained
      for variable in review.guide.personalVariables where variable.purpose == nil {
        let isStated = review.element(variable.element).has(.privacy)
        review.report(
          isStated
            ? "\"\(variable.name)\" is \(variable.privacy.rawValue) and needs purpose=\"...\": what it is for, in the customer's words"
            : "\"\(variable.name)\" counts as personal, as every \(variable.type.rawValue) does; say purpose=\"...\" and retain=\"...\", or privacy=\"open\" where nobody could be known by it",
          at: review.element(variable.element).place(of: .name),
          consequence: told.contains(variable.name)
            ? "only the words of a question say what it is for, and not what becomes of it"
            : "who asks why it is needed gets no answer", subject: variable.name.text)
      }
    })
}

extension Guide {
  /// Variables that are asked for, always with a `<why>`.
  fileprivate var explained: Set<VariableName> {
    var (with, without): (Set<VariableName>, Set<VariableName>) = ([], [])
    for case .question(let question) in steps {
      if question.why == nil { without.formUnion(question.asked) } else { with.formUnion(question.asked) }
    }
    return with.subtracting(without)
  }

  /// Variables that are not open, in the order they are declared in.
  var personalVariables: [Variable] {
    guard variables.values.contains(where: { $0.privacy > .open }) else { return [] }
    return variables.values.filter { $0.privacy > .open }.sorted { $0.element.index < $1.element.index }
  }
}
