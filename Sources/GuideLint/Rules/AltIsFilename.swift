import GuideDocument
import GuideGraph

extension Rule {
  static let altIsFilename = Rule(
    "alt-is-filename", .text, .warning, certainty: .style,
    "the description of a picture is the name of a file, or begins with \"image of\"",
    why: "Who cannot see the picture is read IMG_01.png, or told that a picture is a picture.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="lamp.svg" alt="⟦IMG_01.png⟧"/> <image src="lamp.svg" alt="⟦Image of⟧ a lamp"/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["lamp.svg"])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="lamp.svg" alt="The light is above the name."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["lamp.svg"])
    ],
    check: .project { review in
      for image in review.project.project.documents.flatMap(\.images) {
        let alt = image[.alt] ?? ""
        let words = alt.trimmingXMLSpace
        let opening = emptyOpenings.first { words.lowercased().hasPrefix($0 + " ") }
        let isFile = words.contains(
          #/(?i)^\S+\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$|^(img|dsc|pxl|screenshot)[-_ ]?\d+$/#)
        guard isFile || opening != nil else { continue }
        let start = alt.utf8.count - alt.utf8.drop { $0 <= 0x20 }.count
        let length = opening?.utf8.count ?? words.utf8.count
        let rule = review.rule
        var finding = Finding(
          rule.id, rule.severity, rule.certainty,
          isFile
            ? "\"\(words)\" is the name of a file; say what the picture shows"
            : "\"\(words.prefix(length))\" says nothing; begin with what the picture shows",
          at: image.place(of: start..<start + length, in: .alt))
        finding.consequence = "who cannot see the picture learns nothing"
        finding.subject = words
        review.findings.append(finding)
      }
    })
}

/// Beginnings that say of a picture that it is one.
private let emptyOpenings = [
  "image of", "picture of", "photo of", "photograph of", "screenshot of", "bild von", "foto von", "image de",
  "photo de",
  "imagen de", "foto de",
]
