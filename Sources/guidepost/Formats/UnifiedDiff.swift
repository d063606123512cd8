/// The difference of two texts as `diff -u` shows it, which `patch` and `git apply` read.
struct UnifiedDiff {
  /// Unchanged lines around a change.
  static let context = 3

  private enum Line {
    case same, gone, new
  }

  private let name: String
  private let lines: [(kind: Line, text: Substring)]

  init(of name: String, from old: String, to new: String) {
    self.name = name
    let (before, after) = (Self.lines(old), Self.lines(new))
    let difference = after.difference(from: before)
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [(Line, Substring)] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        lines.append((.gone, before[left]))
        left += 1
      } else if right < after.count, inserted.contains(right) {
        lines.append((.new, after[right]))
        right += 1
      } else {
        lines.append((.same, before[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    self.lines = lines
  }

  /// With their ends, so that a last line without one is told from one with.
  private static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(of: "\n").map(scalars.index(after:)) ?? scalars.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  var text: String {
    let changed = lines.indices.filter { lines[$0].kind != .same }
    guard !changed.isEmpty else { return "" }
    var hunks: [Range<Int>] = []
    for place in changed {
      let range = max(0, place - Self.context)..<min(lines.count, place + Self.context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return "--- a/\(name)\n+++ b/\(name)\n" + hunks.map(text(of:)).joined()
  }

  private func text(of hunk: Range<Int>) -> String {
    let (old, new) = (
      lines[..<hunk.lowerBound].count { $0.kind != .new }, lines[..<hunk.lowerBound].count { $0.kind != .gone }
    )
    let (gone, come) = (lines[hunk].count { $0.kind != .new }, lines[hunk].count { $0.kind != .gone })
    let head = "@@ -\(gone == 0 ? old : old + 1),\(gone) +\(come == 0 ? new : new + 1),\(come) @@\n"
    return head
      + lines[hunk].map { kind, text in
        let sign =
          switch kind {
          case .same: " "
          case .gone: "-"
          case .new: "+"
          }
        return sign + text + (text.unicodeScalars.last == "\n" ? "" : "\n\\ No newline at end of file\n")
      }.joined()
  }
}
