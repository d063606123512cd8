import GuideDocument
import GuideGraph

extension Rule {
  static let hostNotAllowed = Rule(
    "host-not-allowed", .security, .warning,
    "a link leads to a host that the project does not name",
    why: "Nobody watches over that address: it may be dead, sold or in other hands tomorrow.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Read <link href="https://⟦short.example⟧/x1">our page on lights</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><host name="*.fernhill.example"/></lint></guidepost>
          """
        ])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Read <link href="https://www.fernhill.example/x1">our page on lights</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><host name="*.fernhill.example"/></lint></guidepost>
          """
        ])
    ],
    check: .project { review in
      for document in review.project.project.documents {
        for link in document.links {
          guard let host = link[.href].flatMap(WebHost.written(in:)), !review.settings.allows(host: host) else {
            continue
          }
          review.reportLink(
            link,
            "the project's <lint> does not name \"\(host)\"; link to a host that it names, or add <host name=\"\(host)\"/>",
            WebHost(host), consequence: "customers are sent where nobody of the house watches")
        }
      }
    })
}
