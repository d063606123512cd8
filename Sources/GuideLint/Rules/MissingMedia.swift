import GuideDocument
import GuideGraph

extension Rule {
  static let missingMedia = Rule(
    "missing-media", .references, .error,
    "a picture is not among the files of the project",
    why: "Customers see a broken picture where the explanation should be.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="⟦media/Router.PNG⟧" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["media/router.png"])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light. <image src="media/router.png" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["media/router.png"])
    ],
    check: .project { review in
      guard let files = review.project.project.files else { return }
      let known = Set(files)
      for document in review.project.project.documents {
        for image in document.images {
          guard let source = image[.src], let path = MediaPath(source, in: document.file.path).path else { continue }
          guard !known.contains(path) else { continue }
          review.reportMissing(source, path, image, files)
        }
      }
    })
}

extension Review {
  fileprivate mutating func reportMissing(_ source: String, _ path: String, _ image: Element, _ files: [String]) {
    let place = image.place(of: .src)
    let twin = files.first { $0.lowercased() == path.lowercased() }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let near = twin ?? Spelling(files.filter { $0.hasPrefix(folder) }).suggestion(for: path)
    // As far as both begin alike, the path stays as the author wrote it.
    let written = near.map { String(source.dropLast(Self.name(path).count)) + Self.name($0) }
    let fits = near.map { $0.dropLast(Self.name($0).count) == path.dropLast(Self.name(path).count) } ?? false
    let rule = rule
    var finding = Finding(
      rule.id, rule.severity, rule.certainty,
      twin == nil
        ? "there is no file \"\(path)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
        : "the file is called \"\(twin ?? "")\", and case matters", at: place)
    finding.consequence = "customers see a broken picture"
    finding.subject = source
    if let written, fits {
      finding.fix = .init("replace with \"\(written)\"", at: place, replacement: written, isSafe: twin != nil)
    }
    findings.append(finding)
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
}

extension Document {
  /// Every picture in it, in document order.
  var images: [Element] { elements(.image) }
}
