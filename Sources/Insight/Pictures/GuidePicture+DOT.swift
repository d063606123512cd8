extension GuidePicture {
  /// For Graphviz.
  package var dot: String {
    var lines = ["digraph \(Self.quoted(title)) {", "  rankdir=TB; label=\(Self.quoted(title)); labelloc=t;"]
    lines.append("  node [fontname=\"sans-serif\", fontsize=11]; edge [fontname=\"sans-serif\", fontsize=9];")
    lines += nodes.filter { $0.group == nil }.map { "  " + Self.dot($0) }
    for (number, group) in groups.enumerated() {
      lines.append("  subgraph cluster_\(number) {")
      lines.append("    label=\(Self.quoted(group.label)); style=rounded;")
      lines += nodes.filter { $0.group == group.id }.map { "    " + Self.dot($0) }
      lines.append("  }")
    }
    lines += edges.map { "  " + Self.dot($0) }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static func dot(_ node: Node) -> String {
    "\(quoted(node.name)) [label=\(quoted(node.label)), \(node.shape.dot)];"
  }

  private static func dot(_ edge: Edge) -> String {
    var attributes: [String] = []
    if !edge.label.isEmpty { attributes.append("label=\(quoted(edge.label))") }
    if edge.isDotted { attributes.append("style=dotted") }
    let tail = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    return "\(quoted(edge.from)) -> \(quoted(edge.to))\(tail);"
  }

  private static func quoted(_ text: String) -> String { quoted([text]) }

  /// In a quoted string `\` begins an escape, and `&` an entity also in labels without mark-up.
  private static func quoted(_ lines: [String]) -> String {
    "\""
      + lines.map { line in
        line.unicodeScalars.reduce(into: "") { text, scalar in
          switch scalar {
          case "\"": text += "\\\""
          case "\\": text += "\\\\"
          case "&": text += "&amp;"
          case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": text += " "
          default: text.unicodeScalars.append(scalar)
          }
        }
      }.joined(separator: "\\n") + "\""
  }
}

extension GuidePicture.Shape {
  fileprivate var dot: String {
    switch self {
    case .start: "shape=circle, style=filled, fillcolor=palegreen"
    case .anywhere: "shape=circle, style=dashed"
    case .question: "shape=box, style=rounded"
    case .passage: "shape=plain"
    case .decide: "shape=diamond"
    case .subguide: "shape=box, peripheries=2"
    case .action: "shape=parallelogram"
    case .handoff: "shape=house"
    case .appointment: "shape=hexagon"
    case .message: "shape=note"
    case .outcome: "shape=doubleoctagon, style=filled, fillcolor=lightgrey"
    case .return: "shape=cds"
    case .guide: "shape=folder"
    }
  }
}
