import GuideDocument
import GuideGraph

extension Rule {
  static let bookingWithoutCancel = Rule(
    "booking-without-cancel", .services, .warning, certainty: .likely,
    "after booking nobody is told how to change or cancel it",
    why: "Who cannot cancel does not come, and the time is lost to everybody else.",
    bad: [
      .guide(
        """
        <variable name="start" type="dateTime"/>
        <variable name="reference" type="text" privacy="personal" purpose="to find your visit" retain="P90D"/>
        ⟦<appointment⟧ id="ask" service="visit">
          <result of="start" assign="start"/><result of="reference" assign="reference"/>
          <done next="done"/><unavailable next="later"/><declined next="later"/><failed next="later"/>
        </appointment>
        <outcome id="done" result="booked"><prompt>Your visit: {format-date($start)}. Reference: {$reference}.</prompt></outcome>
        <outcome id="later" result="unresolved"><prompt>Please come back another day.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="start" type="dateTime"/>
        <variable name="reference" type="text" privacy="personal" purpose="to find your visit" retain="P90D"/>
        <appointment id="ask" service="visit">
          <result of="start" assign="start"/><result of="reference" assign="reference"/>
          <done next="done"/><unavailable next="later"/><declined next="later"/><failed next="later"/>
        </appointment>
        <outcome id="done" result="booked"><prompt>Your visit: {format-date($start)}. Reference: {$reference}. You can move it until the day before: start here again.</prompt></outcome>
        <outcome id="later" result="unresolved"><prompt>Please come back another day.</prompt></outcome>
        """)
    ],
    check: .appointments { appointment, review in
      guard appointment.task == .book, let language = review.language else { return }
      guard !review.project.called.contains(review.guide.id), let after = review.after(appointment), !after.isOpen
      else {
        return
      }
      let texts = after.steps.flatMap(\.words) + [appointment.prompt, appointment.say?.text].compactMap(\.self)
      let words = texts.flatMap { FoldedText($0.outline).words }
      guard !words.contains(where: { word in language.undoing.contains { word.hasPrefix($0) } }) else { return }
      review.report(
        "after this booking nothing says how to change or cancel it; say so where the guide goes on when done",
        at: review.place(of: appointment.heading), consequence: "who cannot come does not tell")
    })
}
