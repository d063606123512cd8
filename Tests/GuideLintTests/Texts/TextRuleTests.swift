import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// What rules on texts must not say, and what they say beside their examples.
struct TextRuleTests {
  /// What the rules on text find in a prompt, as `rule: words in the file`.
  private func found(
    _ prompt: String, language: String = "en", rest: String = "", settings: String = "", rules: Set<String> = []
  ) -> [String] {
    let guide = """
      <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="\(language)" start="ask" audience="agent">
        <title>Help</title>
        <step id="ask"><title>Ask</title><prompt>\(prompt)</prompt>\(rest)<acknowledge next="done"/></step>
        <outcome id="done" result="resolved"><title>Done</title><prompt>Good.</prompt></outcome>
      </guide>
      """
    let beside =
      settings.isEmpty ? [] : ["<guidepost xmlns=\"urn:guidepost:1\"><lint>\(settings)</lint></guidepost>"]
    return Example(guide, beside: beside).findings(Rule.all).map { finding in
      let bytes = finding.place.file.bytes[finding.place.bytes.range]
      return "\(finding.rule): \(String(decoding: bytes, as: UTF8.self).collapsingXMLSpace)"
    }
  }

  @Test func `nothing is said of a plain text`() {
    #expect(found("Look at the light. Is it on? Wait until 10.30 a.m., then go on.") == [])
  }

  @Test func `a long word-for-word line is left alone`() {
    let long =
      "Look at the plug and at the cable and at the light and at the wall and at the door and at the window and at the floor and then go on."
    #expect(found("Look.", rest: "<say verbatim=\"true\">\(long)</say>") == [])
    #expect(found("Look.", rest: "<say>\(long)</say>").map { $0.prefix { $0 != ":" } } == ["one-breath"])
  }

  @Test func `a sentence is found from end to end, through lines, mark-up, references and phrases`() {
    let words = (1...26).map { "W\($0)x" }
    let text =
      "Hello. " + words[0...8].joined(separator: " ") + " <em>" + words[9...12].joined(separator: "\n")
      + "</em>&#160;" + words[13...].joined(separator: " ") + " &amp; {1 + 1}."
    #expect(found(text) == ["sentence-too-long: " + text.dropFirst(7).replacing("\n", with: " ")])
  }

