import Testing

@testable import GuideLint

struct IDSkeletonTests {
  @Test(arguments: [
    ("reset", "Re-set"), ("pay_bill", "paybill"), ("lamp-1", "lamp-l"), ("o2", "02"), ("modem", "modern"), ("w", "vv"),
  ])
  func `ids that look alike share one`(_ one: String, _ other: String) {
    #expect(IDSkeleton(one) == IDSkeleton(other))
  }

  @Test(arguments: [("q-1-1", "q-11"), ("reset", "rest"), ("lamp-2", "lamp-1"), ("a", "b")])
  func `others do not`(_ one: String, _ other: String) {
    #expect(IDSkeleton(one) != IDSkeleton(other))
  }
}
