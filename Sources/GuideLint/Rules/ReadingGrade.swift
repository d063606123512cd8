import GuideDocument
import GuideGraph

extension Rule {
  static let readingGrade = Rule(
    "reading-grade", .text, .warning, certainty: .style,
    "a text is harder to read than most people like",
    why: "Many customers read like a child of twelve, and all of them when they are worried or in a hurry.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>⟦Prior to commencement of the troubleshooting procedure, ascertain whether the telecommunications equipment
          is receiving uninterrupted electrical power, subsequently initiating a comprehensive reinitialisation sequence
          according to the manufacturer's documentation provided with the equipment.⟧</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug of the router first. Is it in the wall? Then switch the router off at the wall, wait for half a
          minute, and switch it on again. It takes two minutes until all the lights are on.</prompt>
          <acknowledge next="form"/>
        </step>
        <step id="form"><prompt>Telecommunications authorisation documentation necessitates individual verification.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role.isForCustomers, let formula = wording.words?.gradeFormula else { return }
      // Of a few words a formula tells nothing, and entries of a list are no prose.
      let prose = wording.sentences.filter { wording.plain.spoken($0).count > ReadingGrade.longestEntry }
      guard prose.reduce(0, { $0 + wording.plain.spoken($1).count }) >= ReadingGrade.fewestWords else { return }
      let grade = min(formula.grade(of: wording.plain, wording.sentences), formula.grade(of: wording.plain, prose))
      let most = review.settings[.readingGrade]
      guard grade > Double(most) else { return }
      review.report(
        "this text wants \(grade > 20 ? "more than 20" : "\(Int(grade.rounded(.up)))") years of school; \(most) are enough for most people: use shorter words and sentences",
        at: wording.plain.place(of: 0..<wording.plain.bytes.count),
        consequence: "many people do not understand it at once")
    })
}
