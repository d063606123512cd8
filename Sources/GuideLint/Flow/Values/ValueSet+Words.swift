import GuideDocument
import GuideGraph

extension ValueFlow {
  /// What the variables may hold at a step, for people: `age is 0 to 17 or not set`; empty where nothing can be said.
  func words(of names: Set<VariableName>, at node: Int) -> String {
    names.sorted().compactMap { name in
      guard let place = variables[name], let variable = variables.entries[place].variable, let state = onArrival[node]
      else { return nil }
      return state[place].words(variable).map { "\(name) is \($0)" }
    }.joined(separator: ", ")
  }
}

extension ValueSet {
  /// Nil where it may be anything.
  func words(_ variable: Variable) -> String? {
    if values == .none { return mayBeUnset ? "not set" : nil }
    guard self.values != Values.all(of: variable), let words = values.words(variable) else { return nil }
    return words + (mayBeUnset ? " or not set" : "")
  }
}

extension Values {
  fileprivate func words(_ variable: Variable) -> String? {
    switch self {
    case .truths(let bits): bits == 3 ? nil : bits == 2 ? "true" : "false"
    case .words(let bits):
      Self.list(variable.values.enumerated().filter { bits & 1 << UInt64($0.offset) != 0 }.map(\.element))
    case .texts(let texts): Self.list(texts.map { "'\($0)'" })
    case .numbers(let spans): Self.list(spans.all.map { $0.words(variable.type) })
    case .none, .text, .any: nil
    }
  }

  private static func list(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or \(words[words.count - 1])"
  }
}

extension Span {
  fileprivate func words(_ type: ValueType) -> String {
    if low == high { return Self.name(low, type) }
    let isLow = low == Self.lowest || low == Int128(Int64.min) * Self.unit
    let isHigh = high == Self.highest || high == Int128(Int64.max) * Self.unit
    switch (isLow, isHigh) {
    case (true, true): return "anything"
    case (true, false):
      return (high.isMultiple(of: 2) ? "at most " : "below ")
        + Self.name(high.isMultiple(of: 2) ? high : high + 1, type)
    case (false, true):
      return (low.isMultiple(of: 2) ? "at least " : "above ") + Self.name(low.isMultiple(of: 2) ? low : low - 1, type)
    case (false, false): return "\(Self.name(low, type)) to \(Self.name(high, type))"
    }
  }

  private static func name(_ spot: Int128, _ type: ValueType) -> String {
    let whole = Int64(clamping: spot / unit)
    switch type {
    case .date: return CivilDate(dayNumber: Int(whole))?.description ?? "\(whole)"
    case .time: return CivilTime(wrapping: whole).description
    case .duration: return DayTimeDuration(microseconds: whole).description
    case .decimal: return DecimalNumber(ticks: spot / 2)?.description ?? "\(whole)"
    case .text, .integer, .boolean, .dateTime, .phone, .email, .choice, .list: return "\(whole)"
    }
  }
}
