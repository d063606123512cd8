import Testing

@testable import guidepost

@Suite struct WalkComparisonTests {
  struct Other: CustomTestStringConvertible {
    var expectation: String
    var difference: String
    var testDescription: String { expectation }
  }

  /// light restart care, which serves.
  static let way = """
    <answer step="light" option="red"/><answer step="restart" value="done"/><answer step="light" option="red"/>

    """

  @Test(arguments: [
    Other(expectation: #"outcome="booked""#, difference: "3: expected outcome booked, got care"),
    Other(expectation: #"result="booked""#, difference: "3: expected an end that is booked, got handed-off (care)"),
    Other(expectation: #"path="light serial""#, difference: "3: expected step serial after light, got restart"),
    Other(expectation: #"path="serial""#, difference: "3: expected step serial at the start, got light"),
    Other(
      expectation: #"path="light restart light restart""#,
      difference: "3: expected the path to end after restart, but it went on to care"),
    Other(
      expectation: #"path="light restart light restart care words""#,
      difference: "3: expected step words after care, but the walk ended there"),
    Other(
      expectation: #"through="light visit""#,
      difference: "3: expected step visit after light, but the way was restart light restart care"),
    Other(expectation: #"through="care light""#, difference: "3: expected step light after care, but it ended there"),
    Other(
      expectation: #"through="serial""#,
      difference: "3: expected step serial, but the way was light restart light restart care"),
    Other(expectation: #"variable="light" value="green""#, difference: #"3: expected light to be "green", got "red""#),
    Other(
      expectation: #"variable="warranty" value="true""#, difference: #"3: expected warranty to be "true", got unset"#),
    Other(expectation: #"variable="light" value="""#, difference: #"3: expected light to be unset, got "red""#),
  ]) func `what went another way is told with its place`(_ other: Other) throws {
    #expect(try Trial.differences(Self.way + "<expect \(other.expectation)/>") == [other.difference])
  }

  struct Unused: CustomTestStringConvertible {
    var extra: String
    var words: String
    var testDescription: String { extra }
  }

  @Test(arguments: [
    Unused(extra: #"<answer step="serial" value="1234"/>"#, words: #"the answer to "serial" was never used"#),
    Unused(extra: #"<answer step="light" option="green"/>"#, words: #"no. 3 of the answer to "light" was never used"#),
    Unused(
      extra: #"<confirm step="check-again" value="true"/>"#, words: #"the confirmation of "check-again" was never used"#
    ),
    Unused(extra: #"<message step="words">Hm.</message>"#, words: #"the message for "words" was never used"#),
    Unused(
      extra: #"<queue id="other-queue" state="open"/>"#, words: #"the state of queue "other-queue" was never used"#),
    Unused(extra: #"<service id="repair" state="failed"/>"#, words: #"the state of service "repair" was never used"#),
    Unused(
      extra: #"<action name="warranty-check" result="done"/>"#,
      words: #"the result of action "warranty-check" was never used"#),
    Unused(
      extra: #"<handoff step="care" result="served"/><handoff step="care" result="left"/>"#,
      words: #"no. 2 of the result of hand-off "care" was never used"#),
    Unused(
      extra: #"<appointment step="visit" result="booked"/>"#,
      words: #"the result of appointment "visit" was never used"#),
  ]) func `what is never used fails the walk`(_ unused: Unused) throws {
    #expect(try Trial.differences(Self.way + unused.extra + #"<expect outcome="care"/>"#) == ["3: " + unused.words])
  }

  @Test func `numbers and instants are compared, not their spelling`() throws {
    let body = #"<answer step="light" value="/agent"/><queue id="printer-care" state="busy"/>"#
    #expect(
      try Trial.differences(
        body
          + #"<given variable="pages" value="07"/><expect variable="pages" value="7"/><expect variable="visit-start" value="2026-12-02T12:00:00+02:00"/>"#
      )
        == [])
  }
}
