import Testing

@testable import Journal

struct StreamIDTests {
  @Test func `composed and decomposed letters name two streams, as they do in a database`() {
    let composed = StreamID("caf\u{E9}")
    let decomposed = StreamID("cafe\u{301}")
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(!composed.begins(with: "cafe"))
  }

  @Test func `streams stand in the order of their bytes`() {
    let names = ["b", "a/2", "a", "a/10"].map(StreamID.init)
    #expect(names.sorted().map(\.text) == ["a", "a/10", "a/2", "b"])
  }
}
