import Testing

@testable import GuideDocument

@Suite struct ValueTypeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var type: ValueType
    var good: [String]
    var bad: [String]
    var testDescription: String { "\(type)" }
  }

  static let cases = [
    Case(
      type: .id, good: ["a", "A-1_2.b"], bad: ["", "1a", "a b", "ä", "a:b", " a", String(repeating: "a", count: 129)]),
    Case(type: .ids, good: ["a", " a  b\t"], bad: ["", " ", "a 1"]),
    Case(type: .token, good: ["1.0", "ü"], bad: ["", "1 0", " 1"]),
    Case(type: .bool, good: ["true", "0"], bad: ["", "True", "yes", "2", " true"]),
    Case(type: .positive, good: ["1", "999999999"], bad: ["0", "01", "-1", "1.5", "1000000000", ""]),
    Case(type: .natural, good: ["0", "10"], bad: ["00", "+1", ""]),
    Case(
      type: .duration, good: ["P1D", "PT20M", "P1DT1S", "PT1H1M1S", "PT999999S"],
      bad: ["P", "PT", "P1DT", "20M", "P1M", "P1Y", "PT1S1M", "-PT1S", "PT1.5S", "PT1000000S"]),
    Case(
      type: .date, good: ["2024-02-29", "2000-02-29", "2026-12-31"],
      bad: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "26-01-01", "2026-1-1", "3000-01-01", "2026-01-01Z",
      ]),
    Case(
      type: .dateTime, good: ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00.123+14:00", "2026-03-02T09:00:00-00:30"],
      bad: [
        "2026-03-02T09:00:00", "2026-03-02T24:00:00Z", "2026-03-02T09:00Z", "2026-03-02T09:00:00+14:01",
        "2026-03-02T09:00:60Z", "2026-03-02 09:00:00Z", "2026-03-02T09:00:00.Z",
      ]),
    Case(type: .time, good: ["00:00", "23:59"], bad: ["24:00", "9:00", "09:60", "09:00:00"]),
    Case(type: .closingTime, good: ["24:00", "17:30"], bad: ["24:01", "25:00"]),
    Case(type: .days, good: ["mon", "mon sun "], bad: ["", "Mon", "mon,tue", "monday"]),
    Case(type: .language, good: ["en", "de-AT", "zh-Hant-TW"], bad: ["", "e", "en_GB", "en-", "123", "englishlang"]),
    Case(
      type: .zone, good: ["UTC", "Europe/Berlin", "Etc/GMT+1"], bad: ["", "Europe/", "/x", "+01:00", "Europe Berlin"]),
    Case(type: .oneOf(["a", "b"]), good: ["a", "b"], bad: ["", "A", "c", "a "]),
    Case(
      type: .link, good: ["https://x/{$y}", "tel:1", "mailto:a@b"],
      bad: ["http://x", "https:", "javascript:x", "HTTPS://x", " https://x", "{$x}"]),
    Case(type: .text, good: ["x", " x "], bad: ["", " \n"]),
    Case(type: .anything, good: ["", " "], bad: []),
  ]

  @Test(arguments: cases)
  func `a type takes what it names and nothing near it`(_ sample: Case) {
    for value in sample.good { #expect(sample.type.accepts(Array(value.utf8)[...]), "\(value)") }
    for value in sample.bad { #expect(!sample.type.accepts(Array(value.utf8)[...]), "\(value)") }
  }
}
