import Testing

@testable import GuideDocument
@testable import GuideGraph

struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-03-01", 11017), ("1969-12-31", -1), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(text: String, number: Int) {
    #expect(CivilDate(text)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number)?.description == text)
  }

  // A cycle of 400 years has every kind of year.
  @Test func `every day of 400 years follows the one before`() throws {
    var before = try #require(CivilDate(dayNumber: -1))
    for number in 0...146_097 {
      let date = try #require(CivilDate(dayNumber: number))
      guard date.dayNumber == number, before < date, date.day == before.day + 1 || date.day == 1 else {
        Issue.record("\(date) does not follow \(before)")
        return
      }
      before = date
    }
  }

  @Test func `there is nothing before the year 1 and after 9999`() {
    #expect(CivilDate(dayNumber: -719_163) == nil)
    #expect(CivilDate(dayNumber: 2_932_897) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }
}
