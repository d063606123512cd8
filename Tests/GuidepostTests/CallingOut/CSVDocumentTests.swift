import Testing

@testable import guidepost

@Suite struct CSVDocumentTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVDocument(Array(text.utf8)).rows.map { $0.map(\.text) }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a\n1", [["a"], ["1"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]),
      ("\"two\r\nlines\",x\r\n", [["two\r\nlines", "x"]]), (",,\n", [["", "", ""]]), ("a,\n", [["a", ""]]),
      ("a\n\n\nb\n", [["a"], ["b"]]), ("\"\"\n1", [["1"]]), ("", []), ("\n", []), (" a , b ", [[" a ", " b "]]),
      ("Zoë,日本\n", [["Zoë", "日本"]]),
    ] as [(String, [[String]])])
  func `rows are read as RFC 4180 writes them`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(
    arguments: [
      ("a,b\n1,\"x", "line 2, column 3: this quoted field has no closing quote"),
      ("a\nb\"c", "line 2, column 2: a quote inside a field; put the whole field in quotes and double it"),
      ("\"a\"b,c", "line 1, column 4: text after a closing quote; a quote inside a field is written twice"),
      ("a\n\0", "line 2, column 1: a NUL character; is this a text file?"),
    ])
  func `what is malformed is told with its place`(text: String, words: String) {
    #expect(throws: CSVDocument.Malformed.self) { try rows(text) }
    do { _ = try rows(text) } catch { #expect("\(error)" == words) }
  }

  @Test func `bytes that are not UTF-8 are told with their place`() {
    let bytes = Array("name\nJos".utf8) + [0xE9, 0x0A]
    do {
      _ = try CSVDocument(bytes)
      Issue.record("taken as UTF-8")
    } catch {
      #expect(error.description == "line 2, column 4: this is not UTF-8; save the file as UTF-8 and try again")
    }
  }

  @Test func `places count lines inside quotes, too`() throws {
    let document = try CSVDocument(Array("\"a\nb\",c\nd,e".utf8))
    #expect(
      document.rows.map { $0.map(\.place.description) } == [
        ["line 1, column 1", "line 2, column 4"], ["line 3, column 1", "line 3, column 3"],
      ])
  }
}
