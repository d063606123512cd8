import Synchronization

/// The outlooks of a library's guides, each worked out when it is first asked for.
final class OutlookShelf: Sendable {
  private let known = Mutex<[GuideID: Outlook]>([:])

  func outlook(of guide: Guide, in guides: [GuideID: Guide]) -> Outlook {
    if let outlook = known.withLock({ $0[guide.id] }) { return outlook }
    var survey = Survey(guides: guides)
    let outlook = survey.outlook(of: guide)
    known.withLock { $0[guide.id] = outlook }
    return outlook
  }

  /// One guide and those it leads into. A guide that leads back into one above it has no longest way.
  private struct Survey {
    let guides: [GuideID: Guide]
    var done: [GuideID: Outlook] = [:]
    var above: Set<GuideID> = []

    mutating func outlook(of guide: Guide) -> Outlook {
      if let outlook = done[guide.id] { return outlook }
      above.insert(guide.id)
      defer { above.remove(guide.id) }
      let outlook = Outlook(of: guide) { inside($0) }
      done[guide.id] = outlook
      return outlook
    }

    private mutating func inside(_ id: GuideID) -> Outlook.Span {
      guard let callee = guides[id], !callee.start.step.isMissing else { return .init(least: 0, most: 0) }
      guard !above.contains(id) else { return .init(least: 0, most: nil) }
      return outlook(of: callee).after(callee.start.step) + callee.firstQuestion
    }
  }
}

extension Guide {
  /// Its first step, where that asks something.
  fileprivate var firstQuestion: Outlook.Span {
    switch steps[start.step.offset] {
    case .question(let question): question.waits ? .init(least: 1, most: 1) : .init(least: 0, most: 0)
    case .message: .init(least: 1, most: 1)
    case .decide, .subguide, .action, .handoff, .appointment, .outcome, .return: .init(least: 0, most: 0)
    }
  }
}

extension Library {
  /// How many questions can still come in a guide. Nil for a guide that the library lacks.
  package func outlook(of id: GuideID) -> Outlook? {
    guides[id].map { outlooks.outlook(of: $0, in: guides) }
  }
}
