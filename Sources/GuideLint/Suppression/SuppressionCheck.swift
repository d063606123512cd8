import GuideDocument
import GuideGraph

/// Holds findings against the comments that would keep them quiet, and the comments against the findings.
struct SuppressionCheck {
  /// Rules that were at work: of others nobody knows whether their comments are needed.
  let heard: Set<RuleID>
  let today: CivilDate?
  private(set) var findings: [Finding]
  private(set) var silenced: [Silenced] = []
  private var remarks: [Finding] = []

  init(_ findings: [Finding], of documents: [Document], heard: Set<RuleID>, today: CivilDate?) {
    self.heard = heard
    self.today = today
    self.findings = findings
    for document in documents {
      for remark in document.remarks { judge(Suppression(remark, in: document)) }
    }
    self.findings += remarks.filter { heard.contains($0.rule) }
  }

  private mutating func judge(_ comment: Suppression) {
    guard comment.instruction == Suppression.instruction else { return unknownInstruction(comment) }
    if comment.names.isEmpty {
      remark("unknown-rule", "the comment does not name the rule that is to be quiet", at: comment.place)
    }
    if !comment.reason.contains(where: \.isLetter) { missingReason(comment) }
    let holds = judgeDay(of: comment)
    for name in comment.names { judge(name, of: comment, holds: holds) }
  }

  private mutating func judge(_ name: String, of comment: Suppression, holds: Bool) {
    guard let rule = Rule.byID[RuleID(name)] else { return unknownRule(name, comment) }
    guard !rule.isFixed else {
      return remark(
        "unused-suppression", "\"\(name)\" cannot be suppressed: \(rule.summary)", at: comment.place(of: name),
        subject: name)
    }
    guard holds else { return }
    let quiet = findings.filter { $0.rule == rule.id && comment.covers($0) }
    findings.removeAll { $0.rule == rule.id && comment.covers($0) }
    silenced += quiet.map { Silenced($0, by: .comment(comment.reason)) }
    if quiet.isEmpty, heard.contains(rule.id) { unused(name, comment) }
  }

  /// Whether the comment still holds.
  private mutating func judgeDay(of comment: Suppression) -> Bool {
    guard let until = comment.until else { return true }
    let place = comment.place(of: "until=" + until)
    guard let day = comment.lastDay else {
      remark("suppression-expired", "\"\(until)\" is no day; write until=2026-12-31", at: place, subject: until)
      return false
    }
    guard let today, day < today else { return true }
    remark(
      "suppression-expired", "the comment held until \(until); repair what it is about, or agree on a later day",
      at: place, subject: until)
    return false
  }
}

extension SuppressionCheck {
  private mutating func remark(
    _ rule: RuleID, _ message: String, at place: Diagnostic.Place, subject: String? = nil, fix: Diagnostic.Fix? = nil
  ) {
    var finding = Finding(rule, Rule.byID[rule]?.severity ?? .error, .proved, message, at: place)
    finding.subject = subject
    finding.fix = fix
    remarks.append(finding)
  }

  private mutating func unknownInstruction(_ comment: Suppression) {
    let place = comment.place(of: comment.instruction)
    let name = Suppression.instruction
    let isMeant = Spelling([name]).suggestion(for: comment.instruction) != nil
    remark(
      "unknown-rule",
      "the linter has no instruction \"\(comment.instruction)\"; "
        + (isMeant ? "did you mean \"\(name)\"?" : "it knows \"\(name)\""),
      at: place, subject: comment.instruction,
      fix: isMeant ? .init("replace with \"\(name)\"", at: place, replacement: name, isSafe: true) : nil)
  }

  private mutating func unknownRule(_ name: String, _ comment: Suppression) {
    let near = Spelling(Rule.all.map(\.id.text)).suggestion(for: name)
    let place = comment.place(of: name)
    remark(
      "unknown-rule", "there is no rule \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), at: place,
      subject: name, fix: near.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  private mutating func missingReason(_ comment: Suppression) {
    let name = comment.names.first ?? "RULE"
    remark(
      "suppression-without-reason",
      "the comment does not say why; write \"\(Suppression.instruction) \(name): the reason\"", at: comment.place,
      subject: comment.names.first)
  }

  private mutating func unused(_ name: String, _ comment: Suppression) {
    let delete = Diagnostic.Fix("delete the comment", at: comment.place.withLine, replacement: "", isSafe: true)
    remark(
      "unused-suppression", "there is nothing for \"\(name)\" to be quiet about here", at: comment.place(of: name),
      subject: name, fix: comment.names.count == 1 ? delete : nil)
  }
}
