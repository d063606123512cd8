import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideLint
@testable import GuideSession

// Values that matter to nobody: the guide without them does the same.

extension Claims {
  /// The assignment that is said to be overwritten is taken out.
  mutating func dead(_ finding: Finding, _ guide: Guide, _ spot: String) throws {
    guard let (number, source) = source(of: guide), let name = finding.subject else { return }
    let place = Int(finding.place.bytes.lower)
    let element = try #require(source.element("<assign", "/>", around: place))
    // What has no value for some would stop the guide.
    let value = guide.assignment(of: VariableName(name), at: finding)
    guard value?.value.root.cannotFail == true else { return }
    try same(guide, with: source.without(element), number, sees: true, finding, spot)
  }

  /// The answer that is said to matter to nobody goes into another variable.
  mutating func unused(_ finding: Finding, _ guide: Guide, _ spot: String) throws {
    guard let (number, source) = source(of: guide), let name = finding.subject else { return }
    let element = try #require(source.element("<", ">", around: Int(finding.place.bytes.lower)))
    guard !source.text(element).contains("constraint") else { return }
    let declared = try #require(source.range(of: "<variable name='\(name)'"))
    let line = source.text(try #require(source.element("<variable", "/>", around: declared + 1)))
    let other = source.replacing(element, with: source.text(element).replacing("'\(name)'", with: "'spare'"))
    try same(
      guide, with: other.inserting(line.replacing("'\(name)'", with: "'spare'"), at: declared), number, sees: false,
      finding, spot)
  }

  private mutating func same(
    _ guide: Guide, with source: [UInt8], _ number: Int, sees: Bool, _ finding: Finding, _ spot: String
  ) throws {
    guard let before = runs[guide.id], before.isComplete, !study.called.contains(guide.id), !corrects else { return }
    var changed = sources
    changed[number] = String(decoding: source, as: UTF8.self)
    let library = try Self.library(of: changed, name)
    let after = try Runs(of: guide.id, in: library, budget: 4 * budget)
    guard after.isComplete else { return }
    note("\(finding.rule)")
    let other = before.seen(sees).symmetricDifference(after.seen(sees))
    #expect(other.isEmpty, "\(spot): without it the guide does otherwise: \(other.sorted().prefix(3))")
    #expect(before.ways == after.ways, "\(spot): without it the guide goes elsewhere")
  }

  private func source(of guide: Guide) -> (Int, [UInt8])? {
    sources.firstIndex { $0.contains(" id=\"\(guide.id)\"") }.map { ($0, Array(sources[$0].utf8)) }
  }
}

extension Guide {
  fileprivate func assignment(of name: VariableName, at finding: Finding) -> Assignment? {
    guard let step = finding.step, let index = index(of: StepID(step)), case .question(let question) = self[index]
    else { return nil }
    return question.assigns.first {
      $0.name == name && document[$0.element].bytes.range.contains(Int(finding.place.bytes.lower))
    }
  }
}

extension Runs {
  /// All that anybody is shown, and what a person who takes over sees besides.
  fileprivate func seen(_ all: Bool) -> Set<String> { Set(sessions.map { $0.told(all) }).union(said.map { "\($0)" }) }
}

extension Session {
  fileprivate func told(_ all: Bool) -> String {
    let place = "\(key)"
    let values = state.journey.frame.variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.lexical)" }
    switch waiting {
    case .prompt(let prompt): return "\(place) \(prompt.text.plain) \(prompt.options.map(\.id))"
    case .confirm(let confirm): return "\(place) \(confirm.text.plain)"
    case .action(let action): return "\(place) \(action.parameters.sorted { $0.key < $1.key })"
    case .handoff, .finished: return "\(place) \(all ? values : [])"
    case .fact(let fact): return "\(place) \(fact)"
    case .appointment, .message, .undo, .stuck: return place
    }
  }
}

extension [UInt8] {
  /// The range from the last `start` at or before a place to the first `end` after it.
  fileprivate func element(_ start: String, _ end: String, around place: Int) -> Range<Int>? {
    let head = Array(start.utf8)
    guard let from = (0...place).last(where: { self[$0...].starts(with: head) }),
      let to = (place..<count).first(where: { self[$0...].starts(with: end.utf8) })
    else { return nil }
    return from..<to + end.utf8.count
  }

  fileprivate func range(of text: String) -> Int? { indices.first { self[$0...].starts(with: text.utf8) } }
  fileprivate func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
  fileprivate func without(_ range: Range<Int>) -> [UInt8] { replacing(range, with: "") }

  fileprivate func replacing(_ range: Range<Int>, with text: String) -> [UInt8] {
    self[..<range.lowerBound] + Array(text.utf8) + self[range.upperBound...]
  }

  fileprivate func inserting(_ text: String, at place: Int) -> [UInt8] { replacing(place..<place, with: text) }
}
