import GuideDocument
import GuideGraph

extension Rule {
  static let unknownInbox = Rule(
    "unknown-inbox", .services, .error,
    "no inbox of the desk has that id",
    why: "What the customer wrote is read by nobody.",
    bad: [
      .guide(
        """
        <message id="ask" inbox="⟦mian⟧" next="done"><prompt>What may we do for you?</prompt></message>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <message id="ask" inbox="main" next="done"><prompt>What may we do for you?</prompt></message>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .messages { message, review in
      review.requireDesk(message.inbox.text, among: review.project.desk.inboxes, "inbox", .inbox, of: message.heading)
    })
}
