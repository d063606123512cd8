import GuideDocument
import GuideGraph

extension Rule {
  static let pathTraversal = Rule(
    "path-traversal", .security, .error, isFixed: true,
    "a picture is taken from outside the project",
    why: "Whoever shows the guide reads a file that is none of the guide's, or lets others in by it.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="⟦../../etc/passwd⟧" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="⟦file:///tmp/lamp.png⟧" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="./media/../media/lamp.png" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["media/lamp.png"])
    ],
    check: .project { review in
      for document in review.project.project.documents {
        for image in document.images {
          guard let source = image[.src], let problem = MediaPath(source, in: document.file.path).problem else {
            continue
          }
          let rule = review.rule
          var finding = Finding(
            rule.id, rule.severity, rule.certainty, problem.words(source), at: image.place(of: .src))
          finding.consequence = "whoever shows the guide may read a file that is none of its own"
          finding.subject = source
          review.findings.append(finding)
        }
      }
    })
}

extension MediaPath.Problem {
  fileprivate func words(_ source: String) -> String {
    switch self {
    case .outside: "\"\(source)\" leaves the project; put the picture into the project and name it from this file"
    case .scheme(let scheme): "a picture comes from the project or from https, not from \"\(scheme):\""
    }
  }
}
