import Testing

@testable import GuideDocument

@Suite struct DocumentReaderTests {
  @Test func `a valid guide has nothing said about it`() {
    #expect(DocumentReader().check(SourceFile(Samples.broadband)).diagnostics == [])
    #expect(DocumentReader().check(SourceFile(Samples.small)).diagnostics == [])
  }
}
