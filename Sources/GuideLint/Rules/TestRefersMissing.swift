import GuideDocument
import GuideGraph

extension Rule {
  static let testRefersMissing = Rule(
    "test-refers-missing", .upkeep, .error,
    "a walk names something that its guide does not have",
    why: "The test cannot be played, so what it was to watch over is watched by nobody.",
    bad: [
      .walk(
        """
        <walk xmlns="urn:guidepost:1" guide="help" at="2026-12-01T10:00:00+00:00">
          <answer step="ask" option="⟦yse⟧"/>
          <expect outcome="done"/>
        </walk>
        """),
      .walk(
        """
        <walk xmlns="urn:guidepost:1" guide="⟦halp⟧" at="2026-12-01T10:00:00+00:00">
          <expect outcome="done"/>
        </walk>
        """),
    ],
    good: [
      .walk(
        """
        <walk xmlns="urn:guidepost:1" guide="help" at="2026-12-01T10:00:00+00:00">
          <answer step="ask" option="yes"/>
          <expect outcome="done" path="ask done"/>
        </walk>
        """)
    ],
    check: .project { review in
      let library = review.project.library
      let lacking = library.namesLacking
      for document in review.project.project.walks {
        let root = document.root
        guard let guide = root[.guide].flatMap({ library[GuideID($0)] }) else {
          // Where a file could not be read its guide may well be there.
          review.reportMissing(
            "there is no guide", root[.guide] ?? "", library.ids.map(\.text), at: root.place(of: .guide), root,
            follows: review.project.isWhole ? nil : Rule.xmlNotWellFormed.id)
          continue
        }
        let names = WalkNames(of: guide, in: library)
        let told = lacking[guide.id.text] ?? [:]
        for element in root.children {
          for reference in names.references(of: element) where !reference.known.contains(reference.name) {
            let place = element.place(naming: reference.name, in: reference.attribute)
            review.reportMissing(
              "the guide has no \(reference.kind)", reference.name, reference.known, at: place, root,
              follows: told[reference.name])
          }
        }
      }
    })
}

extension Library {
  /// By guide: names that the guide itself uses and does not have, with the rule that tells of it. The walk waits for the
  /// guide to be put right.
  fileprivate var namesLacking: [String: [String: RuleID]] {
    var names: [String: [String: RuleID]] = [:]
    for problem in diagnostics where problem.rule == "unknown-step" || problem.rule == "undefined-variable" {
      if let guide = problem.guide, let subject = problem.subject {
        names[guide, default: [:]][subject] = RuleID(problem.rule)
      }
    }
    return names
  }
}

extension Review {
  fileprivate mutating func reportMissing(
    _ what: String, _ name: String, _ known: [String], at place: Diagnostic.Place, _ walk: Element,
    follows: RuleID? = nil
  ) {
    let near = Spelling(known).suggestion(for: name)
    let rule = rule
    var finding = Finding(
      rule.id, rule.severity, rule.certainty,
      "\(what) \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), at: place)
    finding.consequence = "the walk tests something that is not there"
    finding.guide = walk[.guide]
    finding.subject = name
    finding.follows = follows
    finding.fix = near.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) }
    findings.append(finding)
  }
}

/// A name that a walk uses, and those that it may be.
private struct WalkReference {
  var kind: String
  var name: String
  var known: [String]
  var attribute: AttributeName
}

extension WalkNames {
  fileprivate func references(of element: Element) -> [WalkReference] {
    func each(_ attribute: AttributeName, _ kind: String, _ known: [String]) -> [WalkReference] {
      (element[attribute] ?? "").split(whereSeparator: \.isWhitespace).map {
        WalkReference(kind: kind, name: String($0), known: known, attribute: attribute)
      }
    }
    switch element.name {
    case .given: return each(.variable, "variable", variables)
    case .answer: return each(.step, "step", stepIDs) + options(of: element, each)
    case .confirm, .message, .handoff, .appointment: return each(.step, "step", stepIDs)
    case .service: return each(.id, "service", services)
    case .action: return each(.name, "action", actions)
    case .expect:
      return each(.outcome, "outcome", endings) + each(.path, "step", ownSteps) + each(.through, "step", ownSteps)
        + each(.variable, "variable", variables)
    default: return []
    }
  }

  private func options(
    of element: Element, _ each: (AttributeName, String, [String]) -> [WalkReference]
  ) -> [WalkReference] {
    let known = self[element[.step] ?? ""].flatMap { step -> [String] in
      guard case .question(let question) = step, case .choice(let choice) = question.ask else { return [] }
      return choice.options.map(\.id.text)
    }
    return known.isEmpty ? [] : each(.option, "option", known)
  }
}

extension Element {
  /// One word of a list of names.
  fileprivate func place(naming name: String, in attribute: AttributeName) -> Diagnostic.Place {
    var offset = 0
    for word in (self[attribute] ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if word == name { return place(of: offset..<offset + name.utf8.count, in: attribute) }
      offset += word.utf8.count + 1
    }
    return place(of: attribute)
  }
}
