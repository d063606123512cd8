extension ContentTable {
  private static let named: [AttributeRule] = [.required(.id, .id), .optional(.name, .text)]

  static let desk: [Construct] = [
    Construct(
      .desk, [.required(.id, .id)],
      .elements([
        .any(.hours), .any(.branch), .any(.service), .any(.queue), .any(.counter), .any(.calendar), .any(.inbox),
      ])),
    Construct(
      .hours, [.required(.id, .id), .required(.zone, .zone)], .elements([.any(.open), .any(.closed)])),
    Construct(
      .open,
      [.optional(.days, .days), .optional(.on, .date), .required(.from, .time), .required(.to, .closingTime)]),
    Construct(.closed, in: [.hours], [.required(.on, .date)]),
    Construct(
      .branch,
      [
        .required(.id, .id), .required(.name, .text), .required(.zone, .zone), .optional(.hours, .id),
        .optional(.address, .text), .optional(.directions, .text), .optional(.email, .text),
        .optional(.travel, .duration),
      ]),
    Construct(
      .service, in: [.desk],
      named + [
        .required(.expected, .duration), .optional(.lead, .duration), .optional(.grace, .duration),
        .optional(.reminder, .duration),
      ]),
    Construct(
      .queue, in: [.desk],
      named + [
        .optional(.branch, .id), .required(.services, .ids), .required(.hours, .id), .optional(.limit, .positive),
        .optional(.skills, .ids),
      ]),
    Construct(
      .counter, named + [.optional(.branch, .id), .required(.services, .ids), .optional(.skills, .ids)]),
    Construct(
      .calendar,
      named + [
        .required(.service, .id), .required(.branch, .id), .required(.slot, .duration), .required(.capacity, .positive),
        .optional(.notice, .duration), .optional(.window, .duration), .optional(.share, .positive),
        .required(.hours, .id),
      ], .elements([.any(.resource)])),
    Construct(.resource, named),
    Construct(.inbox, named),
  ]
}
