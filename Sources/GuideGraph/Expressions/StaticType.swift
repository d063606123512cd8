/// What is known of an expression's value before it runs. Every type also admits the empty sequence, for any
/// variable may be unset; `empty` is the type of `()`.
package enum StaticType: Hashable, Sendable {
  case text, integer, decimal, boolean, date, time, dateTime, duration
  /// A text that is one of these; none listed means that the values are not known.
  case choice([String])
  /// Any number of items.
  indirect case list(of: StaticType)
  case empty
}

extension StaticType {
  /// The author's word for the type.
  package var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .dateTime: "dateTime"
    case .duration: "duration"
    case .choice: "choice"
    case .list: "list"
    case .empty: "empty"
    }
  }

  /// The name with its article, as messages need it.
  package var phrase: String {
    switch self {
    case .integer: "an integer"
    case .empty: "empty"
    case .list(let item): "a list of \(item.name)"
    case .text: "text"
    default: "a \(name)"
    }
  }

  package var isNumber: Bool { self == .integer || self == .decimal }

  /// Text or a choice, which is a text with few values.
  package var isText: Bool {
    if case .choice = self { return true }
    return self == .text
  }

  package var isList: Bool {
    if case .list = self { return true }
    return false
  }

  /// The type of one item.
  package var item: StaticType {
    if case .list(let item) = self { return item }
    return self
  }
}
