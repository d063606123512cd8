@testable import GuideLint

extension Defect {
  static let all =
    structure + references + flow + services + data + values + inputs + translation + security + upkeep + texts + meta
}
