import Foundation
import Testing

/// The README shows a file that is compiled as an app's would be (Tests/EmbeddingTests). `make docs` copies it.
@Suite struct RecordedEmbeddingExampleTests {
  @Test func `the README's example is the compiled one, byte for byte`() throws {
    let file = Page.root.appending(path: "Tests/EmbeddingTests/Tea.swift")
    let compiled = try String(contentsOf: file, encoding: .utf8)
    let readme = Page.named("README.md")
    let block = try #require(readme.blocks.first { $0.language == "swift" })
    if Page.isRecording { try Page.record(String(compiled.dropLast()), in: block) }
    #expect(Page.named("README.md").blocks.first { $0.language == "swift" }?.text == String(compiled.dropLast()))
  }
}
