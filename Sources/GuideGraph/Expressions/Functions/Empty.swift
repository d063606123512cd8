extension ExpressionFunction {
  static let isEmpty = ExpressionFunction(
    "empty", [Parameter("values", .any)], .type(.boolean),
    about: "Whether there is no value: true for an unset variable.",
    example: ("empty(())", "true")
  ) { arguments, _ in
    Value(.boolean(arguments[0].isEmpty))
  }
}
