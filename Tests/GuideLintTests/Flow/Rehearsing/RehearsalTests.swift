import GuideGraph
import Testing

@testable import GuideLint

struct RehearsalTests {
  private func rehearse(_ body: String, to goal: StepID) throws -> (Rehearsal, ValueFlow, Int) {
    let study = try study(body + "<outcome id=\"end\" result=\"resolved\"><prompt>E</prompt></outcome>")
    let values = ValueFlow(study.flow, parameters: [], summaries: [:])
    let node = try #require(study.guide.index(of: goal)).offset
    return (Rehearsal(values, to: [node]), values, node)
  }

  @Test func `it comes to a step by answers, and tells the way and the values`() throws {
    let (rehearsal, _, node) = try rehearse(
      """
      <variable name="age" type="integer" min="0" max="120"/>
      <step id="ask"><prompt>P</prompt><field assign="age" next="check"/></step>
      <decide id="check"><when test="$age gt 99" next="old"/><otherwise next="end"/></decide>
      <step id="old"><prompt>P</prompt><acknowledge next="end"/></step>
      """, to: "old")
    let place = try #require(rehearsal.arrivals[node]?.first)
    #expect(rehearsal.way(to: place) == ["ask", "check", "old"])
    #expect(rehearsal.words(rehearsal[place], of: ["age"]) == "age = 100")
  }

  @Test func `it stops at its budget and says so`() throws {
    let fields = (0..<6).map { "<variable name=\"v\($0)\" type=\"integer\" min=\"0\" max=\"7\"/>" }.joined()
    let asks = (0..<6).map { number in
      "<step id=\"\(number == 0 ? "ask" : "s\(number)")\"><prompt>P</prompt><field assign=\"v\(number)\" next=\"s\(number + 1)\"/></step>"
    }.joined()
    let test = (0..<6).map { "$v\($0) = 7" }.joined(separator: " and ")
    let (rehearsal, _, node) = try rehearse(
      fields + asks + "<decide id=\"s6\"><when test=\"\(test)\" next=\"end\"/><otherwise next=\"end\"/></decide>",
      to: "s6")
    #expect(rehearsal.isCut && rehearsal.arrivals[node] == nil)
  }

  @Test func `what it would have to guess it leaves alone`() throws {
    let (rehearsal, _, node) = try rehearse(
      """
      <variable name="born" type="date"/>
      <step id="ask"><prompt>P</prompt><field assign="born" next="check"/></step>
      <decide id="check"><when test="$born lt current-date()" next="old"/><otherwise next="end"/></decide>
      <step id="old"><prompt>P</prompt><acknowledge next="end"/></step>
      """, to: "old")
    #expect(rehearsal.arrivals[node] == nil)
  }

  @Test func `a field that is left out is not held to its constraint, whatever it was before`() throws {
    let (rehearsal, _, node) = try rehearse(
      """
      <variable name="n" type="integer" initial="0" min="1" max="2"/>
      <step id="ask"><prompt>P</prompt><field assign="n" optional="true" constraint="2 idiv $n ge 1" next="more"/></step>
      <step id="more"><prompt>P</prompt><acknowledge next="end"/></step>
      """, to: "more")
    #expect(rehearsal.mishaps.isEmpty && rehearsal.arrivals[node]?.count == 3)
  }

  @Test func `a remedy that was left out was not tried`() throws {
    let body = { (optional: String) in
      """
      <variable name="n" type="integer" min="1" max="2"/>
      <step id="ask" remedy="count"><prompt>P</prompt><field assign="n"\(optional) next="again"/></step>
      <step id="again" remedy="count"><prompt>P</prompt><tried next="check"/><acknowledge next="end"/></step>
      <decide id="check"><when test="empty($n)" next="lost"/><otherwise next="end"/></decide>
      <step id="lost"><prompt>P</prompt><acknowledge next="end"/></step>
      """
    }
    let (rehearsal, _, node) = try rehearse(body(" optional=\"true\""), to: "lost")
    #expect(rehearsal.arrivals[node] == nil)
    let (other, _, check) = try rehearse(body(""), to: "check")
    #expect(other.arrivals[check]?.count == 2)
  }

  @Test func `a remedy that was tried is not told again`() throws {
    let (rehearsal, _, _) = try rehearse(
      """
      <variable name="n" type="integer" initial="1"/><variable name="m" type="integer" initial="0"/>
      <step id="ask" remedy="r"><prompt>{2 idiv $n}</prompt><assign name="n" value="$m"/><acknowledge next="ask"/></step>
      """, to: "ask")
    #expect(rehearsal.mishaps.isEmpty)
  }

