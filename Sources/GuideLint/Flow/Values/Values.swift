import GuideGraph

/// A set of values of one type, never too small: what a variable may hold where it is set.
enum Values: Hashable, Sendable {
  case none
  /// Of a boolean: bit 0 for false, bit 1 for true.
  case truths(UInt8)
  /// Of a choice: one bit for each of its values in their order.
  case words(UInt64)
  case numbers(Spans)
  /// No other texts than these, sorted.
  case texts([String])
  /// Any text of so many characters.
  case text(ClosedRange<Int>)
  case any

  /// More texts than this are not told apart.
  static let mostTexts = 16
  static let anyText = Values.text(0...Int.max)

  var isEmpty: Bool {
    switch self {
    case .none: true
    case .truths(let bits): bits == 0
    case .words(let bits): bits == 0
    case .numbers(let spans): spans.isEmpty
    case .texts(let texts): texts.isEmpty
    case .text, .any: false
    }
  }

  /// One empty set, however it came about.
  var tidy: Values { isEmpty ? .none : self }

  static func texts(_ texts: Set<String>) -> Values {
    if texts.count <= mostTexts { return Values.texts(texts.sorted()).tidy }
    let lengths = texts.map(\.unicodeScalars.count)
    return .text((lengths.min() ?? 0)...(lengths.max() ?? 0))
  }
}

extension Values {
  func union(_ other: Values) -> Values {
    switch (self, other) {
    case (.none, let rest), (let rest, .none): rest
    case (.truths(let one), .truths(let two)): .truths(one | two)
    case (.words(let one), .words(let two)): .words(one | two)
    case (.numbers(let one), .numbers(let two)): .numbers(one.union(two))
    case (.texts(let one), .texts(let two)): one == two ? self : .texts(Set(one).union(two))
    case (.text(let range), .texts(let texts)), (.texts(let texts), .text(let range)):
      texts.reduce(.text(range)) { $0.union(length: $1.unicodeScalars.count) }
    case (.text(let one), .text(let two)):
      .text(min(one.lowerBound, two.lowerBound)...max(one.upperBound, two.upperBound))
    default: .any
    }
  }

  private func union(length: Int) -> Values {
    guard case .text(let range) = self else { return self }
    return .text(min(range.lowerBound, length)...max(range.upperBound, length))
  }

  func intersection(_ other: Values) -> Values {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (.any, let rest), (let rest, .any): rest
    case (.truths(let one), .truths(let two)): Values.truths(one & two).tidy
    case (.words(let one), .words(let two)): Values.words(one & two).tidy
    case (.numbers(let one), .numbers(let two)): Values.numbers(one.intersection(two)).tidy
    case (.texts(let one), .texts(let two)): Values.texts(one.filter(two.contains)).tidy
    case (.text(let range), .texts(let texts)), (.texts(let texts), .text(let range)):
      Values.texts(texts.filter { range.contains($0.unicodeScalars.count) }).tidy
    case (.text(let one), .text(let two)): one.overlaps(two) ? .text(one.clamped(to: two)) : .none
    // Kinds that do not go together are not reasoned about.
    default: self
    }
  }

  /// Without some texts, as far as the set can say so.
  func removing(_ texts: [String]) -> Values {
    guard !texts.isEmpty, case .texts(let mine) = self else { return self }
    return Values.texts(mine.filter { !texts.contains($0) }).tidy
  }
}

/// What a variable may hold at some point, unset included.
struct ValueSet: Hashable, Sendable {
  var mayBeUnset: Bool
  var values: Values

  static let unset = ValueSet(mayBeUnset: true, values: .none)
  static let anything = ValueSet(mayBeUnset: true, values: .any)

  /// Whether there is nothing that it could hold: nobody comes here.
  var isEmpty: Bool { !mayBeUnset && values == .none }

  func union(_ other: ValueSet) -> ValueSet {
    ValueSet(mayBeUnset: mayBeUnset || other.mayBeUnset, values: values.union(other.values))
  }
}
