import GuideDocument
import GuideGraph
import GuideSession

/// Reads a walk's document and holds every name in it against the guides. Its problems are told in the author's words.
struct WalkReader {
  let document: Document
  let names: WalkNames
  var walk: Walk
  var diagnostics: [Diagnostic] = []

  /// The walk is nil where it cannot be played: an error is among the diagnostics.
  static func read(_ document: Document, in library: Library) -> (walk: Walk?, diagnostics: [Diagnostic]) {
    let root = document.root
    guard let name = root[.guide], let guide = library[GuideID(name)] else {
      let known = library.ids.map(\.text)
      return (nil, [unknown("guide", root[.guide] ?? "", known, at: root.place(of: .guide))])
    }
    var reader = WalkReader(document, guide, library)
    for element in root.children { reader.take(element) }
    reader.checkExpectations()
    let isPlayable = !reader.diagnostics.contains { $0.severity == .error }
    return (isPlayable ? reader.walk : nil, reader.diagnostics)
  }

  private init(_ document: Document, _ guide: Guide, _ library: Library) {
    let root = document.root
    self.document = document
    names = WalkNames(of: guide, in: library)
    let file = document.file.path.split(separator: "/").last.map(String.init) ?? document.file.path
    let moment = root[.at].flatMap { ZonedDateTime($0) }
    walk = Walk(
      name: root[.id] ?? (file.hasSuffix(".xml") ? String(file.dropLast(4)) : file), place: root.place, guide: guide.id,
      at: (moment?.instant(in: .utc) ?? 0) / 1_000, zone: root[.zone], locale: root[.locale])
    walk.channel = root[.channel].flatMap(Session.Channel.init(rawValue:)) ?? .customer
    if moment == nil { report("bad-attribute-value", "at=\"...\" is missing", at: root.place(of: .at)) }
    if let zone = root[.zone], LocalZone(zone) == nil {
      report("bad-attribute-value", "no time zone \"\(zone)\"", at: root.place(of: .zone))
    }
  }

  private mutating func take(_ element: Element) {
    switch element.name {
    case .given: takeGiven(element)
    case .answer: takeAnswer(element)
    case .confirm: takeConfirm(element)
    case .message: takeMessage(element)
    case .queue: takeQueue(element)
    case .service: takeService(element)
    case .action: takeAction(element)
    case .handoff: takeHandoff(element)
    case .appointment: takeAppointment(element)
    case .expect: takeExpectation(element)
    default: break  // The content table has told of it.
    }
  }

  private mutating func checkExpectations() {
    guard walk.expectations.allSatisfy(\.isEmpty) else { return }
    diagnostics.append(
      Diagnostic(
        "test-asserts-nothing", .warning, "this walk expects nothing; add <expect outcome=\"...\"/>", at: walk.place,
        consequence: "it passes wherever the guide leads", guide: walk.guide.text))
  }
}

// MARK: - Problems

extension WalkReader {
  mutating func report(
    _ rule: String, _ message: String, at place: Diagnostic.Place, related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, .error, message, at: place, guide: walk.guide.text, related: related))
  }

  mutating func reportUnknown(_ kind: String, _ name: String, _ known: [String], at place: Diagnostic.Place) {
    diagnostics.append(Self.unknown(kind, name, known, at: place))
  }

  private static func unknown(
    _ kind: String, _ name: String, _ known: [String], at place: Diagnostic.Place
  ) -> Diagnostic {
    let near = Spelling(known).suggestion(for: name)
    return Diagnostic(
      "test-refers-missing", .error, "no \(kind) \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      at: place,
      consequence: "the walk tests something that is not there", subject: name,
      fix: near.map { .init("write \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }
}
