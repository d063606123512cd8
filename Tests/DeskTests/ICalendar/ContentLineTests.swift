import Testing

@testable import Desk

struct ContentLineTests {
  @Test func `a line of 75 octets stays whole, one more breaks it`() {
    let whole = ContentLine("SUMMARY", "\(String(repeating: "a", count: 67))")
    #expect(whole.folded == "SUMMARY:" + String(repeating: "a", count: 67) + "\r\n")
    let long = ContentLine("SUMMARY", String(repeating: "a", count: 68))
    #expect(long.folded == "SUMMARY:" + String(repeating: "a", count: 67) + "\r\n a\r\n")
  }

  @Test func `lines are counted in octets, and no character is torn`() throws {
    let text = String(repeating: "é👩‍🔧", count: 40)
    let folded = ContentLine("LOCATION", text).folded
    let lines = folded.split(separator: "\r\n").map { Array($0.utf8) }
    #expect(lines.count > 5)
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(folded.replacing("\r\n ", with: "") == "LOCATION:\(text)\r\n")
  }

  @Test(arguments: [
    ("Unit 4, Weir Lane; back door", #"Unit 4\, Weir Lane\; back door"#), (#"C:\temp"#, #"C:\\temp"#),
    ("first\nsecond", #"first\nsecond"#), ("bell\u{7}\r\ttab", "belltab"), ("", ""),
  ])
  func `texts are escaped`(_ sample: (plain: String, escaped: String)) {
    #expect(ContentLine.escaped(sample.plain) == sample.escaped)
  }

  @Test func `parameters are quoted where they must be and cannot break out`() {
    #expect(
      ContentLine("ORGANIZER", [("CN", "Shop: North, \"A\"\r\nEND:VEVENT")], "x").text
        == "ORGANIZER;CN=\"Shop: North, 'A'END:VEVENT\":x")
    #expect(
      ContentLine("DTSTART", [("TZID", "Europe/London")], "20261201T080000").text
        == "DTSTART;TZID=Europe/London:20261201T080000")
  }
}
