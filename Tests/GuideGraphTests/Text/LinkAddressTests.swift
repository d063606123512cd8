import Testing

@testable import GuideGraph

@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("tel:+448081570123", "0808 157 0123"), ("tel:+448081570123", "+44 808 157 0123"), ("tel:111", "111"),
    ("tel:111", "Call 111"), ("tel:+493012345678", "030 12345678"), ("https://a.example/", "https://a.example/"),
    ("mailto:help@a.example", "help@a.example"),
  ]) func `a label that tells the address is not followed by it`(_ target: String, _ label: String) {
    #expect(LinkAddress(target).isSaid(by: label))
  }

  @Test(arguments: [
    ("tel:+448081570123", "our team"), ("tel:+448081570123", "0808 157 0124"), ("tel:+448081570123", "0123"),
    ("tel:+448081570123", "157 0123"), ("tel:08081570123", "8081570123"), ("https://a.example/1", "1"),
    ("mailto:help@a.example", "Write to us"),
  ]) func `any other label is followed by the address`(_ target: String, _ label: String) {
    #expect(!LinkAddress(target).isSaid(by: label))
  }

  @Test(arguments: [
    ("tel:+448081570123", "+448081570123"), ("mailto:help@a.example", "help@a.example"),
    ("https://a.example/", "https://a.example/"),
  ]) func `people say numbers and mail addresses without their scheme`(_ target: String, _ spoken: String) {
    #expect(LinkAddress(target).spoken == spoken)
  }
}
