import Desk
import GuideGraph
import Testing

@testable import guidepost

@Suite struct CallListFileTests {
  private func file(_ text: String) throws -> CallListFile {
    let guide = try #require(ShippedWalks.workspace.library["energy-sales"])
    return CallListFile(Array(text.utf8), for: guide, zone: "Europe/London", dialCode: "44")
  }

  @Test func `columns fill the list and the guide's variables`() throws {
    let file = try file("number,name,use,earliest,latest,subject\n01632 960123,Ann,2500,09:30,17:00,c-17\n")
    #expect(file.problems.isEmpty)
    let person = try #require(file.people.first)
    #expect(
      person.callee
        == Callee(name: "Ann", number: "01632 960123", variables: ["number": "01632 960123", "use": "2500"]))
    #expect(person.number.text == "+441632960123" && person.subject == "c-17")
    #expect(person.times == CallTimes(dailyFrom: 570, dailyTo: 1_020, zone: "Europe/London"))
  }

  @Test(
    arguments: [
      ("", "line 1, column 1: the file is empty"),
      ("name\nAnn", "line 1, column 1: there is no column \"number\"; the first line names the columns"),
      (
        "number,nmae\n1,2",
        "line 1, column 8: there is no column or variable \"nmae\" of guide energy-sales; did you mean \"name\"?"
      ),
      ("number,number\n", "line 1, column 8: the column \"number\" is there twice"),
      ("number\nabc", "line 2, column 1: \"abc\" is no telephone number"),
      ("number,use\n01632960123,7", "line 2, column 13: \"7\" is outside what use may be"),
      ("number,use\n01632960123,much", "line 2, column 13: \"much\" is no integer for use"),
      (
        "number,tariff\n01632960123,x",
        "line 2, column 13: \"x\" is no choice for tariff; it is one of fixed, flexible, green, unsure"
      ),
      (
        "number,zone\n01632960123,Mars",
        "line 2, column 13: nobody knows a time zone \"Mars\"; name one as in Europe/London"
      ),
      (
        "number,latest\n01632960123,noon",
        "line 2, column 13: \"noon\" is no time such as 09:30, 2026-12-01T09:30 or 2026-12-01T09:30+01:00"
      ),
      (
        "number,earliest,latest\n01632960123,2026-12-02 10:00,2026-12-02 09:00",
        "line 2, column 30: the latest time to ring is not after the earliest"
      ),
      ("number\n01632960123\n+44 1632 960123", "line 3, column 1: the number stands in line 2 already"),
      ("number,name\n01632960123", "line 2, column 1: 1 field where the first line names 2"),
    ])
  func `every mistake is told with its place`(text: String, words: String) throws {
    #expect(try file(text).problems.map(\.description) == [words])
  }

  @Test func `all mistakes of a file are told, in its order, and the right rows are kept apart`() throws {
    let file = try file("number,use\nabc,200\n01632960124,200\n01632960125,5\n")
    #expect(file.problems.map(\.place.line) == [2, 4])
    #expect(file.people.map(\.number.text) == ["+441632960124"] && !file.isUnreadable)
  }

  @Test(
    arguments: [
      ("01632 960123", "44", "+441632960123"), ("+44 (0)1632 960123", "44", "+441632960123"),
      ("0044 1632 960123", nil, "+441632960123"), ("01632/960-123", nil, "01632960123"),
      ("030 123456", "49", "+4930123456"),
    ] as [(String, String?, String)])
  func `two ways of writing a number are one number`(typed: String, code: String?, number: String) {
    #expect(DialledNumber(typed, code: code)?.text == number)
  }

  @Test(arguments: ["", "12", "call me", "0163２", "01632960123456789"])
  func `what cannot be dialled is no number`(typed: String) { #expect(DialledNumber(typed, code: "44") == nil) }

  @Test(
    arguments: [
      ("09:30", .daily(570)), ("24:00", .daily(1_440)), ("2026-12-01T09:00", .once(1_796_115_600_000)),
      ("2026-12-01 09:00", .once(1_796_115_600_000)), ("2026-07-01T09:00", .once(1_782_892_800_000)),
      ("2026-12-01T09:00+01:00", .once(1_796_112_000_000)), ("2026-12-01T09:00:00Z", .once(1_796_115_600_000)),
      ("24:01", nil), ("9", nil), ("2026-13-01T09:00", nil), ("2026-12-01", nil),
    ] as [(String, CallMoment?)])
  func `times are of each day or once, on the wall clock of their zone`(text: String, moment: CallMoment?) {
    #expect(CallMoment(text, zone: "Europe/London") == moment)
  }
}
