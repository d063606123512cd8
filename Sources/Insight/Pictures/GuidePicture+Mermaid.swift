extension GuidePicture {
  /// For Mermaid, as code forges and wikis draw it.
  package var mermaid: String {
    // Ids of guides may hold dashes and reserved words, which Mermaid takes for arrows and keywords.
    let ids = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.name, "n\($0)") })
    var lines = ["---", "title: \(Self.yaml(title))", "---", "flowchart TD"]
    lines += nodes.filter { $0.group == nil }.map { "  " + Self.mermaid($0, ids) }
    for (number, group) in groups.enumerated() {
      lines.append("  subgraph g\(number)[\(Self.quoted([group.label]))]")
      lines += nodes.filter { $0.group == group.id }.map { "    " + Self.mermaid($0, ids) }
      lines.append("  end")
    }
    lines += edges.map { "  " + Self.mermaid($0, ids) }
    lines += ["  classDef start fill:#98fb98", "  classDef outcome fill:#d3d3d3,stroke-width:3px"]
    return lines.joined(separator: "\n")
  }

  private static func mermaid(_ node: Node, _ ids: [String: String]) -> String {
    let (open, close) = node.shape.brackets
    let style = node.shape == .start ? ":::start" : node.shape == .outcome ? ":::outcome" : ""
    return "\(ids[node.name] ?? "")\(open)\(quoted(node.label))\(close)\(style)"
  }

  private static func mermaid(_ edge: Edge, _ ids: [String: String]) -> String {
    let arrow = edge.isDotted ? "-.->" : "-->"
    let label = edge.label.isEmpty ? "" : "|\(quoted([edge.label]))|"
    return "\(ids[edge.from] ?? "") \(arrow)\(label) \(ids[edge.to] ?? "")"
  }

  /// The title stands in YAML, where `\` escapes.
  private static func yaml(_ text: String) -> String {
    let plain = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    let escaped = plain.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"" + escaped.joined() + "\""
  }

  /// Mermaid knows no escapes, only entities such as `#34;`; labels are mark-up, and a backquote begins Markdown.
  private static func quoted(_ lines: [String]) -> String {
    "\""
      + lines.map { line in
        line.unicodeScalars.reduce(into: "") { text, scalar in
          switch scalar {
          case "\"", "#", "&", "<", ">", "`", "\\": text += "#\(scalar.value);"
          case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": text += " "
          default: text.unicodeScalars.append(scalar)
          }
        }
      }.joined(separator: "<br/>") + "\""
  }
}

extension GuidePicture.Shape {
  fileprivate var brackets: (String, String) {
    switch self {
    case .start, .anywhere: ("((", "))")
    case .question: ("[", "]")
    case .passage: ("(", ")")
    case .decide: ("{", "}")
    case .subguide: ("[[", "]]")
    case .action: ("[/", "/]")
    case .handoff: (">", "]")
    case .appointment: ("{{", "}}")
    case .message: ("[\\", "\\]")
    case .outcome: ("([", "])")
    case .return: ("[/", "\\]")
    case .guide: ("[(", ")]")
    }
  }
}
