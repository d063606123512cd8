extension ContentTable {
  static let settings: [Construct] = [
    Construct(
      .guidepost, [.optional(.name, .text), .optional(.zone, .zone), .optional(.lang, .language)],
      .elements([.optional(.lint), .any(.word)])),
    Construct(.lint, [], .elements([.any(.rule), .any(.threshold), .any(.host)])),
    Construct(
      .rule, [.required(.id, .id), .required(.severity, .oneOf(["error", "warning", "info", "off"]))]),
    Construct(.threshold, [.required(.name, .id), .required(.value, .text)]),
    Construct(.host, [.required(.name, .text)]),
    Construct(
      .word, [.required(.command, .oneOf(commands)), .required(.lang, .language)], .text(.text)),
  ]

  private static let commands = [
    "back", "help", "why", "agent", "stop", "repeat", "skip", "save", "restart", "summary", "change", "yes", "no",
  ]
}
