package import GuideGraph

/// A guide with what several rules need to know of it, found out once.
package struct GuideStudy: Sendable {
  package let guide: Guide
  package let flow: GuideFlow

  package init(_ guide: Guide, doubts: Doubts) {
    self.guide = guide
    flow = GuideFlow(guide, doubts: doubts)
  }
}
