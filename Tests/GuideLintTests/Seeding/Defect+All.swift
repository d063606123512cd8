import GuideGraph

@testable import GuideLint

extension Defect {
  static let all = structure + references + flow + services + data + inputs + security + meta
}
