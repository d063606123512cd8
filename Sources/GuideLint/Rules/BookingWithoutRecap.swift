import GuideDocument
import GuideGraph

extension Rule {
  static let bookingWithoutRecap = Rule(
    "booking-without-recap", .services, .warning,
    "after booking nobody is told when it is, or by which reference",
    why: "People miss appointments that they cannot look up, and cannot change what they cannot name.",
    bad: [
      .guide(
        """
        ⟦<appointment⟧ id="ask" service="visit">
          <done next="done"/><unavailable next="later"/><declined next="later"/><failed next="later"/>
        </appointment>
        <outcome id="done" result="booked"><prompt>Booked! Start here again to change or cancel it.</prompt></outcome>
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
        <outcome id="done" result="booked"><prompt>Your visit: {format-date($start)}. Reference: {$reference}. To cancel, start here again.</prompt></outcome>
        <outcome id="later" result="unresolved"><prompt>Please come back another day.</prompt></outcome>
        """)
    ],
    check: .appointments { appointment, review in
      guard appointment.task == .book, let after = review.after(appointment) else { return }
      let said = after.steps.reduce(into: Set<VariableName>()) { $0.formUnion($1.read) }
        .union(review.project.results[review.guide.id] ?? [])
      let wanted: [(AppointmentStep.Part, String)] = [(.start, "when it is"), (.reference, "its reference")]
      let missing = wanted.filter { part, _ in
        !appointment.results.contains { $0.part == part && said.contains($0.variable) }
      }
      guard !missing.isEmpty, !after.isOpen else { return }
      review.report(
        "after this booking nothing says \(missing.map(\.1).joined(separator: " and ")); take <result of=\"\(missing[0].0.rawValue)\" .../> and say it where the guide goes on when done",
        at: review.place(of: appointment.heading), consequence: "customers miss what they have booked",
        subject: missing.map(\.0.rawValue).joined(separator: " "))
    })
}

extension Review {
  /// The steps that may follow a booking that was made; `isOpen` where another guide comes into it and may say anything.
  func after(_ appointment: AppointmentStep) -> (steps: [Step], isOpen: Bool)? {
    guard let done = appointment.done, !done.step.isMissing else { return nil }
    let ways = ShortestWays(flow.graph, from: [done.step.offset])
    let steps = guide.steps.indices.filter { ways.reaches($0) }.map { guide.steps[$0] }
    let isOpen = steps.contains { step in
      if case .subguide = step { return true }
      return false
    }
    return (steps, isOpen)
  }
}
