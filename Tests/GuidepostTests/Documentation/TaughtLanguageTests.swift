import Foundation
import Testing

@testable import GuideDocument
@testable import GuideGraph

/// The pages for authors teach the whole language: what the content table and the function table know, and nothing else.
@Suite struct TaughtLanguageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let page: Page
    let construct: Construct
    var testDescription: String { "\(construct.name.rawValue) in \(page.path)" }

    /// The chapters that are headed by the element or speak of it.
    var chapters: [String] {
      let name = construct.name.rawValue
      return page.chapters.filter { chapter in
        let heading = chapter.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
        return heading.contains(name) || chapter.contains("`\(name)`") || chapter.contains("`\(name) ")
      }
    }
  }

  static let cases =
    [
      ("GuideFormat", ContentTable.guide + ContentTable.steps + ContentTable.answers + ContentTable.services),
      ("GuideFormat", ContentTable.text + ContentTable.settings), ("DeskFormat", ContentTable.desk),
      ("WalkFormat", ContentTable.walk),
    ].flatMap { name, constructs in
      constructs.map { Case(page: Page.named("Documentation/\(name).md"), construct: $0) }
    }

  @Test(arguments: cases) func `an element is taught with each attribute, each of its words and each child`(
    _ case: Case
  ) {
    let chapters = `case`.chapters
    #expect(!chapters.isEmpty)
    for attribute in `case`.construct.attributes {
      let name = attribute.name.rawValue
      let taught = chapters.filter { $0.contains("`\(name)`") || $0.contains("\(name)=\"") }
      #expect(!taught.isEmpty, "\(name)")
      guard case .oneOf(let words) = attribute.type else { continue }
      for word in words { #expect(taught.contains { Self.shows(word, in: $0) }, "\(name)=\(word)") }
    }
    for child in `case`.construct.children.flatMap(\.names) where !ContentTable.inlineElements.contains(child) {
      #expect(`case`.page.chapters.contains { Self.shows(child.rawValue, in: $0) }, "\(child.rawValue)")
    }
  }

  /// Whether a word stands between backticks, perhaps among others, or heads the chapter.
  private static func shows(_ word: String, in chapter: String) -> Bool {
    let spans = chapter.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return spans.contains { $0.split(whereSeparator: { " =\"".contains($0) }).contains(Substring(word)) }
      || chapter.prefix { $0 != "\n" }.split(separator: " ").contains(Substring(word))
  }

  @Test func `every root element has its page`() {
    let table =
      Page.named("Documentation/GuideFormat.md").chapters.first { $0.hasPrefix("# Documents and projects") } ?? ""
    for root in ["guide", "phrases", "guidepost", "desk", "walk"] { #expect(table.contains("| `\(root)` |")) }
  }

  /// The name at the beginning of each call in the tables of functions.
  private static let taught: [String] = Page.named("Documentation/GuideFormat.md").chapters
    .filter { $0.hasPrefix("## Functions") || $0.hasPrefix("## Facts from outside") }
    .flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("| `") }
    .flatMap { $0.matches(of: #/`([a-z:A-Z-]+)\(/#).map { String($0.output.1) } }

  @Test func `every function is taught, and every function that is taught is there`() {
    #expect(Set(Self.taught) == Set(FunctionTable.all.map(\.name)))
  }

  @Test func `every type of a variable and every operator is taught`() {
    let chapters = Page.named("Documentation/GuideFormat.md").chapters
    let variables = chapters.first { $0.hasPrefix("## Variables") } ?? ""
    for type in GuideGraph.ValueType.allCases { #expect(variables.contains("| `\(type.rawValue)` |"), "\(type)") }
    let operators = chapters.first { $0.hasPrefix("## Operators") } ?? ""
    for sign in [
      "+", "-", "*", "div", "idiv", "mod", "=", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge", "to",
      "and", "or",
    ] { #expect(operators.contains("`\(sign)`"), "\(sign)") }
  }

  @Test func `the contents of the guide page name its parts`() {
    let page = Page.named("Documentation/GuideFormat.md")
    let contents = page.lines.filter { $0.contains("](#") }.joined()
    for heading in page.prose.map(\.text) where heading.hasPrefix("# ") && heading != page.lines[0] {
      let name = heading.dropFirst(2)
      #expect(contents.contains("[\(name)](#\(name.lowercased().replacing(" ", with: "-")))"), "\(name)")
    }
  }

  /// Every link between pages leads somewhere.
  @Test(arguments: Page.all) func `a link on a page leads to a file or chapter that is there`(_ page: Page) {
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
    for (line, text) in page.prose {
      for match in text.matches(of: #/\]\(([^)# ]*)(?:#([^) ]*))?\)/#) where !match.output.1.contains(":") {
        let path =
          match.output.1.isEmpty ? page.path : folder.isEmpty ? String(match.output.1) : "\(folder)/\(match.output.1)"
        let target = Page.root.appending(path: path).standardizedFileURL
        #expect((try? target.checkResourceIsReachable()) == true, "\(page.path):\(line) \(path)")
        guard let anchor = match.output.2, path.hasSuffix(".md") else { continue }
        let headings = Page.named(path).prose.map(\.text).filter { $0.hasPrefix("#") }.map(Page.anchor)
        #expect(headings.contains(String(anchor)), "\(page.path):\(line) \(path)#\(anchor)")
      }
    }
  }
}

extension Page {
  /// From each heading to the next of any depth.
  var chapters: [String] {
    let headings = Set(prose.filter { $0.text.hasPrefix("#") }.map(\.line))
    return lines.enumerated().reduce(into: [""]) { chapters, line in
      if headings.contains(line.offset + 1) { chapters.append("") }
      chapters[chapters.count - 1] += line.element + "\n"
    }
  }

  /// What a link calls a heading.
  static func anchor(_ heading: String) -> String {
    String(heading.drop { $0 == "#" || $0 == " " }).lowercased().filter {
      $0.isLetter || $0.isNumber || " -_".contains($0)
    }
    .replacing(" ", with: "-")
  }
}