  @Test func `a question is only said where some option applies, and only with the options that do`() throws {
    let ask = { (prompt: String, label: String, other: String) in
      """
      <variable name="n" type="integer" initial="0"/>
      <step id="ask"><prompt>\(prompt)</prompt><choice next="more">\
      <option id="a" relevant="$n gt 0"><label>\(label)</label></option>\(other)</choice></step>
      <step id="more"><prompt>P</prompt><acknowledge next="end"/></step>
      """
    }
    let other = "<option id=\"b\"><label>B</label></option>"
    let (said, _, _) = try rehearse(ask("{2 idiv $n}", "A", other), to: "more")
    #expect(said.mishaps.count == 1)
    let (unsaid, _, _) = try rehearse(ask("{2 idiv $n}", "A", ""), to: "more")
    #expect(unsaid.mishaps.isEmpty)
    let (hidden, _, node) = try rehearse(ask("P", "{2 idiv $n}", other), to: "more")
    #expect(hidden.mishaps.isEmpty && hidden.arrivals[node]?.count == 1)
  }

  @Test func `nothing is assigned where one of the values cannot be had`() throws {
    let ask = { (second: String) in
      """
      <variable name="n" type="integer" min="1" max="2"/><variable name="m" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><assign name="n" value="$m"/><assign name="m" value="\(second)"/>\
      <acknowledge next="end"/></step>
      """
    }
    let (failing, _, _) = try rehearse(ask("4 idiv $n"), to: "ask")
    #expect(failing.mishaps.map(\.expression.source) == ["4 idiv $n"])
    let (passing, _, _) = try rehearse(ask("$n + 1"), to: "ask")
    #expect(passing.mishaps.map(\.expression.source) == ["$m"])
  }

  @Test func `facts are asked anew after an answer`() throws {
    let (rehearsal, _, node) = try rehearse(
      """
      <decide id="ask"><when test="is-open('main')" next="more"/><otherwise next="end"/></decide>
      <step id="more"><prompt>P</prompt><acknowledge next="again"/></step>
      <decide id="again"><when test="is-open('main')" next="end"/><otherwise next="lost"/></decide>
      <step id="lost"><prompt>P</prompt><acknowledge next="end"/></step>
      """, to: "lost")
    #expect(rehearsal.arrivals[node]?.count == 1)
  }

  @Test func `only what is accepted and applies is answered, and what is left out is empty`() throws {
    let body = { (ask: String) in
      """
      <variable name="n" type="integer" initial="1" min="1" max="3"/><variable name="k" type="choice" values="a b"/>
      \(ask)<decide id="check"><when test="$k = 'b' or $n = 2 and empty($k)" next="lost"/><otherwise next="end"/></decide>
      <step id="lost"><prompt>P</prompt><acknowledge next="end"/></step>
      """
    }
    let field = { (constraint: String) in
      "<step id=\"ask\"><prompt>P</prompt><field assign=\"n\" constraint=\"\(constraint)\" next=\"check\"/></step>"
    }
    let choice = { (test: String) in
      """
      <step id="ask"><prompt>P</prompt><field assign="n" next="pick"/></step>
      <step id="pick"><prompt>P</prompt><choice assign="k" next="check"><option id="a"><label>A</label></option>\
      <option id="b" relevant="\(test)"><label>B</label></option></choice></step>
      """
    }
    for (ask, isShown) in [
      (field("$n ne 2"), false), (field("$n ne 3"), true),
      // Of a product the values do not tell, so that only trying it does.
      (choice("$n * $n = 5"), false), (choice("$n * $n = 9"), true),
    ] {
      let (rehearsal, _, node) = try rehearse(body(ask), to: "lost")
      #expect((rehearsal.arrivals[node] != nil) == isShown, "\(ask)")
    }
  }

  @Test func `a question that is left out empties what it asks for`() throws {
    let options = "<option id=\"a\"><label>A</label></option><option id=\"b\"><label>B</label></option>"
    let (rehearsal, _, node) = try rehearse(
      """
      <variable name="k" type="choice" values="a b"/>
      <step id="ask"><prompt>P</prompt><choice assign="k" next="again">\(options)</choice></step>
      <step id="again"><prompt>P</prompt><choice assign="k" optional="true" next="check">\(options)</choice></step>
      <decide id="check"><when test="empty($k)" next="lost"/><otherwise next="end"/></decide>
      <step id="lost"><prompt>P</prompt><acknowledge next="end"/></step>
      """, to: "lost")
    #expect(rehearsal.arrivals[node]?.count == 1)
  }
}
