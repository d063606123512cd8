import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct LintSettingsTests {
  private func read(_ lint: String) throws -> (settings: LintSettings, complaints: [Diagnostic]) {
    let text = "<guidepost xmlns=\"urn:guidepost:1\">\(lint)</guidepost>"
    let result = DocumentReader().check(SourceFile(path: "guidepost.xml", bytes: Array(text.utf8)))
    return LintSettings.read(try #require(result.document))
  }

  @Test func `rules, thresholds, hosts and words are what the settings say`() throws {
    let (settings, complaints) = try read(
      """
      <lint profile="all"><rule id="single-option" severity="off"/><threshold name="path-too-long" value="20"/>
      <host name="Example.org"/><host name="*.fernhill.example"/><known xml:lang="en">DSL</known>
      <jargon plain="router">CPE</jargon><term not="hub">router</term></lint>
      """)
    #expect(complaints.isEmpty)
    #expect(settings.profile == .all && settings.levels == ["single-option": .off])
    #expect(settings[.pathTooLong] == 20 && settings[.sentenceTooLong] == 25)
    #expect(settings.dictionary.known == [.init("DSL", language: "en")])
    #expect(settings.dictionary.jargon == [.init("CPE", instead: "router")])
    #expect(settings.dictionary.terms == [.init("hub", instead: "router")])
    let hosts = ["example.org", "a.fernhill.example", "fernhill.example", "xexample.org"]
    #expect(hosts.map(settings.allows(host:)) == [true, true, false, false])
  }

  @Test func `where no host is named every one may be linked to`() {
    #expect(LintSettings().allows(host: "anywhere.example"))
  }

  @Test func `a word of a language belongs to its regions, not the other way round`() {
    let word = LintDictionary.Word("hub", language: "en-GB")
    #expect(["en-GB", "en-gb-x", "en", "de"].map(word.belongs(to:)) == [true, true, false, false])
    #expect(LintDictionary.Word("hub", language: "en").belongs(to: "en-GB"))
    #expect(LintDictionary.Word("hub").belongs(to: "de"))
  }

  @Test(arguments: [
    ("<rule id=\"dead-ends\" severity=\"off\"/>", "there is no rule \"dead-ends\"; did you mean \"dead-end\"?"),
    (
      "<rule id=\"unknown-step\" severity=\"info\"/>",
      "\"unknown-step\" cannot be lowered: \(Rule.byID["unknown-step"]?.summary ?? "")"
    ),
    (
      "<threshold name=\"path-to-long\" value=\"3\"/>",
      "there is no threshold \"path-to-long\"; did you mean \"path-too-long\"?"
    ),
  ]) func `a name that does not exist is told of with the one that was meant`(_ lint: String, words: String) throws {
    #expect(try read("<lint>\(lint)</lint>").complaints.map(\.message) == [words])
  }

  @Test func `rules are heard after categories, whatever their order`() throws {
    var settings = LintSettings()
    settings.levels = ["single-option": .error, "flow": .off]
    let policy = try LintPolicy(settings)
    #expect(policy.isHeard("single-option") && policy.severities["single-option"] == .error)
    #expect(!policy.isHeard("unreachable-step"))
  }
}
