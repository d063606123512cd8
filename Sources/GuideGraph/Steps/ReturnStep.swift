/// `return`: leads from an objection back to the step it interrupted.
package struct ReturnStep: Hashable, Sendable {
  package var heading: Step.Heading
}
