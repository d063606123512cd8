import Desk
package import GuideDocument
package import GuideGraph

/// A project with what several rules need to know of it, found out once.
package final class ProjectStudy: Sendable {
  package let project: Project
  package let library: Library
  package let settings: LintSettings
  /// In the order of their files.
  package let guides: [GuideStudy]
  package let desk: DeskNames
  /// Guides that another one leads into.
  package let called: Set<GuideID>
  /// By remedy: in how many steps of the project it can be tried.
  package let remedies: [RemedyName: Int]
  /// By guide: variables that some guide that leads into it fills.
  package let parameters: [GuideID: Set<VariableName>]
  /// By guide: variables whose values some guide that leads into it takes back.
  package let results: [GuideID: Set<VariableName>]
  private let places: [GuideID: Int]
  /// What variables may hold, in guides without errors.
  let values: ValueFlows
  let hours: HoursCoverage

  package init(_ project: Project, _ library: Library, _ settings: LintSettings = LintSettings()) {
    self.project = project
    self.library = library
    self.settings = settings
    let faults = Dictionary(grouping: project.diagnostics) { $0.place.file.path }
    var lexicons: [String: Lexicon] = [:]
    let guides = project.guides.compactMap { document -> GuideStudy? in
      let first = library[GuideID(document.root[.id] ?? "")]
      guard let guide = ([first].compactMap(\.self) + library.doubles).first(where: { $0.document === document }) else {
        return nil
      }
      let lexicon = lexicons[guide.language] ?? Lexicon.of(locale: guide.language, adding: project.settings.words)
      lexicons[guide.language] = lexicon
      return GuideStudy(guide, doubts: Doubts(guide, faults: faults[document.file.path] ?? []), lexicon: lexicon)
    }
    self.guides = guides
    desk = DeskNames(project.desks)
    called = Set(guides.filter { !$0.flow.steps(.calls).isEmpty }.flatMap(\.guide.subguides))
    remedies = Self.remedies(of: guides)
    parameters = Self.names(of: guides) { $0.parameters.map(\.name) }
    results = Self.names(of: guides) { call in call.returned.flatMap { $0.results.map(\.name) } }
    places = Dictionary(guides.enumerated().map { ($1.guide.id, $0) }, uniquingKeysWith: { first, _ in first })
    hours = HoursCoverage(DeskPlan.read(project.desks).0)
    // Of two guides with one id it is not known which of them others lead into.
    let broken = Set(library.diagnostics.filter { $0.severity == .error }.compactMap(\.guide))
    values = ValueFlows(guides, parameters: parameters) { guide in
      broken.contains(guide.id.text) || faults[guide.document.file.path]?.contains { $0.severity == .error } == true
    }
  }

  package subscript(id: GuideID) -> GuideStudy? { places[id].map { guides[$0] } }

  /// Steps that lead into a guide where one may be handed over.
  func calls(toPeopleIn study: GuideStudy) -> [Int] {
    study.flow.steps(.calls).filter { node in
      guard case .subguide(let call) = study.guide.steps[node] else { return false }
      return library.closure(of: call.guide).contains { guide in
        guide.steps.contains { if case .handoff = $0 { true } else { false } }
      }
    }
  }

  /// Whether every file could be read to its end, so that what is not seen is not there.
  var isWhole: Bool {
    !project.diagnostics.contains { $0.rule == "xml-not-well-formed" || $0.rule == "unreadable-file" }
  }

  /// By the guide that is led into: names that its callers use.
  private static func names(
    of guides: [GuideStudy], _ names: (SubguideStep) -> [VariableName]
  ) -> [GuideID: Set<VariableName>] {
    var found: [GuideID: Set<VariableName>] = [:]
    for study in guides {
      for node in study.flow.steps(.calls) {
        guard case .subguide(let call) = study.guide.steps[node] else { continue }
        found[call.guide, default: []].formUnion(names(call))
      }
    }
    return found
  }

  private static func remedies(of guides: [GuideStudy]) -> [RemedyName: Int] {
    var counts: [RemedyName: Int] = [:]
    for study in guides {
      for node in study.flow.steps(.remedy) {
        guard case .question(let question) = study.guide.steps[node], let remedy = question.remedy else { continue }
        counts[remedy, default: 0] += 1
      }
    }
    return counts
  }
}

/// The names that the desk documents of a project declare.
package struct DeskNames: Sendable {
  /// Whether there is a desk document at all.
  package let isKnown: Bool
  package let queues: [String]
  package let services: [String]
  package let inboxes: [String]

  package init(_ desks: [Document]) {
    isKnown = !desks.isEmpty
    queues = Self.ids(.queue, desks)
    services = Self.ids(.service, desks)
    inboxes = Self.ids(.inbox, desks)
  }

  private static func ids(_ name: ElementName, _ desks: [Document]) -> [String] {
    desks.flatMap { desk in desk.root.children(name).compactMap { $0[.id] } }
  }
}
