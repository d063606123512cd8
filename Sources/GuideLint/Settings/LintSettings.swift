package import GuideDocument
package import GuideGraph

/// What a project wants of its linter: the `<lint>` of its settings, and what the command line adds.
package struct LintSettings: Hashable, Sendable {
  /// By whom guides are held to be walked.
  package enum Profile: String, Hashable, Sendable, CaseIterable {
    /// By whom each guide says itself.
    case guide
    /// Every guide as if customers walked it alone, or as if call-centre agents did.
    case customer, agent
    /// As each guide says, and the rules on text too.
    case all
  }

  /// How loud a rule is to be. `on` is the rule's own severity, for one that is off unless asked for.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case error, warning, info, on, off

    package var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  package var profile = Profile.guide
  /// By rule or category.
  package var levels: [String: Level] = [:]
  package var dictionary = LintDictionary()
  /// The day that reviews, calendars and suppressions are held against. Without one nothing is out of date.
  package var today: CivilDate?
  var thresholds: [Threshold: Int] = [:]
  var hosts: Set<String> = []

  package init() {}

  /// A limit that rules use: the project's, else the usual one.
  package subscript(threshold: Threshold) -> Int {
    get { thresholds[threshold] ?? threshold.usual }
    set { thresholds[threshold] = newValue }
  }

  /// For whom a guide is held to be, by the profile.
  package func audience(of guide: Guide) -> Guide.Audience {
    switch profile {
    case .guide, .all: guide.audience
    case .customer: .customer
    case .agent: .agent
    }
  }

  /// Whether links may lead to a host. Where the project names no hosts they may lead anywhere. A name that begins with
  /// `*.` stands for every host below it.
  package func allows(host: String) -> Bool {
    let host = host.lowercased()
    return hosts.isEmpty || hosts.contains(host)
      || hosts.contains { $0.hasPrefix("*.") && host.hasSuffix($0.dropFirst()) }
  }
}
