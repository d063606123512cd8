import GuideDocument
import GuideGraph
import GuideLint

/// `guidepost explain RULE`: what a rule finds, why it hurts, and guides that break and keep it.
enum ExplainCommand {
  static let command = Subcommand(
    name: "explain", summary: "tell what a rule of the linter means, with examples", operands: "RULE",
    details: "guidepost lint --list-rules lists them. Exit: 0 told, 2 there is no such rule.",
    examples: [("guidepost explain unknown-step", "what the finding means and how it is repaired")],
    run: { arguments, surroundings in
      let name = try arguments.operand("RULE")
      guard let rule = Rule.byID[RuleID(name)] else {
        let near = Spelling(Rule.all.map(\.id.text)).suggestion(for: name)
        throw UsageError("there is no rule \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
      }
      surroundings.print(RulePage(rule).text)
      return ExitCode.done
    })
}
