/// Finds the name that somebody meant.
package struct Spelling: Sendable {
  private let known: [String]
  /// Of each its letters in small, to be compared quickly: a guide may hold thousands of names and as many slips.
  private let letters: [[Unicode.Scalar]]
  private let shapes: [UInt64]

  package init(_ known: some Sequence<String>) {
    self.known = Array(known)
    letters = self.known.map { Array($0.lowercased().unicodeScalars) }
    shapes = letters.map(Self.shape)
  }

  /// The known name nearest to `word` when it is near enough to suggest: one slip in three letters of the longer of the
  /// two, at most three. Among equally near ones the first in order.
  package func suggestion(for word: String) -> String? {
    guard word.utf8.count <= Self.longest else { return nil }
    let meant = Array(word.lowercased().unicodeScalars)
    let shape = Self.shape(of: meant)
    var best: (place: Int, distance: Int)?
    for place in known.indices where known[place] != word {
      let name = letters[place]
      let allowed = min(min(3, max(1, max(meant.count, name.count) / 3)), (best?.distance ?? .max) - 1)
      // Each change mends at most two differences of shape.
      guard allowed >= 0, abs(name.count - meant.count) <= allowed,
        (shape ^ shapes[place]).nonzeroBitCount <= 2 * allowed
      else { continue }
      let distance = Self.distance(meant, name, limit: allowed)
      if distance <= allowed { best = (place, distance) }
    }
    return best.map { known[$0.place] }
  }

  /// Which letters occur in a word, as bits.
  private static func shape(of letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  /// Longer words are nobody's slip, and comparing them would take time in plenty.
  private static let longest = 64

  /// Whether one of two words is a slip of the other: at most two signs apart.
  static func isNear(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count <= longest, other.utf8.count <= longest else { return false }
    return distance(one, other, limit: 2) <= 2
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
  /// (Damerau-Levenshtein, optimal string alignment), or `limit` + 1 where it is more than `limit`.
  package static func distance(_ one: String, _ other: String, limit: Int = .max - 1) -> Int {
    distance(Array(one.unicodeScalars), Array(other.unicodeScalars), limit: limit)
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    guard !a.isEmpty, !b.isEmpty else { return min(max(a.count, b.count), limit + 1) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      guard row.min() ?? 0 <= limit else { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return min(last[b.count], limit + 1)
  }
}
