import Foundation
import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

/// 2026-12-01T09:00:00Z, a Tuesday.
let noon: Int64 = 1_796_115_600_000
let minute: Int64 = 60_000

/// Reads guides written in a test; any problem fails it.
func library(_ sources: String..., location: SourceLocation = #_sourceLocation) throws -> Library {
  let documents = try sources.enumerated().map { number, source in
    let result = DocumentReader().check(SourceFile(path: "guide-\(number).xml", bytes: Array(source.utf8)))
    for problem in result.diagnostics { Issue.record("\(problem.message) [\(problem.rule)]", sourceLocation: location) }
    return try #require(result.document, sourceLocation: location)
  }
  let library = Library(documents)
  for problem in library.diagnostics { Issue.record("\(problem.message) [\(problem.rule)]", sourceLocation: location) }
  return library
}

/// A guide with only what a test is about.
func guide(_ body: String, id: String = "g", start: String = "a", person: String? = nil, title: String = "T") -> String
{
  """
  <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en-GB" start="\(start)"\
  \(person.map { " person=\"\($0)\"" } ?? "")><title>\(title)</title>\(body)</guide>
  """
}

/// A session that happens a minute at a time, and the events that come of it.
struct Story {
  let library: Library
  private(set) var session: Session
  private(set) var events: [Event]
  var now: Int64

  init(
    _ library: Library, _ guide: GuideID = "g", id: String = "s1", channel: Session.Channel = .customer,
    at now: Int64 = noon, variables: [String: String] = [:]
  ) throws {
    self.library = library
    self.now = now
    (session, events) = try Session.start(
      guide, in: library,
      .init(session: id, content: "c", channel: channel, zone: "Europe/London", variables: variables),
      at: now)
  }

  mutating func go(_ command: Command, by actor: Event.Actor = .customer) throws {
    now += minute
    events += try session.take(command, at: now, by: actor)
  }

  mutating func say(_ words: String...) throws {
    for word in words { try go(.answer(.text(word))) }
  }

  /// As a log gives it back once the vault was erased.
  var erased: [Event] {
    get throws { try stored.map { $0.filled { _ in nil } } }
  }

  /// As a log gives it back.
  var replayed: [Event] {
    get throws {
      let vault = Dictionary(
        events.flatMap(\.vaultTexts).map { ($0.number, $0.items) }, uniquingKeysWith: { first, _ in first })
      return try stored.map { $0.filled { vault[$0] } }
    }
  }

  private var stored: [Event] {
    get throws {
      try events.map { try JSONDecoder().decode(Event.self, from: try JSONEncoder().encode($0)) }
    }
  }

  var facts: SessionFacts { SessionFacts(events)! }
}

/// Speaker and words of each line, options in brackets.
func told(_ events: [Event], _ library: Library) -> [String] {
  Transcript(events, in: library).lines.map { line in
    let options = line.options.isEmpty ? "" : " [\(line.options.joined(separator: " | "))]"
    return "\(line.speaker.rawValue): \(line.text)\(options)"
  }
}
