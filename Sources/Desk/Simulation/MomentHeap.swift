/// What will happen, the soonest first; of two at the same instant the one put in first.
struct MomentHeap<Moment> {
  private typealias Item = (at: Int64, order: Int, moment: Moment)

  private var items: [Item] = []
  private var count = 0

  mutating func push(_ moment: Moment, at instant: Int64) {
    items.append((instant, count, moment))
    count += 1
    var child = items.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (at: Int64, moment: Moment)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty {
      items[0] = last
      sink()
    }
    return (first.at, first.moment)
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && precedes(child, least) {
        least = child
      }
      guard least != parent else { return }
      items.swapAt(parent, least)
      parent = least
    }
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    (items[one].at, items[one].order) < (items[other].at, items[other].order)
  }
}
