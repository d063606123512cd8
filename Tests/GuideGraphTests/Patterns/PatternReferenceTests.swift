import Seeded
import Testing

@testable import GuideGraph

/// Random patterns against a second way of matching: the set of places at which each part can end.
struct PatternReferenceTests {
  private indirect enum Part {
    case letter(Character)
    case any([Character])
    case sequence([Part])
    case alternatives([Part])
    case repetition(Part, Int, Int?)

    var source: String {
      switch self {
      case .letter(let letter): String(letter)
      case .any(let letters): "[" + String(letters) + "]"
      case .sequence(let parts): parts.map(\.source).joined()
      case .alternatives(let parts): "(" + parts.map(\.source).joined(separator: "|") + ")"
      case .repetition(let part, let least, let most): "(\(part.source)){\(least),\(most.map(String.init) ?? "")}"
      }
    }

    func ends(in text: [Character], from start: Int) -> Set<Int> {
      switch self {
      case .letter(let letter): start < text.count && text[start] == letter ? [start + 1] : []
      case .any(let letters): start < text.count && letters.contains(text[start]) ? [start + 1] : []
      case .sequence(let parts):
        parts.reduce([start]) { places, part in
          Set(places.flatMap { part.ends(in: text, from: $0) })
        }
      case .alternatives(let parts): Set(parts.flatMap { $0.ends(in: text, from: start) })
      case .repetition(let part, let least, let most): repeated(part, least, most, text, start)
      }
    }

    private func repeated(_ part: Part, _ least: Int, _ most: Int?, _ text: [Character], _ start: Int) -> Set<Int> {
      var places: Set<Int> = [start]
      for _ in 0..<least { places = Set(places.flatMap { part.ends(in: text, from: $0) }) }
      var all = places
      for _ in least..<(most ?? least + text.count + 1) {
        places = Set(places.flatMap { part.ends(in: text, from: $0) })
        all.formUnion(places)
      }
      return all
    }
  }

  private static func part(_ depth: Int, _ numbers: inout Seeded) -> Part {
    let letters: [Character] = ["a", "b", "c"]
    switch depth <= 0 ? Int.random(in: 0...1, using: &numbers) : Int.random(in: 0...5, using: &numbers) {
    case 0: return .letter(letters[Int.random(in: 0...2, using: &numbers)])
    case 1: return .any(Array(letters.shuffled(using: &numbers).prefix(2)))
    case 2, 3: return .sequence((0..<Int.random(in: 0...3, using: &numbers)).map { _ in part(depth - 1, &numbers) })
    case 4: return .alternatives((0..<Int.random(in: 1...3, using: &numbers)).map { _ in part(depth - 1, &numbers) })
    default:
      let least = Int.random(in: 0...2, using: &numbers)
      let most = Bool.random(using: &numbers) ? nil : least + Int.random(in: 0...2, using: &numbers)
      return .repetition(part(depth - 1, &numbers), least, most)
    }
  }

  @Test(arguments: 0..<6)
  func `matching agrees with the reference`(seed: UInt64) throws {
    var numbers = Seeded(state: seed)
    for _ in 0..<150 {
      let part = Self.part(3, &numbers)
      let whole = try Pattern.parse(part.source, syntax: .xsdAnchored).get()
      let inside = try Pattern.parse(part.source, syntax: .xpathUnanchored).get()
      for _ in 0..<12 {
        let text = (0..<Int.random(in: 0...7, using: &numbers)).map { _ in "abc".randomElement(using: &numbers) ?? "a" }
        #expect(
          whole.matches(String(text)) == part.ends(in: text, from: 0).contains(text.count),
          "\(part.source) \(String(text))")
        let isFound = (0...text.count).contains { !part.ends(in: text, from: $0).isEmpty }
        #expect(inside.matches(String(text)) == isFound, "\(part.source) in \(String(text))")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `the automaton's examples are accepted, and there are none only where nothing is`(seed: UInt64) throws {
    var numbers = Seeded(state: 100 + seed)
    for _ in 0..<60 {
      let one = Self.part(3, &numbers)
      let other = Self.part(3, &numbers)
      let pattern = try Pattern.parse(one.source, syntax: .xsdAnchored).get()
      let second = try Pattern.parse(other.source, syntax: .xsdAnchored).get()
      let automaton = try #require(pattern.automaton)
      let example = try #require(automaton.shortestExample(), "\(one.source)")
      #expect(pattern.matches(example))
      let texts = Self.texts(upTo: 4)
      let lengths = Set(texts.filter(pattern.matches).map(\.count))
      for length in 0...4 {
        #expect(
          (automaton.shortestExample(lengths: length...length) != nil) == lengths.contains(length), "\(one.source)")
      }
      let isCommon = texts.contains { pattern.matches($0) && second.matches($0) }
      let common = try automaton.commonExample(with: #require(second.automaton))
      if isCommon { #expect(common != nil) }
      if let common { #expect(pattern.matches(common) && second.matches(common)) }
    }
  }

  private static func texts(upTo length: Int) -> [String] {
    (0..<length).reduce(into: (all: [""], last: [""])) { state, _ in
      state.last = state.last.flatMap { text in ["a", "b", "c"].map { text + $0 } }
      state.all += state.last
    }.all
  }
}
