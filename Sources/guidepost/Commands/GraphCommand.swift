import GuideDocument
import GuideGraph
import Insight

/// `guidepost graph`: a guide as a drawing that people can sign off.
enum GraphCommand {
  static let command = Subcommand(
    name: "graph", summary: "draw a guide for people who sign it off", operands: "GUIDE",
    details: "GUIDE is a guide's id, or the path of its file. The same guide is always the same drawing.\n"
      + "Exit: 0 drawn, 2 the command line is wrong, 3 the guide cannot be read.",
    options: [.project, .value("--format", "NAME", "mermaid (the default) or dot")],
    examples: [
      ("guidepost graph broadband-fault", "for a page that draws Mermaid"),
      ("guidepost graph broadband-fault --format dot | dot -Tsvg > fault.svg", "with Graphviz"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let format = try arguments.choice("--format", GraphFormat.self, else: .mermaid)
    let named = try arguments.operand("GUIDE")
    let workspace = Workspace.open(arguments["--project"] ?? named.existingPath(in: surroundings), in: surroundings)
    let guide = try workspace.guide(named)
    let errors = workspace.errors(of: guide.id).count
    if errors > 0 {
      surroundings.complain(
        "guidepost graph: \"\(guide.id)\" has \(errors) error\(errors == 1 ? "" : "s"), so ways may be missing; "
          + "guidepost lint shows them")
    }
    surroundings.print(Sanitiser(lineLimit: .max).sanitised(format.text(of: GuidePicture(of: guide))))
    return ExitCode.done
  }
}
