import Foundation
import Testing

@testable import guidepost

/// A conversation with a shipped guide that is kept as a text: what is typed, and how it is held against the text.
struct RecordedConversation: CustomTestStringConvertible, Sendable {
  let name: String
  let command: [String]
  /// The clock stands still at this moment.
  let now: String
  let lines: [String]
  /// Typed lines that only a terminal may show.
  var hidden: Set<String> = []
  /// The outcome as the journal has it.
  let outcome: String

  var testDescription: String { name }

  var path: String {
    URL(fileURLWithPath: ShippedWalks.folder).deletingLastPathComponent()
      .appendingPathComponent("Documentation/Conversations/\(name).txt").path
  }

  /// The text in which it is kept.
  func text(_ lines: [String]) -> String {
    "$ guidepost \(command.joined(separator: " "))   # \(now)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// What every mode must show alike: without white space at line ends, colours, and what chance decides. An answer that
  /// is sensitive or secret is `••••`, whether the mode shows it, a dot for each sign of it, or nothing.
  func comparable(_ lines: [String]) -> [String] {
    var lines = lines.map { line -> String in
      let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "").withoutTrailingSpace
      let coded = plain.replacing(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/, with: "XXXX-XXXX-XXXX")
      let isHidden = hidden.contains { coded == "You:   \($0)" } || coded.wholeMatch(of: /You:   •+/) != nil
      return isHidden ? "You:   ••••" : coded
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  static let all = [
    RecordedConversation(
      name: "broadband-resolution", command: ["run", "broadband-fault"], now: "2026-12-01T10:00:00Z",
      lines: [
        "no internt", "help", "laptop and telly", "why", "1234", "12345678", "dont know", "summary", "done", "yes",
        "yep", "5",
      ], outcome: "resolved"),
    RecordedConversation(
      name: "broadband-queue", command: ["run", "broadband-fault"], now: "2026-12-01T10:00:00Z",
      lines: ["drops", "skip", "skip", "blah", "agent", "2", "1", "", "help", "call me back"], outcome: "handed-off"),
    RecordedConversation(
      name: "broadband-message", command: ["run", "broadband-fault"], now: "2026-12-06T14:00:00Z",
      lines: ["something else", "My email does not load", "skip", "agent", "2", "Please call me on Monday.", ""],
      outcome: "handed-off"),
    RecordedConversation(
      name: "broadband-visit", command: ["run", "broadband-fault"], now: "2026-12-06T14:00:00Z",
      lines: [
        "something else", "My email does not load", "skip", "agent", "1", "07700", "07700 900123", "the bell is broken",
        "bluebell", "later times", "1", "no", "2", "yes", "4",
      ], hidden: ["the bell is broken"], outcome: "booked"),
    RecordedConversation(
      name: "clinic-appointment", command: ["run", "clinic-appointment"], now: "2026-12-01T10:00:00Z",
      lines: [
        "none of these", "fever", "38.1", "4", "book", "yes", "Sample Patient", "27 November 1980", "back",
        "27/11/1980",
        "07700 900123", "skip", "1 3", "change 3", "38.2", "skip", "a hearing loop", "2", "back", "1", "yes", "",
      ], hidden: ["38.1", "38.2", "a hearing loop"], outcome: "booked"),
    RecordedConversation(
      name: "energy-callback", command: ["agent", "energy-sales"], now: "2026-12-01T10:00:00Z",
      lines: ["away", "later times", "1", "yes", "", ""], outcome: "booked"),
  ]
}
