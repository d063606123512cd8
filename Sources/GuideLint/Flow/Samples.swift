import GuideDocument
import GuideGraph

/// Values that are worth trying in a guide: around the numbers, days and times that its conditions name, and every value of
/// a choice. A comparison can only change its mind there.
enum Samples {
  /// By tracked variable and fact of a guide: answers that are worth trying, around what any of its conditions names.
  static func answers(in values: ValueFlow) -> [[Value]] {
    let guide = values.flow.guide
    let kinship = Kinship(guide)
    let literals = Set(guide.steps.flatMap(\.conditions).flatMap { $0.root.literals })
    let examples = guide.steps.flatMap { step -> [(VariableName, String)] in
      guard case .question(let question) = step else { return [] }
      return question.fields.compactMap { field in field.example.map { (field.variable, $0) } }
    }
    return values.variables.entries.map { entry in
      if let fact = entry.fact { return Self.values(of: fact, near: literals) }
      guard let variable = entry.variable else { return [] }
      let shown = examples.filter { $0.0 == variable.name }.compactMap {
        variable.type.parse($0.1, values: variable.values)
      }
      return Array(Set(Self.values(of: variable, near: kinship.constants(near: variable.name)) + shown)).filter {
        variable.admits($0)
      }
      .sorted { $0.lexical.utf8.lexicographicallyPrecedes($1.lexical.utf8) }
    }
  }

  private static func values(of variable: Variable, near literals: Set<Atomic>) -> [Value] {
    switch variable.type {
    case .boolean: return [Value(.boolean(true)), Value(.boolean(false))]
    case .choice: return variable.values.map { Value(.text($0)) }
    case .integer, .decimal, .date, .time, .duration: return spots(near: literals, variable)
    case .text: return texts(literals) + [Value(.text("something else"))]
    // What cannot be sampled well is left alone: nothing is claimed of it unless it may be unset.
    case .dateTime, .phone, .email, .list: return []
    }
  }

  /// Values on a line at, just before and just after what is named, and amid two that stand near each other.
  private static func spots(near literals: Set<Atomic>, _ variable: Variable) -> [Value] {
    let bounds = variable.least.items + variable.most.items
    let step = variable.type.step
    let named = Set((literals.flatMap { variable.type.readings(of: $0) } + bounds).compactMap(\.spot))
      .filter { $0.magnitude < Int128.max.magnitude / 4 }
    var spots = Set(named.flatMap { [$0 - step, $0, $0 + step] })
    if variable.type == .decimal {
      for (one, other) in zip(named.sorted(), named.sorted().dropFirst()) where other - one < 2 * step {
        spots.insert((one + other) / 4 * 2)
      }
    }
    if variable.type == .integer || variable.type == .decimal { spots.insert(0) }
    if variable.type == .integer, let low = variable.least.items.first?.spot,
      let high = variable.most.items.first?.spot, low <= high, high - low <= 8 * step
    {
      spots.formUnion((0...(high - low) / step).map { low + $0 * step })
    }
    return spots.sorted().compactMap { variable.type.value(at: $0) }
  }

  private static func texts(_ literals: Set<Atomic>) -> [Value] {
    literals.compactMap { literal in
      if case .text(let text) = literal, !text.isEmpty { return Value(.text(text)) }
      return nil
    }
  }

  private static func values(of fact: FactQuery, near literals: Set<Atomic>) -> [Value] {
    switch fact.kind {
    case .isOpen: [Value(.boolean(true)), Value(.boolean(false))]
    case .waitMinutes, .position:
      Set(
        literals.flatMap { literal -> [Int64] in
          if case .integer(let number) = literal, number >= 0 { return [number, number + 1] }
          return []
        } + [0]
      ).sorted().map { Value(.integer($0)) }
    case .ticket, .agentName: [Value(.text("something"))]
    }
  }
}

extension Variable {
  /// Whether a field would take the value, by `min` and `max`: of texts they bound the length, of lists the number of items.
  func admits(_ value: Value) -> Bool {
    guard let first = value.items.first else { return true }
    let item: Atomic =
      switch type {
      case .text, .phone, .email: .integer(Int64(value.lexical.unicodeScalars.count))
      case .list: .integer(Int64(value.items.count))
      case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice: first
      }
    if let low = least.items.first, Atomic.isOrdered(item, before: low) { return false }
    if let high = most.items.first, Atomic.isOrdered(high, before: item) { return false }
    return true
  }
}

extension ValueType {
  /// From one value that is tried to the next: a whole number, a day, a second.
  fileprivate var step: Int128 { self == .time || self == .duration ? Span.unit * 1_000_000 : Span.unit }

  /// What a constant may stand for where it is held against a value of this type.
  fileprivate func readings(of constant: Atomic) -> [Atomic] {
    switch (self, constant) {
    case (.integer, .integer), (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal), (.date, .date),
      (.time, .time), (.duration, .duration):
      [constant]
    // `xs:date('2026-12-24')`
    case (.date, .text(let text)), (.time, .text(let text)), (.duration, .text(let text)): parse(text)?.items ?? []
    default: []
    }
  }

  /// The value of this type at a place on the line; nil where there is none.
  fileprivate func value(at spot: Int128) -> Value? {
    let (whole, rest) = spot.quotientAndRemainder(dividingBy: Span.unit)
    if self == .decimal { return DecimalNumber(ticks: spot / 2).map { Value(.decimal($0)) } }
    guard rest == 0, let count = Int64(exactly: whole) else { return nil }
    switch self {
    case .integer: return Value(.integer(count))
    case .date: return CivilDate(dayNumber: Int(count)).map { Value(.date($0)) }
    case .time: return (0..<CivilTime.day).contains(count) ? Value(.time(CivilTime(wrapping: count))) : nil
    case .duration: return Value(.duration(DayTimeDuration(microseconds: count)))
    case .decimal, .text, .boolean, .dateTime, .choice, .list, .phone, .email: return nil
    }
  }
}
