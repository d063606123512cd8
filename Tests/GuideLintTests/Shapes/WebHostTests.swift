import Testing

@testable import GuideLint

struct WebHostTests {
  @Test(arguments: [
    // The samples of RFC 3492, section 7.1, as far as they have one case.
    ("ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"), ("4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"),
    ("mller-kva", "müller"), ("bcher-kva", "bücher"), ("-> $1.00 <--", "-> $1.00 <-"), ("99999999999", nil), ("", ""),
  ])
  func `punycode is read`(_ written: String, _ name: String?) {
    #expect(Punycode.decoded(written) == name)
  }

  @Test(arguments: [
    ("https://www.Fernhill.example/a", "fernhill.example"), ("https://user:x@evil.example:443?q", "evil.example"),
    ("https://xn--mller-kva.example", "müller.example"), ("https://{$host}/a", nil), ("tel:123", nil),
    ("https://", nil),
  ])
  func `the host is what stands before the path`(_ address: String, _ name: String?) {
    #expect(WebHost(address: address)?.name == name)
  }

  @Test(arguments: ["xn--80ak6aa92e.com", "раураl.example", "gооgle.example", "οpen.example"])
  func `letters of other scripts among Latin ones, or in their place, are a disguise`(_ host: String) {
    #expect(WebHost(host).disguise != nil)
  }

  @Test(arguments: ["fernhill.example", "müller.example", "почта.рф", "xn--e1afmkfd.example", "δοκιμή.example"])
  func `a name in its own script is none`(_ host: String) {
    #expect(WebHost(host).disguise == nil)
  }

  @Test func `hosts belong together when one is below the other`() {
    #expect(WebHost("shop.a.example").belongs(with: WebHost("www.a.example")))
    #expect(!WebHost("ba.example").belongs(with: WebHost("a.example")))
  }
}
