package enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case div, idiv, mod
}

package enum LogicalOperator: String, Hashable, Sendable, CaseIterable {
  case and, or
}

package struct Comparison: Hashable, Sendable {
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case eq, ne, lt, le, gt, ge
  }

  package var relation: Relation
  /// `=`: true if any pair of items holds. Otherwise `eq`: one value with one value, empty with anything is empty.
  package var isGeneral: Bool

  package init(_ relation: Relation, isGeneral: Bool) {
    self.relation = relation
    self.isGeneral = isGeneral
  }

  /// As the author writes it: `=` or `eq`.
  package var symbol: String {
    guard isGeneral else { return relation.rawValue }
    return switch relation {
    case .eq: "="
    case .ne: "!="
    case .lt: "<"
    case .le: "<="
    case .gt: ">"
    case .ge: ">="
    }
  }
}

extension Comparison.Relation {
  /// Whether the relation holds for a pair that stands in this order.
  func holds(_ order: Order) -> Bool {
    switch self {
    case .eq: order == .same
    case .ne: order != .same
    case .lt: order == .before
    case .le: order != .after
    case .gt: order == .after
    case .ge: order != .before
    }
  }
}

/// How one value stands to another.
package enum Order: Hashable, Sendable {
  case before, same, after

  init<T: Comparable>(_ one: T, _ other: T) {
    self = one < other ? .before : one == other ? .same : .after
  }
}
