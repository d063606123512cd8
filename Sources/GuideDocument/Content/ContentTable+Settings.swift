extension ContentTable {
  static let settings: [Construct] = [
    Construct(
      .guidepost, [.optional(.name, .text), .optional(.zone, .zone), .optional(.lang, .language)],
      .elements([.optional(.lint), .any(.word)])),
    Construct(
      .lint, [.optional(.profile, .oneOf(["guide", "customer", "agent", "all"]), default: "guide")],
      .elements([.any(.rule), .any(.threshold), .any(.host), .any(.known), .any(.jargon), .any(.term)])),
    Construct(
      .rule, [.required(.id, .id), .required(.severity, .oneOf(["error", "warning", "info", "on", "off"]))]),
    Construct(.threshold, [.required(.name, .id), .required(.value, .natural)]),
    Construct(.host, [.required(.name, .text)]),
    Construct(.known, [.optional(.lang, .language)], .text(.text)),
    Construct(.jargon, [.optional(.lang, .language), .optional(.plain, .text)], .text(.text)),
    Construct(.term, [.optional(.lang, .language), .required(.not, .text)], .text(.text)),
    Construct(
      .word, [.required(.command, .oneOf(commands)), .required(.lang, .language)], .text(.text)),
  ]

  private static let commands = [
    "back", "help", "why", "agent", "stop", "repeat", "skip", "save", "restart", "summary", "change", "yes", "no",
  ]
}
