import GuideDocument
import GuideGraph

extension Rule {
  static let actionWithoutDeclined = Rule(
    "action-without-declined", .services, .error,
    "an action asks to be confirmed and has no way on for no",
    why: "Whoever says no stands before nothing.",
    bad: [
      .guide(
        """
        ⟦<action⟧ id="ask" name="restart">
          <confirm>Restart your router now?</confirm><done next="done"/><failed next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <action id="ask" name="restart">
          <confirm>Restart your router now?</confirm><done next="done"/><failed next="done"/><declined next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .actions { action, review in
      guard action.confirm != nil, action.declined == nil else { return }
      review.report(
        "action \"\(action.heading.id)\" asks to be confirmed, so it needs <declined next=\"...\"/>: where to go on after a no",
        at: review.place(of: action.heading),
        consequence: "who says no cannot go on", subject: "declined")
    })
}
