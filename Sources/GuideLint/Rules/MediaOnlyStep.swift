import GuideDocument
import GuideGraph

extension Rule {
  static let mediaOnlyStep = Rule(
    "media-only-step", .translation, .warning,
    "what to do is told by a picture alone",
    why: "On a telephone, in a terminal or to somebody who cannot see there is nothing but its description.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>⟦<image⟧ src="lamp.svg" alt="The light is in front."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["lamp.svg"])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the light in front. <image src="lamp.svg" alt="The light is above the name."/></prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, media: ["lamp.svg"])
    ],
    check: .questions { question, review in
      let parts = question.prompt.parts
      guard !parts.isEmpty, parts.allSatisfy(\.isPictureOrSpace),
        let image = review.element(question.prompt.element).image
      else { return }
      review.report(
        "the prompt is a picture and nothing else; say in words what it shows", at: image.place,
        consequence: "who cannot see the picture does not know what to do", subject: question.heading.id.text)
    })
}

extension Text.Part {
  fileprivate var isPictureOrSpace: Bool {
    switch self {
    case .image, .lineBreak: true
    case .plain(let words): words.allSatisfy(\.isWhitespace)
    case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.allSatisfy(\.isPictureOrSpace)
    case .list(let items): items.allSatisfy { $0.allSatisfy(\.isPictureOrSpace) }
    case .value: false
    }
  }
}

extension Element {
  /// The first picture in it.
  fileprivate var image: Element? {
    for child in children {
      if child.name == .image { return child }
      if let inner = child.image { return inner }
    }
    return nil
  }
}
