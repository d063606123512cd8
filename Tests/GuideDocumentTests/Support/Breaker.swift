import Seeded

@testable import GuideDocument

/// Breaks documents in every way that the content table knows, sometimes without effect.
struct Breaker {
  var random: Seeded

  mutating func broken(_ tree: Tree) -> Tree {
    let root = tree.copy()
    for _ in 0..<random.pick([1, 1, 1, 2, 4]) { breakOnce(root) }
    return root
  }

  private mutating func breakOnce(_ root: Tree) {
    let victim = random.pick(root.all)
    switch random.number(0...9) {
    case 0: dropItem(of: victim)
    case 1: doubleItem(of: victim)
    case 2:
      victim.name = random.chance(50) ? misspelt(victim.name) : random.pick(ElementName.allCases.dropLast()).rawValue
    case 3: move(victim, in: root)
    case 4:
      if !victim.attributes.isEmpty { victim.attributes.remove(at: random.number(0...(victim.attributes.count - 1))) }
    case 5: renameAttribute(of: victim)
    case 6: addAttribute(to: victim)
    case 7: changeValue(of: victim)
    case 8: changeValue(of: random.pick(root.all.filter { !$0.attributes.isEmpty } + [victim]))
    default:
      victim.items.insert(.text(random.pick(["stray", " ", "\u{a0}", "0"])), at: random.number(0...victim.items.count))
    }
  }

  private mutating func dropItem(of victim: Tree) {
    guard !victim.items.isEmpty else { return }
    victim.items.remove(at: random.number(0...(victim.items.count - 1)))
  }

  private mutating func doubleItem(of victim: Tree) {
    guard let child = victim.children.randomElement(using: &random) else { return }
    victim.items.insert(.tree(child.copy()), at: random.number(0...victim.items.count))
  }

  private mutating func move(_ victim: Tree, in root: Tree) {
    let goal = random.pick(root.all)
    goal.items.insert(.tree(victim.copy()), at: random.number(0...goal.items.count))
  }

  private mutating func renameAttribute(of victim: Tree) {
    guard !victim.attributes.isEmpty else { return }
    let index = random.number(0...(victim.attributes.count - 1))
    let name = random.chance(50) ? misspelt(victim.attributes[index].name) : anyAttribute()
    if !victim.attributes.contains(where: { $0.name == name }) { victim.attributes[index].name = name }
  }

  private mutating func addAttribute(to victim: Tree) {
    let name = anyAttribute()
    if !victim.attributes.contains(where: { $0.name == name }) { victim.attributes.append((name, "a")) }
  }

  private mutating func anyAttribute() -> String { random.pick(AttributeName.allCases.dropLast()).rawValue }

  private mutating func changeValue(of victim: Tree) {
    guard !victim.attributes.isEmpty else {
      if case .text(let text)? = victim.items.first { victim.items[0] = .text(edited(text)) }
      return
    }
    let index = random.number(0...(victim.attributes.count - 1))
    var grower = Grower(random: random)
    let other = random.pick(ContentTable.constructs.flatMap(\.attributes)).type
    let value = random.chance(50) ? edited(victim.attributes[index].value) : grower.value(of: other)
    random = grower.random
    victim.attributes[index].value = value
  }

  private mutating func misspelt(_ name: String) -> String {
    let word = edited(name).filter { $0.isASCII && ($0.isLetter || $0 == "-") }
    return word.isEmpty || word.hasPrefix("-") ? "x" : word
  }

  /// A value one character away.
  private mutating func edited(_ text: String) -> String {
    var characters = Array(text)
    let strange: [Character] = [
      " ", "0", "9", "a", "Z", "-", ".", ":", "_", "/", "+", "T", "\n", "\u{e9}", ",", "é", "2", "3",
    ]
    let place = random.number(0...characters.count)
    switch random.number(0...2) {
    case 0: characters.insert(random.pick(strange), at: place)
    case 1 where place < characters.count: characters.remove(at: place)
    default: if place < characters.count { characters[place] = random.pick(strange) }
    }
    return String(characters)
  }
}
