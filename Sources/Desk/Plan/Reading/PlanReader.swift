package import GuideDocument

extension DeskPlan {
  /// Reads desk documents as one plan, together with everything that is wrong with what their names and numbers mean.
  /// What their structure lacks, `DocumentReader.check` tells; here it is passed over in silence.
  ///
  /// The plan holds only what is whole: every id in it leads somewhere.
  package static func read(_ documents: [Document]) -> (DeskPlan, [Diagnostic]) {
    var reader = PlanReader(documents)
    let plan = reader.read()
    return (plan, reader.diagnostics)
  }
}

/// Elements of desk documents on their way to a plan.
struct PlanReader {
  private let elements: [Element]
  /// The first element of each id, by kind: a queue and an inbox may have the same.
  private var declared: [ElementName: [String: Element]] = [:]
  var diagnostics: [Diagnostic] = []

  init(_ documents: [Document]) {
    elements = documents.map(\.root).filter { $0.name == .desk }.flatMap { Array($0.children) }
    for element in elements { declare(element) }
  }

  mutating func read() -> DeskPlan {
    let hours = all(.hours) { $0.hours($1) }
    return DeskPlan(
      branches: all(.branch) { $0.branch($1) }, services: all(.service) { $0.service($1) },
      queues: all(.queue) { $0.queue($1) }, counters: all(.counter) { $0.counter($1) },
      calendars: all(.calendar) { $0.calendar($1, within: hours) }, inboxes: all(.inbox) { $0.inbox($1) },
      hours: hours)
  }

  private mutating func all<Item>(_ name: ElementName, _ read: (inout Self, Element) -> Item?) -> [Item] {
    var items: [Item] = []
    for element in elements where element.name == name {
      if let item = read(&self, element) { items.append(item) }
    }
    return items
  }

  private mutating func declare(_ element: Element) {
    guard let id = element[.id] else { return }
    guard let first = declared[element.name]?[id] else {
      declared[element.name, default: [:]][id] = element
      return
    }
    report(
      "duplicate-id", "there is a \(element.tag) \"\(id)\" already; give this one an id of its own",
      at: element.place(of: .id), subject: id, consequence: "only the first one counts",
      related: [Diagnostic.Related(note: "the first one", place: first.place(of: .id))])
  }

  func names(of kind: ElementName) -> [String] { (declared[kind] ?? [:]).keys.sorted() }

  mutating func report(
    _ rule: String, _ message: String, at place: Diagnostic.Place, subject: String? = nil, consequence: String? = nil,
    related: [Diagnostic.Related] = [], fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, .error, message, at: place, consequence: consequence, subject: subject, related: related, fix: fix))
  }
}
