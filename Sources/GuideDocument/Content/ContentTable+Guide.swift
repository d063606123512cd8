extension ContentTable {
  static let stepKinds: [ElementName] = [
    .step, .decide, .subguide, .action, .handoff, .appointment, .message, .outcome,
  ]
  private static let branch: [AttributeRule] = [.required(.next, .id)]
  private static let stepMarks: [AttributeRule] = [.optional(.establishes, .ids), .optional(.requires, .ids)]

  static let guide: [Construct] = [
    Construct(
      .guide,
      [
        .required(.id, .id), .required(.version, .token), .required(.lang, .language), .required(.start, .id),
        .optional(.audience, .oneOf(["customer", "agent", "both"]), default: "both"), .optional(.person, .id),
      ],
      .elements([
        .one(.title), .optional(.owner), .optional(.reviewBy), .any(.approved), .any(.variable),
        .some(of: stepKinds), .any(.objection), .any(.disposition),
      ])),
    Construct(.title, [], .text(.text)),
    Construct(.owner, [], .text(.text)),
    Construct(.reviewBy, [], .text(.date)),
    Construct(.approved, [.required(.on, .date), .required(.role, .text), .optional(.until, .date)]),
    Construct(
      .variable,
      [
        .required(.name, .id),
        .required(
          .type,
          .oneOf([
            "text", "integer", "decimal", "boolean", "date", "time", "dateTime", "duration", "phone", "email", "choice",
            "list",
          ])),
        .optional(.initial, .anything), .optional(.min, .anything), .optional(.max, .anything),
        .optional(.values, .ids),
        .optional(.privacy, .oneOf(["open", "personal", "sensitive", "secret"])), .optional(.purpose, .text),
        .optional(.retain, .duration),
      ]),
    Construct(
      .objection, [.required(.id, .id)], .elements([.one(.label), .some(of: stepKinds), .any(.return)])),
    Construct(.return, [.required(.id, .id)]),
    Construct(.disposition, [.required(.code, .id)], .elements([.one(.label)])),
  ]

  static let steps: [Construct] = [
    Construct(
      .step,
      [
        .required(.id, .id), .optional(.topic, .id), .optional(.remedy, .id),
        .optional(.urgent, .bool, default: "false"),
      ] + stepMarks,
      .elements([
        .optional(.title), .one(.prompt), .optional(.say), .optional(.simpler), .any(.do), .any(.note),
        .optional(.help),
        .optional(.why), .any(.assign), .optional(.nomatch), .optional(.noinput), .optional(.tried),
        .exactlyOne(of: [.choice, .field, .form, .acknowledge, .goto]),
      ])),
    Construct(.assign, [.required(.name, .id), .required(.value, .expression)]),
    Construct(.nomatch, [.optional(.count, .positive, default: "3"), .optional(.next, .id)], .inline),
    Construct(.noinput, [.required(.after, .duration), .required(.next, .id)], .inline),
    Construct(.tried, branch),
    Construct(.decide, [.required(.id, .id)], .elements([.optional(.title), .some(.when), .optional(.otherwise)])),
    Construct(.when, [.required(.test, .expression), .required(.next, .id)]),
    Construct(.otherwise, branch),
    Construct(
      .subguide, [.required(.id, .id), .required(.guide, .id)],
      .elements([.optional(.title), .any(.param), .some(.returned)])),
    Construct(.param, [.required(.name, .id), .required(.value, .expression)]),
    Construct(.returned, [.required(.outcome, .id), .required(.next, .id)], .elements([.any(.result)])),
    Construct(.result, in: [.returned], [.required(.name, .id), .required(.assign, .id)]),
    Construct(
      .outcome,
      [
        .required(.id, .id),
        .required(.result, .oneOf(outcomeKinds)), .optional(.disposition, .id),
      ] + stepMarks,
      .elements([.optional(.title), .one(.prompt), .optional(.say), .any(.note)])),
  ]

  static let outcomeKinds = ["resolved", "answered", "booked", "handed-off", "referred", "unresolved"]

  static let answers: [Construct] = [
    Construct(
      .choice,
      [
        .optional(.assign, .id), .optional(.multiple, .bool, default: "false"),
        .optional(.optional, .bool, default: "false"), .optional(.next, .id),
      ], .elements([.some(.option)])),
    Construct(
      .option,
      [
        .required(.id, .id), .optional(.next, .id), .optional(.relevant, .expression),
        .optional(.unsure, .bool, default: "false"),
      ], .elements([.some(.label), .any(.synonym), .optional(.hint)]), distinct: (.label, .audience)),
    Construct(.label, [.optional(.audience, .oneOf(["customer", "agent", "both"]), default: "both")], .inline),
    Construct(.synonym, [], .text(.text)),
    Construct(.field, field + [.required(.next, .id)], .elements([.optional(.label), .any(.invalid)])),
    Construct(.field, in: [.form], field, .elements([.optional(.label), .any(.invalid)])),
    Construct(.form, branch, .elements([.some(.field)])),
    Construct(.acknowledge, branch, .elements([.optional(.label)])),
    Construct(.goto, branch),
  ]

  private static let field: [AttributeRule] = [
    .required(.assign, .id), .optional(.pattern, .pattern), .optional(.constraint, .expression),
    .optional(.example, .text), .optional(.optional, .bool, default: "false"),
  ]

  static let services: [Construct] = [
    Construct(
      .action,
      [
        .required(.id, .id), .required(.name, .id), .optional(.timeout, .duration),
        .optional(.effect, .oneOf(["safe", "once", "undo"]), default: "once"), .optional(.undo, .id),
      ] + stepMarks,
      .elements([
        .optional(.title), .optional(.prompt), .optional(.say), .any(.param), .optional(.result), .optional(.confirm),
        .optional(.done), .optional(.failed), .optional(.declined),
      ])),
    Construct(.result, in: [.action], [.required(.assign, .id)]),
    Construct(
      .handoff,
      [
        .required(.id, .id), .required(.queue, .id), .optional(.reason, .id),
        .optional(.priority, .oneOf(["normal", "urgent"]), default: "normal"), .optional(.resume, .id),
        .optional(.callback, .bool, default: "false"),
      ],
      .elements([
        .optional(.title), .one(.prompt), .optional(.say), .any(.note), .optional(.why), .any(.pass),
        .optional(.closed),
        .optional(.busy), .optional(.declined),
      ])),
    Construct(.pass, [.required(.variable, .id)]),
    Construct(.closed, branch),
    Construct(.busy, [.optional(.over, .duration), .required(.next, .id)]),
    Construct(
      .appointment,
      [
        .required(.id, .id), .required(.service, .id),
        .optional(.task, .oneOf(["book", "change", "cancel", "check-in"]), default: "book"), .optional(.reference, .id),
      ],
      .elements([
        .optional(.title), .optional(.prompt), .optional(.say), .any(.note), .any(.result), .optional(.done),
        .optional(.unavailable), .optional(.declined), .optional(.failed),
      ])),
    Construct(
      .result, in: [.appointment],
      [.required(.of, .oneOf(["start", "end", "place", "zone", "reference"])), .required(.assign, .id)]),
    Construct(
      .message, [.required(.id, .id), .required(.inbox, .id), .required(.next, .id)],
      .elements([.optional(.title), .one(.prompt), .optional(.say)])),
    Construct(.done, branch),
    Construct(.failed, branch),
    Construct(.declined, branch),
    Construct(.unavailable, branch),
  ]
}
