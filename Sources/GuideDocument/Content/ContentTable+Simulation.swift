extension ContentTable {
  static let simulation: [Construct] = [
    Construct(
      .simulation,
      [
        .required(.id, .id), .optional(.branch, .id), .required(.from, .time), .required(.to, .closingTime),
      ],
      .elements([.any(.arrivals), .any(.bookings), .any(.serving), .any(.staff)])),
    Construct(
      .arrivals,
      [
        .required(.queue, .id), .required(.count, .natural), .optional(.from, .time), .optional(.to, .closingTime),
        .optional(.urgent, .natural),
      ]),
    Construct(
      .bookings,
      [
        .required(.calendar, .id), .required(.count, .natural), .optional(.from, .time), .optional(.to, .closingTime),
        .optional(.shown, .natural),
      ]),
    Construct(
      .serving,
      [
        .optional(.queue, .id), .optional(.calendar, .id), .required(.mean, .duration), .optional(.spread, .natural),
      ]),
    Construct(
      .staff, [.required(.counter, .id), .optional(.from, .time), .optional(.to, .closingTime)]),
  ]
}
