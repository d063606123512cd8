import Foundation
import Synchronization
import Testing

/// A page of the documentation. What it shows is loaded, computed and run, so that it stays true.
struct Page: Sendable, CustomTestStringConvertible {
  /// From the repository's folder.
  let path: String
  let lines: [String]
  let blocks: [Block]

  var testDescription: String { path }

  /// What stands between two fences, or is indented by four blanks.
  struct Block: Sendable, CustomTestStringConvertible {
    let page: String
    /// Among the page's blocks, from 0.
    let number: Int
    /// The words behind the opening fence; nil for an indented block.
    let info: [String]?
    let lines: [String]
    /// Of its first line, from 1.
    let line: Int
    let heading: String
    /// The last words before it, such as `Bad:`.
    let lead: String

    var text: String { lines.joined(separator: "\n") }
    var language: String? { info?.first }
    var testDescription: String { "\(page):\(line)" }
  }
}

extension Page {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let all: [Page] = paths.map(Page.init(reading:))

  static func named(_ path: String) -> Page { Page(reading: path) }

  private static var paths: [String] {
    let folder = root.appending(path: "Documentation").path
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Guides/README.md"]
      + found.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
  }

  private init(reading path: String) {
    let text = (try? String(contentsOf: Self.root.appending(path: path), encoding: .utf8)) ?? ""
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    blocks = BlockReader(path, lines).blocks
  }

  /// Every line that stands in no block, with its number.
  var prose: [(line: Int, text: String)] {
    let taken = Set(blocks.flatMap { $0.line..<($0.line + $0.lines.count) })
    return lines.enumerated().map { (line: $0.offset + 1, text: $0.element) }.filter { !taken.contains($0.line) }
  }

  /// What stands between single backticks in the words of the page.
  var spans: [(line: Int, text: String)] {
    prose.flatMap { line, text in
      text.replacing("``", with: "").split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { (line: line, text: String($0.element)) }
    }
  }

  private static let pen = Mutex(())

  /// Writes a block's text anew; for `make docs`. Several tests may write to one page, and move each other's lines.
  static func record(_ text: String, in block: Block) throws {
    try pen.withLock { _ in
      let page = Page.named(block.page)
      let now = page.blocks[block.number]
      var lines = page.lines
      lines.replaceSubrange(
        (now.line - 1)..<(now.line - 1 + now.lines.count),
        with: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      let file = root.appending(path: block.page)
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" }
}

/// Finds the blocks of a page.
private struct BlockReader {
  private(set) var blocks: [Page.Block] = []
  private var heading = ""
  private var lead = ""
  private var open: (info: [String]?, line: Int, lines: [String])?
  private let page: String

  init(_ page: String, _ lines: [String]) {
    self.page = page
    for (number, line) in lines.enumerated() { take(line, number + 1) }
    close()
  }

  private mutating func take(_ line: String, _ number: Int) {
    switch open {
    case (.some, _, _)?: line.hasPrefix("```") ? close() : open?.lines.append(line)
    case (nil, _, _)? where line.hasPrefix("    ") || line.isEmpty: open?.lines.append(String(line.dropFirst(4)))
    case (nil, _, _)?:
      close()
      begin(line, number)
    case nil: begin(line, number)
    }
  }

  private mutating func begin(_ line: String, _ number: Int) {
    if line.hasPrefix("```") {
      open = (line.dropFirst(3).split(separator: " ").map(String.init), number + 1, [])
    } else if line.hasPrefix("    "), !lead.hasPrefix("*") {
      open = (nil, number, [String(line.dropFirst(4))])
    } else {
      if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.dropFirst()) }
      if !line.isEmpty { lead = line }
    }
  }

  private mutating func close() {
    guard var open else { return }
    self.open = nil
    while open.info == nil, open.lines.last?.isEmpty == true { open.lines.removeLast() }
    blocks.append(
      Page.Block(
        page: page, number: blocks.count, info: open.info, lines: open.lines, line: open.line, heading: heading,
        lead: lead))
  }
}
