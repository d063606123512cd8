package import GuideDocument

/// `decide`: goes on by the first `when` whose test is true, else by `otherwise`.
package struct DecideStep: Hashable, Sendable {
  package struct When: Hashable, Sendable {
    package var test: Expression
    package var next: Target
    package var element: ElementID
  }

  package var heading: Step.Heading
  package var whens: [When]
  package var otherwise: Target?
  /// Where tests lead that have errors: never taken, for such a guide is not run, but not nowhere either.
  package var unreadable: [Target] = []
}
