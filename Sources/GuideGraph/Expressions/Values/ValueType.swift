/// The types a variable of a guide may be declared with.
public enum ValueType: String, CaseIterable, Hashable, Sendable, Codable {
  case text, integer, decimal, boolean, date, time, dateTime, duration, phone, email, choice, list
}

extension ValueType {
  /// How expressions see a variable of this type. Phone numbers and e-mail addresses are text there.
  package func staticType(values: [String] = []) -> StaticType {
    switch self {
    case .text, .phone, .email: .text
    case .integer: .integer
    case .decimal: .decimal
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .duration: .duration
    case .choice: .choice(values)
    case .list: .list(of: values.isEmpty ? .text : .choice(values))
    }
  }
}
