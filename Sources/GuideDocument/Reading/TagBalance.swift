/// Which tags of a file have no partner. libxml2 tells of the first and then of its consequences; this finds all.
struct TagBalance {
  private(set) var complaints: [SyntaxComplaint] = []
  /// End tags that close nothing: blanked, they let the parser go on.
  private(set) var strays: [Range<Int>] = []

  private let source: [UInt8]
  private var open: [Range<Int>] = []
  private var hasRoot = false

  init(_ source: [UInt8]) {
    self.source = source
    var scanner = TagScanner(source)
    while let tag = scanner.nextTag(), complaints.count < ReadingLimits.complaints { take(tag) }
    for element in open.reversed() { unclosed(element, before: "the end of the file", at: nil) }
  }

  private mutating func take(_ tag: TagScanner.Tag) {
    guard tag.kind != .end else { return close(tag) }
    if open.isEmpty, hasRoot {
      let name = text(tag.name)
      add(tag.name, "<\(name)> stands after the end of the first element; a file holds one element and what is in it")
    }
    hasRoot = true
    if tag.kind == .start { open.append(tag.name) }
  }

  private mutating func close(_ tag: TagScanner.Tag) {
    let name = text(tag.name)
    if let last = open.last, source[last] == source[tag.name] {
      open.removeLast()
    } else if let depth = open.lastIndex(where: { source[$0] == source[tag.name] }) {
      for element in open[(depth + 1)...].reversed() { unclosed(element, before: "</\(name)>", at: tag.range) }
      open.removeSubrange(depth...)
    } else if let last = open.last, Spelling.isNear(text(last), name) {
      misspelt(tag, closing: open.removeLast())
    } else {
      strays.append(tag.range)
      add(tag.range, "</\(name)> closes nothing: no <\(name)> is open here; delete it or write its start tag")
    }
  }

  private mutating func unclosed(_ element: Range<Int>, before what: String, at place: Range<Int>?) {
    let name = text(element)
    var complaint = SyntaxComplaint(
      rule: "xml-not-well-formed", message: "<\(name)> is never closed; write </\(name)> before \(what)",
      range: element.lowerBound - 1..<element.upperBound)
    complaint.isAboutEnd = place == nil
    complaint.related = place.map { ("it must be closed before this", $0) }
    complaints.append(complaint)
  }

  private mutating func misspelt(_ tag: TagScanner.Tag, closing element: Range<Int>) {
    let (name, wanted) = (text(tag.name), text(element))
    add(tag.range, "</\(name)> does not close <\(wanted)>; write </\(wanted)>")
    complaints[complaints.count - 1].related = ("<\(wanted)> begins here", element)
    complaints[complaints.count - 1].fix = ("write </\(wanted)>", tag.name, wanted)
  }

  private mutating func add(_ range: Range<Int>, _ message: String) {
    complaints.append(SyntaxComplaint(rule: "xml-not-well-formed", message: message, range: range))
  }

  private func text(_ range: Range<Int>) -> String { source.text(range) }
}
