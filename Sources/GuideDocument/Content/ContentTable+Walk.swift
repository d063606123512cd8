extension ContentTable {
  static let walk: [Construct] = [
    Construct(
      .walk,
      [
        .required(.guide, .id), .required(.at, .dateTime), .optional(.id, .id),
        .optional(.channel, .oneOf(["customer", "agent", "test"])), .optional(.zone, .zone),
        .optional(.locale, .language),
      ],
      .elements([
        .any(.given), .any(.answer), .any(.confirm), .any(.queue), .any(.service), .any(.action), .any(.handoff),
        .any(.appointment), .any(.message), .any(.expect),
      ])),
    Construct(.given, [.required(.variable, .id), .required(.value, .anything)]),
    Construct(
      .answer, [.required(.step, .id), .optional(.option, .ids), .optional(.value, .anything)],
      .elements([.any(.value)])),
    Construct(.value, [.required(.variable, .id)], .text(.anything)),
    Construct(.confirm, in: [.walk], [.required(.step, .id), .required(.value, .bool)]),
    Construct(
      .queue, in: [.walk],
      [
        .required(.id, .id), .required(.state, .oneOf(["open", "closed", "busy"])), .optional(.position, .positive),
        .optional(.wait, .natural),
      ]),
    Construct(
      .service, in: [.walk],
      [.required(.id, .id), .required(.state, .oneOf(["available", "unavailable", "failed"]))]),
    Construct(
      .action, in: [.walk],
      [.required(.name, .id), .required(.result, .oneOf(["done", "failed"])), .optional(.value, .anything)]),
    Construct(
      .handoff, in: [.walk],
      [.required(.step, .id), .required(.result, .oneOf(["served", "declined", "left", "callback"]))]),
    Construct(
      .appointment, in: [.walk],
      [.required(.step, .id), .required(.result, .oneOf(["booked", "declined"])), .optional(.slot, .positive)]),
    Construct(.message, in: [.walk], [.required(.step, .id)], .text(.text)),
    Construct(
      .expect,
      [
        .optional(.outcome, .id), .optional(.path, .ids), .optional(.through, .ids), .optional(.variable, .id),
        .optional(.value, .anything), .optional(.result, .oneOf(outcomeKinds)),
      ]),
  ]
}
