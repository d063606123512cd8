import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct FieldTests {
  struct Try: CustomTestStringConvertible {
    var variable: String
    var field = ""
    var text: String
    var says: String
    var testDescription: String { "\(variable) \(field) \(text) -> \(says)" }
  }

  static let tries: [Try] = [
    .init(variable: "type='integer' min='1' max='9'", text: "9", says: "9"),
    .init(variable: "type='integer' min='1' max='9'", text: " 09 ", says: "9"),
    .init(variable: "type='integer' min='1' max='9'", text: "10", says: "range"),
    .init(variable: "type='integer' min='1' max='9'", text: "0", says: "range"),
    .init(variable: "type='integer'", text: "nine", says: "type"),
    .init(variable: "type='integer'", text: "1.5", says: "type"),
    .init(variable: "type='integer'", text: "9223372036854775808", says: "type"),
    .init(variable: "type='decimal' max='2.50'", text: "2.50", says: "2.5"),
    .init(variable: "type='decimal' max='2.50'", text: "2.501", says: "range"),
    .init(variable: "type='decimal'", text: "2,5", says: "type"),
    .init(variable: "type='boolean'", text: "true", says: "true"),
    .init(variable: "type='boolean'", text: "maybe", says: "type"),
    .init(variable: "type='date' min='2026-01-01'", text: "2026-01-01", says: "2026-01-01"),
    .init(variable: "type='date' min='2026-01-01'", text: "2025-12-31", says: "range"),
    .init(variable: "type='date'", text: "2026-02-30", says: "type"),
    .init(variable: "type='time' max='17:00:00'", text: "17:00:01", says: "range"),
    .init(variable: "type='duration' min='PT1H'", text: "PT59M", says: "range"),
    .init(variable: "type='duration' min='PT1H'", text: "PT60M", says: "PT1H"),
    .init(variable: "type='text' min='2' max='4'", text: "abcd", says: "abcd"),
    .init(variable: "type='text' min='2' max='4'", text: "a", says: "range"),
    .init(variable: "type='text' min='2' max='4'", text: "abcde", says: "range"),
    .init(variable: "type='text'", text: "  two words ", says: "two words"),
    .init(variable: "type='text'", text: "   ", says: "required"),
    .init(variable: "type='choice' values='red green'", text: "red", says: "red"),
    .init(variable: "type='choice' values='red green'", text: "blue", says: "values"),
    .init(variable: "type='list' values='a b c' max='2'", text: "a c", says: "a c"),
    .init(variable: "type='list' values='a b c' max='2'", text: "a b c", says: "range"),
    .init(variable: "type='list' values='a b c' max='2'", text: "a x", says: "values"),
    .init(variable: "type='phone'", text: "01632 960123", says: "01632 960123"),
    .init(variable: "type='phone'", text: "call me", says: "type"),
    .init(variable: "type='email'", text: "nobody@example.com", says: "nobody@example.com"),
    .init(variable: "type='email'", text: "nobody", says: "type"),
    .init(variable: "type='text'", field: "pattern='[0-9]{3}'", text: "123", says: "123"),
    .init(variable: "type='text'", field: "pattern='[0-9]{3}'", text: "1234", says: "pattern"),
    .init(variable: "type='integer'", field: "constraint='$v mod 2 = 0'", text: "4", says: "4"),
    .init(variable: "type='integer'", field: "constraint='$v mod 2 = 0'", text: "5", says: "constraint"),
  ]

  @Test(arguments: tries) func `an answer is of the variable's type, in its range, and meets pattern and constraint`(
    _ attempt: Try
  ) throws {
    let library = try library(
      guide("<variable name='v' \(attempt.variable)/>" + field("a", "v", next: "end", attempt.field) + outcome("end")))
    var session = try start(library)
    let events = try session.take(.answer(.text(attempt.text)), at: noon)
    if case .refused(let refused)? = events.first?.body {
      #expect(refused.reason.rawValue == attempt.says)
      #expect(refused.variable == "v")
      #expect(events.count == 1)
      #expect(session.spot == "a?")
      #expect(session.value("v") == nil)
    } else {
      #expect(session.value("v") == attempt.says)
      #expect(session.spot == "end. resolved")
    }
  }

  @Test func `an optional field may be left out, by skip or by an empty answer`() throws {
    let library = try library(
      guide("<variable name='v' type='integer'/>" + field("a", "v", next: "end", "optional='true'") + outcome("end")))
    for reply in [Command.Reply.skip, .text(""), .text("  ")] {
      var session = try start(library)
      #expect(try session.go(.answer(reply)) == "end. resolved")
      #expect(session.value("v") == nil)
      #expect(session.summary.map(\.answer) == ["skipped"])
      #expect(session.packet(passing: []).answers.isEmpty)
    }
  }

  @Test func `what was left out can be answered after all`() throws {
    let library = try library(
      guide(
        "<variable name='v' type='integer'/>" + field("a", "v", next: "b", "optional='true'")
          + choice("b", ["x": "end"]) + outcome("end")))
    var session = try start(library)
    try session.go(.answer(.skip))
    let line = try #require(session.summary.first)
    #expect(session.prompt(toChange: line.step)?.fields.map(\.variable) == ["v"])
    #expect(try session.go(.change(line.step, .text("7"))) == "b?")
    #expect(session.summary.map(\.answer) == ["7"])
  }

  @Test func `what must be answered cannot be skipped`() throws {
    var session = try start(
      library(guide("<variable name='v' type='integer'/>" + field("a", "v", next: "end") + outcome("end"))))
    #expect(throws: Misuse.cannotSkip) { try session.go(.answer(.skip)) }
  }

  @Test func `the author's words follow the number of refusals, the last again after that`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="v" type="integer"/><step id="a"><prompt>v?</prompt><field assign="v" next="end">
          <invalid>First.</invalid><invalid>Second.</invalid></field></step>
          """ + outcome("end"))))
    var words: [String?] = []
    for _ in 1...3 {
      let events = try session.take(.answer(.text("x")), at: noon)
      if case .refused(let refused)? = events.first?.body { words.append(session.refusalText(refused)?.plain) }
    }
    #expect(words == ["First.", "Second.", "Second."])
  }
}

@Suite struct FormTests {
  private let form = guide(
    """
    <variable name="from" type="integer"/><variable name="to" type="integer"/>
    <variable name="fee" type="integer" initial="5"/>
    <step id="a"><prompt>Range?</prompt><form next="end"><field assign="from"/>
    <field assign="to" constraint="$to gt $from"/><field assign="fee" optional="true" constraint="$fee lt $to"/></form></step>
    """ + outcome("end", "resolved", "{$from} {$to} {$fee}"))

  @Test func `a form is taken as a whole`() throws {
    var session = try start(library(form))
    #expect(try session.go(.answer(.form(["from": "1", "to": "9", "fee": "2"]))) == "end. resolved")
    #expect(session.said.last?.text.plain == "1 9 2")
  }

  @Test func `one bad field refuses all, names the field and keeps nothing`() throws {
    var session = try start(library(form))
    for (values, reason, variable) in [
      (["from": "9", "to": "1"], Session.Refusal.constraint, "to"), (["from": "9"], .required, "to"),
      (["from": "1", "to": "x"], .type, "to"), (["from": "1", "to": "9", "fee": "9"], .constraint, "fee"),
    ] {
      let events = try session.take(.answer(.form(values)), at: noon)
      guard case .refused(let refused)? = events.first?.body else { return #expect(Bool(false), "\(events)") }
      #expect(refused.reason == reason)
      #expect(refused.variable?.text == variable)
      #expect(session.value("from") == nil)
    }
  }

  @Test func `a field left empty has its initial value, also where it held another before`() throws {
    var session = try start(library(form))
    try session.go(.answer(.form(["from": "1", "to": "9", "fee": "2"])))
    #expect(session.value("fee") == "2")
    try session.go(.change(StepKey("g", "a"), .form(["from": "1", "to": "9", "fee": ""])))
    #expect(session.said.last?.text.plain == "1 9 5")
  }

  @Test func `words are no answer to a form`() throws {
    var session = try start(library(form))
    #expect(try session.events(of: .answer(.text("1 to 9"))) == ["no-match"])
  }
}
