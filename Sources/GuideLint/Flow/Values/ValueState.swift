/// What each tracked variable may hold at one point of a guide. A copy shares its memory until it is changed.
struct ValueState: Hashable, Sendable {
  private(set) var sets: [ValueSet]

  init(_ sets: [ValueSet]) { self.sets = sets }

  subscript(place: Int) -> ValueSet {
    get { sets[place] }
    set { if sets[place] != newValue { sets[place] = newValue } }
  }

  /// Grows to hold what the other may. Whether that changed anything.
  mutating func join(_ other: ValueState) -> Bool {
    guard sets != other.sets else { return false }
    var isChanged = false
    for place in sets.indices where sets[place] != other.sets[place] {
      let both = sets[place].union(other.sets[place])
      guard both != sets[place] else { continue }
      sets[place] = both
      isChanged = true
    }
    return isChanged
  }

  static func joined(_ states: [ValueState]) -> ValueState? {
    guard var all = states.first else { return nil }
    for state in states.dropFirst() { _ = all.join(state) }
    return all
  }
}
