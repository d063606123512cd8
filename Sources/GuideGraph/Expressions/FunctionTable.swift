/// Every function of the expression language, by name.
package enum FunctionTable {
  package static subscript(_ name: String) -> ExpressionFunction? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// In the order of the reference.
  package static let all: [ExpressionFunction] = [
    .not
  ]
}
