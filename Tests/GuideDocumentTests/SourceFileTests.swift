import Testing

@testable import GuideDocument

@Suite struct SourceFileTests {
  @Test func `lines and columns count from one, columns in code points`() {
    let file = SourceFile("ab\nä€😀x\r\n\nend")
    func at(_ offset: Int) -> [Int] { [file.position(at: offset).line, file.position(at: offset).column] }
    #expect(at(0) == [1, 1])
    #expect(at(2) == [1, 3])
    #expect(at(3) == [2, 1])
    #expect(at(5) == [2, 2])
    #expect(at(8) == [2, 3])
    #expect(at(12) == [2, 4])
    #expect(at(15) == [3, 1])
    #expect(at(16) == [4, 1])
    #expect(at(19) == [4, 4])
    #expect(at(99) == [4, 4])
    #expect(at(-1) == [1, 1])
  }

  @Test func `every byte of a long file has the line and column that counting from its start gives`() {
    let file = SourceFile(String(repeating: "aä€😀\nb", count: 700) + String(repeating: "long ", count: 900))
    var (line, column) = (1, 1)
    for (offset, byte) in file.bytes.enumerated() {
      if byte & 0xC0 != 0x80 {
        let place = file.position(at: offset)
        #expect(place.line == line && place.column == column)
        (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
      }
    }
  }

  @Test func `an empty file has one line, and a byte order mark no column`() {
    #expect(SourceFile("").position(at: 0).line == 1)
    #expect(SourceFile("\u{FEFF}ab").position(at: 4).column == 2)
    #expect(SourceFile("\u{FEFF}ab").position(at: 0).column == 1)
  }
}
