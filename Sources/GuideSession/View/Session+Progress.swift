package import GuideGraph

extension Session {
  var progress: Progress {
    guard let index = guide.index(of: key.step) else { return Progress(asked: 1, least: 0, most: nil) }
    let outlook = Outlook(of: guide)
    let asked = state.journey.answers.filter { !$0.isSkip || $0.options != nil }.count + 1
    return Progress(asked: asked, least: outlook.least(from: index), most: outlook.most(from: index))
  }
}

/// Fewest and most questions that can still come, over the guide's own control edges.
///
/// Fewest: breadth first. Most: longest way, by depth-first search with memory; a cycle means no bound.
/// A walk asks for it once a prompt, so guides are small enough or the answer is left open: above 2,000 steps `most` is nil.
package struct Outlook {
  let guide: Guide

  package init(of guide: Guide) { self.guide = guide }

  private func cost(_ step: StepIndex) -> Int {
    switch guide[step] {
    case .question(let question): question.waits ? 1 : 0
    case .message: 1
    case .decide, .subguide, .action, .handoff, .appointment, .outcome, .return: 0
    }
  }

  /// Questions after `step` on the shortest way to an end.
  package func least(from step: StepIndex) -> Int {
    var distances: [StepIndex: Int] = [step: 0]
    var ring = [step]
    var next: [StepIndex] = []
    var distance = 0
    while !ring.isEmpty {
      while let place = ring.popLast() {
        if distances[place, default: .max] < distance { continue }
        let exits = guide.edges.from(place)
        if exits.isEmpty { return distance }
        for edge in exits {
          let cost = cost(edge.to)
          guard distance + cost < distances[edge.to, default: .max] else { continue }
          distances[edge.to] = distance + cost
          if cost == 0 { ring.append(edge.to) } else { next.append(edge.to) }
        }
      }
      swap(&ring, &next)
      distance += 1
    }
    return 0
  }

  /// Questions after `step` on the longest way; nil where the way can go round in a circle.
  package func most(from step: StepIndex) -> Int? {
    guard guide.steps.count <= 2_000 else { return nil }
    var known: [Int?] = Array(repeating: nil, count: guide.steps.count)
    var isOpen = Array(repeating: false, count: guide.steps.count)
    return longest(from: step, &known, &isOpen)
  }

  private func longest(from step: StepIndex, _ known: inout [Int?], _ isOpen: inout [Bool]) -> Int? {
    if let length = known[step.offset] { return length }
    guard !isOpen[step.offset] else { return nil }
    isOpen[step.offset] = true
    defer { isOpen[step.offset] = false }
    var length = 0
    for edge in guide.edges.from(step) {
      guard let rest = longest(from: edge.to, &known, &isOpen) else { return nil }
      length = max(length, rest + cost(edge.to))
    }
    known[step.offset] = length
    return length
  }
}
