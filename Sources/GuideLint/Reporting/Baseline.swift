/// Findings that a project has agreed to live with for now, so that only new ones are told of.
package struct Baseline: Hashable, Sendable {
  package private(set) var keys: [FindingKey]

  package init(_ keys: [FindingKey]) { self.keys = keys }
  package init(of findings: [Finding]) { self.init(FindingKey.keys(of: findings)) }

  /// Which findings are new, which are known, and what is in the baseline and was not found.
  package func compare(with findings: [Finding]) -> (new: [Finding], known: [Finding], stale: [FindingKey]) {
    let listed = Set(keys)
    var found: Set<FindingKey> = []
    var (new, known): ([Finding], [Finding]) = ([], [])
    for (key, finding) in zip(FindingKey.keys(of: findings), findings) {
      found.insert(key)
      if listed.contains(key) { known.append(finding) } else { new.append(finding) }
    }
    return (new, known, keys.filter { !found.contains($0) })
  }

  package mutating func drop(_ stale: [FindingKey]) {
    let stale = Set(stale)
    keys.removeAll(where: stale.contains)
  }
}
