import GuideDocument
import GuideGraph

extension Rule {
  static let actionWithoutFailed = Rule(
    "action-without-failed", .services, .error,
    "an action has no way on when it fails or takes too long",
    why: "A system that is down ends the conversation.",
    bad: [
      .guide(
        """
        ⟦<action⟧ id="ask" name="restart">
          <done next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <action id="ask" name="restart">
          <done next="done"/><failed next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .actions { action, review in
      guard action.failed == nil else { return }
      review.report(
        "action \"\(action.heading.id)\" needs <failed next=\"...\"/>: where to go on when it does not work",
        at: review.place(of: action.heading),
        consequence: "when it does not work the guide cannot go on", subject: "failed")
    })
}
