public import GuideDocument

/// The guides of a project, built together because they lead into one another.
public struct Library: Sendable {
  package let guides: [GuideID: Guide]
  /// Guides whose id another one had first: no session can be started in them, but they can be looked at.
  package let doubles: [Guide]
  package let phrases: PhraseBook
  let outlooks = OutlookShelf()
  /// Every problem found while building, in the order of the documents.
  public let diagnostics: [Diagnostic]

  /// Builds every guide of the documents; documents of other kinds are passed over.
  public init(_ documents: [Document]) {
    var phrases = PhraseBook()
    var found: [Diagnostic] = []
    for document in documents where document.root.name == .phrases { found += phrases.add(document) }
    var guides: [GuideID: Guide] = [:]
    var doubles: [Guide] = []
    for document in documents where document.root.name == .guide {
      var builder = GuideBuilder(document, phrases: phrases)
      let (guide, diagnostics) = builder.build()
      found += diagnostics
      if let first = guides[guide.id] {
        found.append(Self.duplicate(guide, of: first))
        doubles.append(guide)
      } else {
        guides[guide.id] = guide
      }
    }
    self.guides = guides
    self.doubles = doubles
    self.phrases = phrases
    diagnostics = found + SubguideLinks(guides: guides).problems()
  }

  public var ids: [GuideID] { guides.keys.sorted() }
  public subscript(id: GuideID) -> Guide? { guides[id] }

  private static func duplicate(_ guide: Guide, of first: Guide) -> Diagnostic {
    Diagnostic(
      "duplicate-id", .error, "two guides are called \"\(guide.id)\"", at: guide.document.root.place(of: .id),
      consequence: "people are given whichever is read first, and reports mix the two", guide: guide.id.text,
      subject: guide.id.text,
      related: [.init(note: "first defined here", place: first.document.root.place(of: .id))])
  }

  /// The guide and every guide it leads into, the guide first.
  package func closure(of id: GuideID) -> [Guide] {
    var found: [Guide] = []
    var todo = [id]
    while let next = todo.popLast() {
      guard let guide = guides[next], !found.contains(guide) else { continue }
      found.append(guide)
      todo += guide.subguides
    }
    return found
  }
}

extension Guide {
  /// Guides that this one leads into, in document order.
  package var subguides: [GuideID] {
    steps.compactMap { step in
      if case .subguide(let subguide) = step { return subguide.guide }
      return nil
    }
  }

  /// The outcomes by which it ends, in document order.
  package var outcomes: [OutcomeStep] {
    steps.compactMap { step in
      if case .outcome(let outcome) = step { return outcome }
      return nil
    }
  }
}
