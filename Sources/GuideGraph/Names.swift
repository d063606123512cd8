/// The name of a variable of a guide, without `$`.
package struct VariableName: Identifier {
  package let text: String

  package init(_ text: String) { self.text = text }
}
