import Foundation
import GuideDocument
import GuideGraph
import GuideLint
import Testing

@testable import guidepost

/// XML that a page shows. The words behind its fence say what it is: `xml` a whole document, `xml fragment` elements of
/// a guide, `xml broken=RULE` a whole guide in which lint finds that rule and nothing else; a name that ends in `.xml`
/// is the file that commands further down find it as.
struct XMLExample: Sendable, CustomTestStringConvertible {
  enum Kind: Hashable, Sendable {
    case whole, fragment
    case broken(RuleID)
  }

  let block: Page.Block
  let kind: Kind
  let file: String?

  var testDescription: String { block.testDescription }

  /// The rules' own page says by its chapters which rule an example breaks; its tests are the rules' tests.
  static let all: [XMLExample] = Page.all.filter { $0.path != rulesPage }.flatMap { page in
    page.blocks.compactMap(XMLExample.init)
  }
  static let rulesPage = "Documentation/Rules.md"

  init?(_ block: Page.Block) {
    guard block.language == "xml", let words = block.info?.dropFirst() else { return nil }
    self.block = block
    file = words.first { $0.hasSuffix(".xml") }
    kind =
      words.contains("fragment")
      ? .fragment
      : words.first { $0.hasPrefix("broken=") }.map { .broken(RuleID(String($0.dropFirst(7)))) } ?? .whole
  }

  private var path: String { file ?? block.testDescription }

  /// As a file of its own, checked.
  var reading: ReadResult {
    DocumentReader().check(SourceFile(path: path, bytes: Array(block.text.utf8)))
  }

  var root: ElementName? { reading.document?.root.name }

  private static let whole = all.filter { $0.kind == .whole }
    .compactMap { example in example.reading.document.map { (page: example.block.page, document: $0) } }

  /// What stands beside a page's guides: phrases of all pages, and the page's own desk, else the one of the page on desks.
  static func surroundings(of page: String) -> [Document] {
    let desks = whole.filter { $0.document.root.name == .desk }
    let own = desks.filter { $0.page == page }
    return (own.isEmpty ? desks.filter { $0.page == "Documentation/DeskFormat.md" } : own).map(\.document)
      + whole.map(\.document).filter { $0.root.name == .phrases }
  }

  /// The last guide of a name, and its page.
  static func guide(_ id: String?) -> (page: String, document: Document)? {
    whole.last { $0.document.root.name == .guide && $0.document.root[.id] == id }
  }

  /// What the linter says by default of a guide among desks and phrases.
  var findings: [Finding] {
    let result = reading
    let documents = [result.document].compactMap { $0 } + Self.surroundings(of: block.page)
    let project = Project(root: "", documents: documents, diagnostics: result.diagnostics)
    guard let policy = try? LintRequest(Arguments([], options: [])).policy(with: LintSettings()) else { return [] }
    return policy.apply(to: Linter(policy.rules).findings(in: project, Library(documents)))
      .filter { $0.place.file.path == path }
  }
}

/// Elements of a guide in a whole guide, so that they can be checked: what they lead to and the variables they name are
/// there. A variable is a text unless `types` says otherwise.
struct Fragment {
  let text: String

  static let types = [
    "birth": "date", "start": "dateTime", "end": "dateTime", "visit-start": "dateTime", "cost": "decimal",
    "age": "integer", "pages": "integer",
  ]
  static let choices = ["contact": "call write unsure", "plan": "basic gold", "light": "green red off unsure"]
  static let stepKinds = ["step", "decide", "subguide", "action", "handoff", "appointment", "message", "outcome"]
  static let answers = ["choice", "field", "form", "acknowledge", "goto"]

  private var firstTag: String { names(#/<([a-z]+)/#).first ?? "" }
  private var body: String {
    Self.answers.contains(firstTag) ? "<step id=\"shown\"><prompt>Well?</prompt>\n\(text)\n</step>" : text
  }

  var guide: String {
    let steps = Self.stepKinds.contains(firstTag) ? names(#/\bid="([^"]+)"/#).prefix(1) : ["shown"]
    let start = Self.answers.contains(firstTag) || Self.stepKinds.contains(firstTag) ? steps[0] : "end-of-example"
    let known = Set(
      names(#/<(?:step|decide|subguide|action|handoff|appointment|message|outcome|return) id="([^"]+)"/#, in: body))
    let targets = Set(names(#/\b(?:next|resume)="([^"]+)"/#, in: body)).subtracting(known).union(["end-of-example"])
    let variables = Set(names(#/\$([A-Za-z][A-Za-z0-9_.-]*)/#) + names(#/\b(?:assign|variable|reference)="([^"]+)"/#))
      .union(names(#/<assign name="([^"]+)"/#)).subtracting(names(#/<variable name="([^"]+)"/#))
    return """
      <guide xmlns="urn:guidepost:1" id="example" version="1" xml:lang="en-GB" start="\(start)">
      <title>Example</title>
      \(variables.sorted().map(variable).joined(separator: "\n"))
      \(body)
      \(targets.sorted().map { "<outcome id=\"\($0)\" result=\"answered\"><prompt>Well.</prompt></outcome>" }.joined(separator: "\n"))
      </guide>
      """
  }

  private func variable(_ name: String) -> String {
    if let values = Self.choices[name] { return "<variable name=\"\(name)\" type=\"choice\" values=\"\(values)\"/>" }
    return "<variable name=\"\(name)\" type=\"\(Self.types[name] ?? "text")\"/>"
  }

  private func names(_ pattern: Regex<(Substring, Substring)>, in text: String? = nil) -> [String] {
    (text ?? self.text).matches(of: pattern).map { String($0.output.1) }
  }
}
