extension EvalCommand {
  // Its words are expressions, which may begin with a hyphen, so it reads them itself.
  static let command = Subcommand(
    name: "eval", summary: "try an expression", operands: "EXPRESSION",
    details: """
      Prints the type and the value, or what is wrong and where. Documentation/GuideFormat.md teaches the language of
      expressions. Exit: 0 computed, 1 the expression is wrong, 2 the command line is wrong.
      """,
    options: EvalOptions.options,
    examples: [
      ("guidepost eval '$price * 2' --set price=1.1 --type price=decimal", "decimal: 2.2"),
      ("guidepost eval \"contains('broadband', 'band')\"", "boolean: true"),
      ("guidepost eval --protocol jsonl", "one JSON object a line in, one out"),
    ],
    runRaw: { words, surroundings in
      EvalCommand.run(
        arguments: words, now: surroundings.now(), readLine: surroundings.readLine, print: surroundings.print,
        complain: surroundings.complain)
    })
}
