import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// What rules must not say, and what they say beside their examples.
struct RuleEdgeTests {
  private static let end = "<outcome id=\"done\" result=\"resolved\"><prompt>Done.</prompt></outcome>"

  private func rules(_ body: String, audience: String = "agent", person: String? = nil) -> [String] {
    findings(body + Self.end, audience: audience, person: person).map(\.rule.text)
  }

  @Test func `steps that nothing leads to are each told of`() {
    let steps = (1...3).map {
      "<step id=\"t\($0)\"><prompt>P</prompt><acknowledge next=\"t\($0 % 3 + 1)\"/><noinput after=\"PT1M\" next=\"done\"/></step>"
    }
    let found = findings(
      steps.joined() + "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>" + Self.end)
    #expect(
      found.map { "\($0.rule) \($0.step ?? "")" } == [
        "unreachable-step t1", "unreachable-step t2", "unreachable-step t3",
      ])
  }

  @Test func `the person and objections are reached from any open question`() {
    let body = """
      <step id="ask"><prompt>P</prompt><acknowledge next="done"/></step>
      <handoff id="care" queue="main" reason="asked"><prompt>P</prompt><closed next="done"/><busy next="done"/><declined next="done"/></handoff>
      <objection id="o"><label>O</label><step id="os"><prompt>P</prompt><acknowledge next="or"/></step><return id="or"/></objection>
      """
    #expect(rules(body, person: "care") == [])
  }

  @Test func `who can ask for a person is not trapped`() {
    let loop = """
      <step id="ask"><prompt>P</prompt><choice><option id="y" next="b"><label>Y</label></option><option id="n" next="done"><label>N</label></option></choice></step>
      <step id="b"><prompt>P</prompt><acknowledge next="c"/></step><step id="c"><prompt>P</prompt><acknowledge next="b"/></step>
      """
    let care =
      "<handoff id=\"care\" queue=\"main\" reason=\"asked\"><prompt>P</prompt><closed next=\"done\"/><busy next=\"done\"/><declined next=\"done\"/></handoff>"
    #expect(rules(loop) == ["no-path-to-outcome", "no-path-to-outcome"])
    #expect(rules(loop + care, person: "care") == ["loop-without-exit"])
  }

  @Test func `the way to a trap is told`() throws {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="y" next="b"><label>Y</label></option><option id="n" next="done"><label>N</label></option></choice></step>
      <step id="b"><prompt>P</prompt><acknowledge next="b"/></step>
      """
    let trap = try #require(findings(body + Self.end).first { $0.rule == "no-path-to-outcome" })
    #expect(trap.witness == ["ask", "b"])
  }

  @Test func `a round that counts may end`() {
    let round = { (test: String) in
      """
      <variable name="n" type="integer" initial="0"/><variable name="m" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><acknowledge next="d"/></step>
      <decide id="d"><when test="\(test) ge 3" next="done"/><otherwise next="inc"/></decide>
      <step id="inc"><prompt>{$m} {$n}</prompt><assign name="n" value="$n + 1"/><goto next="d"/></step>
      """
    }
    #expect(rules(round("$n")) == [])
    #expect(rules(round("$m")) == ["loop-without-input", "condition-always-false"])
  }

  @Test func `a round within a counted round is still found`() {
    let body = """
      <variable name="n" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><acknowledge next="d"/></step>
      <decide id="d"><when test="$n ge 3" next="done"/><when test="$n = 1" next="inc"/><otherwise next="e"/></decide>
      <decide id="e"><when test="$n = 2" next="inc"/><otherwise next="d"/></decide>
      <step id="inc"><prompt>P</prompt><assign name="n" value="$n + 1"/><goto next="d"/></step>
      """
    #expect(rules(body).filter { $0 != "condition-always-false" } == ["loop-without-input"])
  }

  @Test func `customers need a person only where the guide is for customers`() {
    let body = "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>"
    #expect(rules(body, audience: "customer") == ["no-human-escape"])
    #expect(rules(body, audience: "both") == [])
  }

  @Test func `a guide that leads customers to a person somewhere is not found fault with for ending well elsewhere`() {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="y" next="tip"><label>Y</label></option><option id="n" next="m"><label>N</label></option></choice></step>
      <step id="tip"><prompt>P</prompt><acknowledge next="done"/></step>
      <message id="m" inbox="main" next="done"><prompt>P</prompt></message>
      """
    #expect(rules(body, audience: "customer") == [])
  }

  @Test func `labels are the same whatever their case, accents and spaces`() {
    let body = { (one: String, other: String) in
      "<step id=\"ask\"><prompt>P</prompt><choice><option id=\"a\" next=\"done\"><label>\(one)</label></option><option id=\"b\" next=\"done\"><label>\(other)</label></option></choice></step>"
    }
    #expect(rules(body("Café au lait", "  CAFE  au lait ")) == ["duplicate-option-label"])
    #expect(rules(body("Yes", "Yes, please")) == [])
  }

  @Test func `different words for agents do not hide the same words for customers`() {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="a" next="done"><label>Yes</label><label audience="agent">Sure</label></option>\
      <option id="b" next="done"><label>yes</label><label audience="agent">Certain</label></option></choice></step>
      """
    #expect(rules(body) == ["duplicate-option-label"])
  }

  @Test func `what is assigned where a question is left out is read behind that way`() {
    let body = { (optional: String) in
      """
      <variable name="n" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><assign name="n" value="1"/><choice next="say"\(optional)>\
      <option id="a" next="more"><label>A</label></option><option id="b" next="more"><label>B</label></option></choice></step>
      <step id="more"><prompt>P</prompt><assign name="n" value="2"/><goto next="say"/></step>
      <step id="say"><prompt>{$n}</prompt><acknowledge next="done"/></step>
      """
    }
    let dead = { (body: String) in findings(body + Self.end).map(\.rule).filter { $0 == "dead-assignment" } }
    #expect(dead(body("")) == ["dead-assignment"])
    #expect(dead(body(" optional=\"true\"")) == [])
  }

  @Test func `of rounds that lead to one another only the last is the trap`() {
    let round = { (id: String, out: String) in
      """
      <step id="\(id)"><prompt>P</prompt><choice><option id="a" next="\(id)\(id)"><label>A</label></option>\
      <option id="b" next="\(out)"><label>B</label></option></choice></step>
      <decide id="\(id)\(id)"><when test="$n gt 3" next="done"/><otherwise next="\(id)"/></decide>
      """
    }
    let body = """
      <variable name="n" type="integer" initial="0"/>\(round("ask", "two"))\(round("two", "twotwo"))
      """
    let told = findings(body + Self.end).filter { $0.rule == "loop-exit-impossible" }
    #expect(told.map(\.step) == ["two"])
  }

  @Test func `what a condition on the way may prevent is likely, and not proved`() {
    let twice = { (middle: String) in
      """
      <variable name="n" type="integer" min="0" max="3"/><variable name="name" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><form next="next"><field assign="n"/><field assign="name"/></form></step>
      \(middle)
      <action id="pay" name="pay" effect="once"><done next="next"/><failed next="done"/></action>
      <step id="again"><prompt>{$n}</prompt><field assign="name" next="last"/></step>
      <step id="last"><prompt>{$name}</prompt><acknowledge next="done"/></step>
      """
    }
    let told = { (rule: RuleID, middle: String) in
      findings(twice(middle) + Self.end).filter { $0.rule == rule }.map(\.certainty)
    }
    let goto = { (id: String) in "<step id=\"next\"><prompt>P</prompt><goto next=\"\(id)\"/></step>" }
    let decide = { (id: String) in
      "<decide id=\"next\"><when test=\"$n gt 1\" next=\"\(id)\"/><otherwise next=\"done\"/></decide>"
    }
    #expect(told("effect-in-loop", goto("pay")) == [.proved])
    #expect(told("effect-in-loop", decide("pay")) == [.likely])
    #expect(told("repeat-question", goto("again")) == [.proved])
    #expect(told("repeat-question", decide("again")) == [.likely])
  }

  @Test func `a person is offered without words where those divide by zero`() {
    let body = { (words: String, other: String) in
      """
      <variable name="n" type="integer" min="0" max="3"/>
      <step id="ask"><prompt>\(other)</prompt><field assign="n" next="care"/></step>
      <handoff id="care" queue="main" reason="asked"><prompt>\(words)</prompt><closed next="done"/><busy next="done"/>\
      <declined next="done"/></handoff>
      """
    }
    let told = { (body: String) in
      findings(body + Self.end).filter { $0.rule == "division-by-zero" }.map {
        "\($0.step ?? ""): \($0.consequence ?? "")"
      }
    }
    #expect(told(body("{6 idiv $n}", "P")) == ["care: the person is offered without a word"])
    #expect(told(body("{$n}", "{6 idiv count($n)}")) == ["ask: the guide cannot go on"])
  }

  @Test func `where conditions are on the way a customer is shown who passes them`() throws {
    let body = """
      <variable name="x" type="text" privacy="open"/><variable name="k" type="choice" values="a b"/>
      <step id="ask"><prompt>P</prompt><choice assign="k" next="d"><option id="a"><label>A</label></option><option id="b"><label>B</label></option></choice></step>
      <decide id="d"><when test="$k = 'a'" next="fill"/><otherwise next="say"/></decide>
      <step id="fill"><prompt>P</prompt><field assign="x" next="say"/></step>
      <step id="say"><prompt>{$x}</prompt><acknowledge next="done"/></step>
      """
    let found = findings(body + Self.end)
    #expect(found.map(\.rule) == ["maybe-unset-variable"])
    #expect(found.first?.witness == ["ask", "d", "say"])
    let places = found.first?.related.map {
      ($0.note, $0.place.file.bytes[$0.place.bytes.range.lowerBound - 8..<$0.place.bytes.range.upperBound])
    }
    #expect(places?.map { "\($0.0): \(String(decoding: $0.1, as: UTF8.self))" } == ["\"fill\" sets it: assign=\"x"])
  }

  @Test func `where the conditions on the way keep away whom a variable is missing for, nothing is claimed`() {
    let body = """
      <variable name="x" type="text" privacy="open"/><variable name="k" type="choice" values="a b"/>
      <step id="ask"><prompt>P</prompt><choice assign="k" next="d"><option id="a"><label>A</label></option><option id="b"><label>B</label></option></choice></step>
      <decide id="d"><when test="$k = 'a'" next="fill"/><otherwise next="e"/></decide>
      <step id="fill"><prompt>P</prompt><field assign="x" next="e"/></step>
      <decide id="e"><when test="$k = 'b'" next="done"/><otherwise next="say"/></decide>
      <step id="say"><prompt>{$x}</prompt><acknowledge next="done"/></step>
      """
    #expect(rules(body) == [])
  }

  @Test func `guides that open one another before they ask are each told of`() {
    let call = { (id: String, other: String) in
      Example.frame(
        "<subguide id=\"ask\" guide=\"\(other)\"><returned outcome=\"done\" next=\"done\"/></subguide>" + Self.end,
        id: id)
    }
    let found = Example(call("one", "two"), beside: [call("two", "one")]).findings
    #expect(found.map { "\($0.rule) \($0.guide ?? "")" } == ["subguide-recursion one", "subguide-recursion two"])
  }

  @Test func `a length of time that is written out is no zero, and needs no search`() {
    let body = """
      <variable name="start" type="dateTime" initial="2026-12-01T09:00:00Z"/>
      <step id="ask"><prompt>In {($start - $start) div xs:dayTimeDuration('PT1H')} hours</prompt><acknowledge next="done"/></step>
      """
    let project = Example.guide(body + Self.end).project()
    let verdict = Linter(settings: Example.settings).judge(project, Library(project.documents))
    #expect(verdict.undecided == [:])
    #expect(verdict.findings.filter { $0.rule == "division-by-zero" } == [])
    #expect(rules(body.replacing("PT1H", with: "PT0S")).contains("division-by-zero"))
  }

  @Test(arguments: ["b", "tips"]) func `an answer called back may lead to where one comes from`(_ target: String) {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="x" next="b"><label>X</label></option><option id="y" next="c"><label>Y</label></option></choice></step>
      <step id="b"><prompt>B</prompt><acknowledge next="m"/></step>
      <step id="m"><prompt>M</prompt><acknowledge next="c"/></step>
      <step id="c"><prompt>C</prompt><choice><option id="back" next="\(target)"><label>Back</label></option><option id="on" next="tips"><label>On</label></option></choice></step>
      <step id="tips"><prompt>T</prompt><acknowledge next="done"/></step>
      """
    #expect(rules(body) == (target == "b" ? ["unbounded-retry"] : ["label-is-command"]))
  }

  @Test func `a round that asks nothing is no round of questions`() {
    let spin = """
      <step id="ask"><prompt>P</prompt><choice><option id="y" next="b"><label>Y</label></option><option id="n" next="done"><label>N</label></option></choice></step>
      <step id="b"><prompt>B</prompt><goto next="b"/></step>
      """
    let care =
      "<handoff id=\"care\" queue=\"main\" reason=\"asked\"><prompt>P</prompt><closed next=\"done\"/><busy next=\"done\"/><declined next=\"done\"/></handoff>"
    #expect(rules(spin + care, person: "care") == ["loop-without-input"])
  }

  @Test func `of many rounds each is told of once`() {
    let options = (0..<20).map { "<option id=\"o\($0)\" next=\"a\($0)\"><label>Number \($0) of all</label></option>" }
    let rounds = (0..<20).map {
      "<decide id=\"a\($0)\"><when test=\"true()\" next=\"b\($0)\"/><otherwise next=\"done\"/></decide><step id=\"b\($0)\"><prompt>P\($0)</prompt><goto next=\"a\($0)\"/></step>"
    }
    let body = "<step id=\"ask\"><prompt>P</prompt><choice>\(options.joined())</choice></step>" + rounds.joined()
    let found = findings(body + Self.end).filter { $0.rule == "loop-without-input" }
    #expect(found.map(\.step) == (0..<20).map { "a\($0)" })
  }

  @Test func `nobody is said to be out of reach where a number is only not linked without a word of it`() throws {
    let guide = { (words: String) in
      findings(
        "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step><outcome id=\"done\" result=\"answered\"><prompt>\(words)</prompt></outcome>",
        audience: "customer"
      ).first { $0.rule == "no-human-escape" }
    }
    #expect(try #require(guide("Call 0800 731 7898.")).related.count == 1)
    #expect(try #require(guide("Call (+44) 20 7946 0958.")).related.count == 1)
    #expect(try #require(guide("Pay 1,234,567,890 by 2026-12-01.")).related.isEmpty)
  }

  @Test func `questions without a person are counted, and all of them called all`() throws {
    let two =
      "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"b\"/></step><step id=\"b\"><prompt>P</prompt><acknowledge next=\"done\"/></step>"
    let found = findings(two + Self.end, audience: "customer").first { $0.rule == "no-human-escape" }
    #expect(found?.message == "no person can be reached from any of the 2 questions")
  }

  @Test func `who explains a question does not hear that nobody says why`() throws {
    let ask = { (why: String) in
      findings(
        "<variable name=\"n\" type=\"text\" privacy=\"personal\" retain=\"P1D\"/><step id=\"ask\"><prompt>P</prompt>\(why)<field assign=\"n\" example=\"x\" next=\"done\"/></step>"
          + Self.end
      ).first { $0.rule == "pii-without-purpose" }?.consequence
    }
    #expect(ask("") == "who asks why it is needed gets no answer")
    #expect(ask("<why>To find you.</why>")?.contains("only the words of a question") == true)
  }

  @Test func `a project without a desk hears how much it names`() {
    let call = { (id: String, queue: String) in
      "<handoff id=\"\(id)\" queue=\"\(queue)\" reason=\"asked\"><prompt>P</prompt><closed next=\"done\"/><busy next=\"done\"/><declined next=\"done\"/></handoff>"
    }
    let found = { (other: String) in
      Example.guide(
        "<step id=\"ask\"><prompt>P</prompt><choice><option id=\"a\" next=\"p\"><label>A</label></option><option id=\"b\" next=\"q\"><label>B</label></option></choice></step>"
          + call("p", "main") + call("q", other) + Self.end, desk: false
      ).findings.map(\.message)
    }
    #expect(found("main") == ["the project has no <desk> that could tell of queue \"main\""])
    #expect(found("night") == ["the project has no <desk> that could tell of queue \"main\" and 1 more"])
  }

  @Test func `who is handed over in a guide that is led into is not trapped`() {
    let outer = Example.frame(
      """
      <step id="ask"><prompt>P</prompt><acknowledge next="call"/></step>
      <subguide id="call" guide="inner"><returned outcome="done" next="ask"/></subguide>
      """, id: "outer")
    let inner = { (first: String) in
      Example.frame(
        first + "<outcome id=\"done\" result=\"answered\"><prompt>Call 01632 960000.</prompt></outcome>", id: "inner")
    }
    let handoff =
      "<handoff id=\"ask\" queue=\"main\" reason=\"asked\"><prompt>P</prompt><closed next=\"done\"/><busy next=\"done\"/><declined next=\"done\"/></handoff>"
    let trapped = { (first: String) in
      Example(outer, beside: [inner(first)]).findings.filter { $0.rule == "no-path-to-outcome" }.map(\.step)
    }
    #expect(trapped(handoff) == [])
    #expect(trapped("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>") == ["ask", "call"])
  }
}
