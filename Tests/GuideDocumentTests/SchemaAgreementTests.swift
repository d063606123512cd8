import Foundation
import Seeded
import Testing

@testable import GuideDocument

/// The loader and `xmllint --schema` must judge every document alike.
@Suite(.enabled(if: Xmllint.isThere, "xmllint (Debian: libxml2-utils) is not installed")) struct SchemaAgreementTests {
  @Test func `every document grown from the table is valid to the loader and to xmllint`() throws {
    var grower = Grower(random: Seeded(state: 1))
    let documents = (0..<1000).map { _ in grower.document().xml(isRoot: true) }
    for (text, isValid) in zip(documents, try Xmllint.verdicts(documents)) {
      let said = DocumentReader().check(SourceFile(text)).diagnostics.map(\.message)
      #expect(said == [], "\(text)")
      #expect(isValid, "\(text)")
    }
  }

  @Test func `every broken document is judged alike by the loader and by xmllint`() throws {
    var grower = Grower(random: Seeded(state: 2))
    var breaker = Breaker(random: Seeded(state: 3))
    let documents = (0..<4000).map { _ in breaker.broken(grower.document()).xml(isRoot: true) }
    var broken = 0
    for (text, isValid) in zip(documents, try Xmllint.verdicts(documents)) {
      let said = DocumentReader().check(SourceFile(text)).diagnostics.filter { $0.severity == .error }.map(\.message)
      #expect(said.isEmpty == isValid, "\(said) \(text)")
      broken += isValid ? 0 : 1
    }
    // A breaker that no longer breaks would make this an empty promise.
    #expect(broken > 2500)
  }
}
