import GuideDocument
import GuideGraph

extension Rule {
  static let actionWithoutDone = Rule(
    "action-without-done", .services, .error,
    "an action has no way on once it is done",
    why: "The work is done and the guide stops with an error.",
    bad: [
      .guide(
        """
        ⟦<action⟧ id="ask" name="restart">
          <failed next="done"/>
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
      guard action.done == nil else { return }
      review.report(
        "action \"\(action.heading.id)\" needs <done next=\"...\"/>: where to go on once it is done",
        at: review.place(of: action.heading),
        consequence: "the guide stops after the action", subject: "done")
    })
}
