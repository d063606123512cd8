/// A finding that is not told of, and why not.
package struct Silenced: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// A comment in the file, with its reason.
    case comment(String)
    case baseline
  }

  package var finding: Finding
  package var cause: Cause

  package init(_ finding: Finding, by cause: Cause) {
    self.finding = finding
    self.cause = cause
  }
}

/// What the linter found, before anybody's wishes on loudness.
package struct Verdict: Sendable {
  /// Sorted by path, place and rule; nothing twice.
  package var findings: [Finding]
  package var silenced: [Silenced]
  /// By rule: places of which it could say within its budget neither that they are in order nor that they are not.
  package var undecided: [RuleID: Int] = [:]
}
