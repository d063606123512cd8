import Foundation
import GuideGraph
import GuideSession

extension Exchange {
  /// Keeps the fields typed so far before the next one is asked for.
  func keepDraft(of prompt: Prompt) throws {
    try driver.book.keepDraft(
      form.keepable(of: prompt), named: Self.formDraft, of: kept,
      for: kept.session.retention(of: prompt), at: driver.now())
  }

  func dropDraft() throws { try driver.book.dropDraft(named: Self.formDraft, of: kept) }

  /// Goes on with a form that was left half filled in.
  func restoreDraft() throws {
    form = try driver.book.draft(FormDraft.self, named: Self.formDraft, of: kept) ?? FormDraft()
  }

  private static var formDraft: String { "form" }
}

extension Session {
  /// The shortest time that any field of a question may be kept, in milliseconds; nil where nobody set an end.
  func retention(of prompt: Prompt) -> Int64? {
    let variables = library[prompt.step.guide]?.variables ?? [:]
    return prompt.fields.compactMap { variables[.init($0.variable)]?.retention }.min()
  }
}
