import GuideDocument

extension ValueType {
  /// The value that `text` spells, or nil. Strict: `12abc` is no number; only XML white space around it is ignored.
  ///
  /// `values` are the declared values of a choice or list; when there are none, any name is accepted.
  /// A `text` is kept as it is, white space included.
  public func parse(_ text: String, values: [String] = []) -> Value? {
    if self == .text { return Value(.text(text)) }
    let trimmed = XMLSpace.trim(text)
    if self == .list { return parseList(trimmed, values: values) }
    return parseOne(trimmed, values: values).map { Value($0) }
  }

  private func parseOne(_ text: String, values: [String]) -> Atomic? {
    switch self {
    case .integer: Numerals.integer(text).map(Atomic.integer)
    case .decimal: DecimalNumber(text).map(Atomic.decimal)
    case .boolean: Numerals.boolean(text).map(Atomic.boolean)
    case .date: CivilDate(text).map(Atomic.date)
    case .time: CivilTime(text).map(Atomic.time)
    case .dateTime: ZonedDateTime(text).map(Atomic.dateTime)
    case .duration: DayTimeDuration(text).map(Atomic.duration)
    case .phone: ContactDetail.isPhone(text) ? .text(text) : nil
    case .email: ContactDetail.isEmail(text) ? .text(text) : nil
    case .text, .list: .text(text)
    case .choice: !text.isEmpty && (values.isEmpty || values.contains(text)) ? .text(text) : nil
    }
  }

  private func parseList(_ text: String, values: [String]) -> Value? {
    let names = XMLSpace.split(text)
    guard values.isEmpty || names.allSatisfy(values.contains) else { return nil }
    return Value(names.map(Atomic.text))
  }
}
