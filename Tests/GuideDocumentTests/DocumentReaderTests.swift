import Testing

@testable import GuideDocument

@Suite struct DocumentReaderTests {
  @Test(arguments: [Samples.broadband, Samples.small])
  func `a valid guide has nothing said about it`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test func `a byte order mark and Windows line ends change nothing but offsets`() throws {
    let text = "\u{FEFF}" + Samples.small.replacing("\n", with: "\r\n")
    let result = DocumentReader().check(SourceFile(text))
    #expect(result.diagnostics == [])
    let step = try #require(result.document?.root.child(.step))
    #expect(step.place.start.line == 3)
    #expect(step.place.start.column == 3)
    #expect(result.document?.file.bytes[Int(step.bytes.lower)] == UInt8(ascii: "<"))
  }

  @Test func `every element knows the bytes from its start tag to its end tag`() throws {
    let text = Samples.broadband
    let document = try #require(DocumentReader().read(SourceFile(text)).document)
    func check(_ element: Element) {
      let written = String(decoding: document.file.bytes[element.bytes.range], as: UTF8.self)
      #expect(written.hasPrefix("<\(element.tag)"))
      #expect(written.hasSuffix("</\(element.tag)>") || written.hasSuffix("/>"))
      for child in element.children {
        #expect(child.parent?.id == element.id)
        #expect(child.bytes.lower > element.bytes.lower && child.bytes.upper <= element.bytes.upper)
        check(child)
      }
    }
    check(document.root)
    #expect(document.nodes.count == text.matches(of: /<[a-z]/).count)
  }

  @Test func `comments that speak to the linter are kept with the element after them`() throws {
    let text = Samples.guide(
      "<!-- nothing --><!-- guidepost-disable-next dead-end: why -->\n<step id=\"one\"><prompt>A<!--guidepost-x-->B</prompt>"
        + "<goto next=\"end\"/></step>")
    let document = try #require(DocumentReader().check(SourceFile(text)).document)
    #expect(document.remarks.map(\.text) == ["guidepost-disable-next dead-end: why", "guidepost-x"])
    #expect(document.remarks[0].next.map { document[$0].name } == .step)
    let written = document.file.bytes[document.remarks[0].bytes.range]
    #expect(String(decoding: written, as: UTF8.self) == "<!-- guidepost-disable-next dead-end: why -->")
    #expect(document.root.child(.step)?.child(.prompt)?.text == "AB")
  }

  @Test func `a remark after the last element has no next element`() throws {
    let document = try #require(DocumentReader().read(SourceFile(Samples.small + "<!-- guidepost-x -->")).document)
    #expect(document.remarks.map(\.next) == [nil])
  }

  @Test func `two threads read at once and each gets its own document`() async {
    let alone = findings(Samples.small.replacing("Fine.", with: "Fine & well"))
    #expect(alone.count == 1)
    await withTaskGroup(of: [String].self) { group in
      for number in 0..<16 {
        group.addTask {
          let broken = number % 2 == 1
          return findings(Samples.small.replacing("Fine.", with: broken ? "Fine & well" : "Fine \(number)"))
        }
      }
      var all: [[String]] = []
      for await found in group { all.append(found) }
      #expect(all.filter(\.isEmpty).count == 8)
      #expect(all.filter { $0 == alone }.count == 8)
    }
  }

  @Test func `text is kept where text may stand and white space between elements is not`() throws {
    let document = try #require(DocumentReader().read(SourceFile(Samples.small)).document)
    #expect(document.texts.count == 5)
    #expect(document.root.child(.title)?.text == "Small & whole")
  }

  @Test func `unknown names are kept as written`() throws {
    let text = Samples.guide("<stepp idd=\"one\" id=\"x\"/>")
    let document = try #require(DocumentReader().read(SourceFile(text)).document)
    let element = Array(document.root.children)[1]
    #expect(element.name == .unknown)
    #expect(element.tag == "stepp")
    #expect(element[.id] == "x")
  }
}