  @Test func `thresholds are the project's`() {
    let text = "One two three four five six."
    #expect(
      found(text, settings: "<threshold name=\"sentence-too-long\" value=\"5\"/>") == ["sentence-too-long: \(text)"])
    #expect(found(text, settings: "<threshold name=\"sentence-too-long\" value=\"6\"/>") == [])
  }

  @Test func `a word of the dictionary is found in its language only, as a whole word and whatever its case`() {
    let jargon = "<jargon xml:lang=\"en\" plain=\"line\">local loop</jargon>"
    #expect(found("The Local\n  loop is down.", settings: jargon) == ["jargon: Local loop"])
    #expect(found("The local loops are down.", settings: jargon) == [])
    #expect(found("Der local loop ist weg.", language: "de", settings: jargon) == [])
  }

  @Test func `an abbreviation is told of once, and not where it is explained`() {
    #expect(found("Restart the CPE. The CPE is white.") == ["jargon: CPE"])
    #expect(found("Restart the CPE (the box). The box (ONT) is white.") == [])
    #expect(found("Restart the CPE.", settings: "<known>CPE</known>") == [])
  }

  @Test(arguments: [
    "Press RESET and hold POWER.", "It's HUGE!", "I am FINE. NICE.", "SHHH, quiet.", "The lamp marked ONT is red.",
    "A lamp says \"ONT\" on it.", "You need an ONT, an optical network terminal.",
    "They hold a Certificate of Professional Competence, the CPC.", "We charge by PAYE, pay as you earn.",
    "The CPE is white. The box (CPE) is yours.",
  ])
  func `what is no abbreviation, is quoted or is explained is no jargon`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test func `an abbreviation is explained by a step that every way passes`() {
    let guide = { (first: String) in
      Example.guide(
        """
        <step id="ask"><title>A</title><prompt>Which one?</prompt><choice>
          <option id="esa" next="esa"><label>\(first)</label></option>
          <option id="no" next="done"><label>Neither</label></option></choice></step>
        <step id="esa"><title>B</title><prompt>You can claim ESA here.</prompt><acknowledge next="done"/></step>
        <outcome id="done" result="resolved"><title>C</title><prompt>Good.</prompt></outcome>
        """
      ).findings(Rule.all).map { "\($0.rule) \($0.step ?? "")" }
    }
    #expect(guide("Employment and Support Allowance (ESA)") == [])
    #expect(guide("The new allowance") == ["jargon esa"])
    // Explained beside the way, it is not explained.
    let aside = Example.guide(
      """
      <step id="ask"><title>A</title><prompt>Which one?</prompt><choice>
        <option id="esa" next="esa"><label>The first</label></option>
        <option id="no" next="done"><label>Neither</label></option></choice></step>
      <step id="esa"><title>B</title><prompt>You can claim ESA here.</prompt><acknowledge next="done"/></step>
      <outcome id="done" result="resolved"><title>C</title><prompt>Good. No Support Allowance (ESA).</prompt></outcome>
      """
    ).findings(Rule.all)
    #expect(aside.map { "\($0.rule) \($0.step ?? "")" } == ["jargon esa"])
  }

  @Test(arguments: [
    "HMRC: HM Revenue.", "Stamped ‘BC BIVS’ in it.", "It is marked MADE IN FRANCE.", "USB, VPN and SIM ONT.",
    "Write to [YOUR OFFICE HERE].",
  ])
  func `what is quoted or an abbreviation does not shout`(_ text: String) {
    #expect(!found(text).contains { $0.hasPrefix("all-caps") })
  }

  @Test func `words that signs part do not shout together`() {
    #expect(found("STOP, MAKE SURE it is off.") == ["all-caps: MAKE SURE"])
    #expect(found("Is one of POWER, INPUT and SOUND red?") == [])
    #expect(found("Which is red: POWER, DSL?") == ["jargon: DSL"])
  }

  @Test func `braces hold no sentences, where both are there`() {
    let form = (0..<40).map { "{{\"Label\": \"Telecommunications DEBIT CARD \($0)?\", \"Value\": \"ONT\"}}" }.joined(
      separator: ", ")
    #expect(found("Look. {{\"Items\": [\(form)]}}").map { $0.prefix { $0 != ":" } } == ["message-too-long"])
    #expect(found("Look }} at {{ the CPE.") == ["jargon: CPE"])
  }

  @Test func `a list of long names is not hard to read`() {
    let names = (0..<40).map { _ in "Herzegovina" }
    let list = "<list>" + names.map { "<item>\($0)</item>" }.joined() + "</list>"
    #expect(
      !found("You need a visa if you come from one of these countries: \(list)").contains { $0.hasPrefix("reading") })
    #expect(found(names.joined(separator: " ") + ".").contains { $0.hasPrefix("reading") })
    // Short sentences make a text easier, and none that are left out make it harder.
    let short = (0..<20).map { _ in "Go on." }.joined(separator: " ")
    let even = (0..<5).map { _ in "Please restart the wireless telephone adapter carefully." }.joined(separator: " ")
    #expect(found(even).contains { $0.hasPrefix("reading") })
    #expect(!found(short + " " + even).contains { $0.hasPrefix("reading") })
  }

  @Test func `an address is no word of its sentence`() {
    let words = (1...24).map { "W\($0)x" }.joined(separator: " ")
    #expect(found("\(words) (/a-b/c) and/or.") == [])
    #expect(found("\(words) https://x.org/a go.") == [])
    #expect(found("\(words) and/or go https://x.org/a.").count == 1)
    let easy = (0..<30).map { _ in "go" }.joined(separator: " ")
    let address = "/telecommunications-authorisation-documentation/individual-verification"
    #expect(!found("\(easy). See (\(address)).").contains { $0.hasPrefix("reading-grade") })
  }

  @Test func `no text wants a hundred years of school`() {
    let hard = (0..<60).map { _ in "telecommunications" }.joined(separator: " ")
    let guide = Example.guide(
      "<step id=\"ask\"><title>A</title><prompt>\(hard)</prompt><acknowledge next=\"done\"/></step>"
        + "<outcome id=\"done\" result=\"resolved\"><title>B</title><prompt>Good.</prompt></outcome>")
    let said = guide.findings(Rule.all).first { $0.rule == "reading-grade" }?.message
    #expect(said?.hasPrefix("this text wants more than 20 years of school; 8 are enough") == true)
  }

  @Test(arguments: ["zh", "cs", "de"]) func `no grade is given where no formula is known`(_ language: String) {
    let hard = (0..<40).map { _ in "telecommunications" }.joined(separator: " ")
    #expect(!found(hard, language: language).contains { $0.hasPrefix("reading-grade") })
    #expect(found(hard).contains { $0.hasPrefix("reading-grade") })
  }

  @Test func `of fewer than thirty words no grade is given`() {
    let hard = (0..<29).map { _ in "telecommunications" }.joined(separator: " ")
    #expect(!found(hard).contains { $0.hasPrefix("reading-grade") })
  }

  @Test(arguments: ["Is it on 04/04/2026 or 25/12/2026?", "It costs 3/4 of that.", "Version 1.2.2026 is out."])
  func `only a date of two readings is doubtful`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: ["Is it on or not?", "Are you not at home?", "Can nobody hear you?", "It is not unplugged."])
  func `one denial in a question is none too many`(_ text: String) {
    #expect(found(text) == [])
  }
}
