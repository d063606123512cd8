import Foundation
import GuideDocument
import Testing

@testable import GuideGraph
@testable import Insight

@Suite struct GuidePictureTests {
  private func picture(_ body: String, person: String? = nil, title: String = "T") throws -> GuidePicture {
    let guides = try library(guide(body, person: person, title: title), line)
    return GuidePicture(of: try #require(guides["g"]))
  }

  private let line = guide(
    "<outcome id=\"ok\" result=\"answered\"><prompt>End.</prompt></outcome>", id: "line", start: "ok")

  private let body = """
    <variable name="n" type="integer" initial="0"/>
    <step id="a"><title>First</title><prompt>Is it "red" {$n}?</prompt>
      <choice optional="true" next="say"><option id="y" next="test"><label>Yes &amp; no</label></option>
        <option id="n"><label>No</label></option></choice><nomatch next="care"/></step>
    <step id="say"><prompt>Now we look closely at the line that leads from the street into your house, slowly.</prompt>
      <goto next="test"/></step>
    <decide id="test"><when test="$n = 1" next="line"/><otherwise next="end"/></decide>
    <subguide id="line" guide="line"><returned outcome="ok" next="end"/></subguide>
    <handoff id="care" queue="q"><prompt>Person.</prompt><resume/></handoff>
    <outcome id="end" result="resolved"><prompt>Bye.</prompt></outcome>
    <objection id="dear"><label>Too dear</label>
      <step id="dear-a"><prompt>Why?</prompt><acknowledge next="back"/></step><return id="back"/></objection>
    """.replacing("<resume/>", with: "<closed next=\"end\"/><busy next=\"end\"/><declined next=\"end\"/>")

  @Test func `Mermaid draws every step, way and group`() throws {
    #expect(
      try picture(body, person: "care").mermaid == #"""
        ---
        title: "T (g 1)"
        ---
        flowchart TD
          n0(("Start")):::start
          n1["a<br/>First"]
          n2("say<br/>Now we look closely at the line that leads from the street…")
          n3{"test"}
          n4[["line"]]
          n5>"care<br/>Person."]
          n6(["end<br/>resolved: Bye."]):::outcome
          n9(("Any step"))
          n10[("Guide line")]
          subgraph g0["Objection dear: Too dear"]
            n7["dear-a<br/>Why?"]
            n8[/"back"\]
          end
          n4 -.->|"walks"| n10
          n0 -.-> n1
          n1 -->|"Yes #38; no"| n3
          n1 -->|"No"| n2
          n1 -->|"skip"| n2
          n1 -->|"nomatch"| n5
          n2 -->|"goto"| n3
          n3 -->|"when $n = 1"| n4
          n3 -->|"otherwise"| n6
          n4 -->|"returned ok"| n6
          n5 -->|"closed"| n6
          n5 -->|"busy"| n6
          n5 -->|"declined"| n6
          n7 -->|"acknowledge"| n8
          n8 -.->|"return"| n9
          n9 -.->|"person"| n5
          n9 -.->|"objection dear"| n7
          classDef start fill:#98fb98
          classDef outcome fill:#d3d3d3,stroke-width:3px
        """#)
  }

  @Test func `DOT draws the same`() throws {
    let picture = try picture(
      """
      <step id="a"><prompt>Is it "red" \\ {1} ünï?</prompt><choice><option id="y" next="b"><label>"Yes" &amp;amp;</label></option></choice></step>
      <outcome id="b" result="answered"><prompt>End.</prompt></outcome>
      """)
    #expect(
      picture.dot == #"""
        digraph "T (g 1)" {
          rankdir=TB; label="T (g 1)"; labelloc=t;
          node [fontname="sans-serif", fontsize=11]; edge [fontname="sans-serif", fontsize=9];
          "start" [label="Start", shape=circle, style=filled, fillcolor=palegreen];
          "step:a" [label="a\nIs it \"red\" \\ {1} ünï?", shape=box, style=rounded];
          "step:b" [label="b\nanswered: End.", shape=doubleoctagon, style=filled, fillcolor=lightgrey];
          "start" -> "step:a" [style=dotted];
          "step:a" -> "step:b" [label="\"Yes\" &amp;amp;"];
        }
        """#)
  }

  /// What either language would take for its own.
  @Test func `labels cannot break out of their quotes`() throws {
    let picture = try picture(
      """
      <step id="a"><prompt>x</prompt><choice><option id="y" next="b"><label>"]; end # &lt;b&gt; `x` \\" {{}} | ü 😀</label></option></choice></step>
      <outcome id="b" result="answered"><prompt>End.</prompt></outcome>
      """, title: "say \"hi\" \\ {} : #")
    #expect(picture.mermaid.contains(##"|"#34;]; end #35; #60;b#62; #96;x#96; #92;#34; {} | ü 😀"|"##))
    #expect(picture.mermaid.contains(#"title: "say \"hi\" \\ {} : # (g 1)""#))
    #expect(picture.dot.contains(##"[label="\"]; end # <b> `x` \\\" {} | ü 😀"]"##))
  }

  @Test func `every control edge and every step is drawn, in every guide at hand`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Guides").standardized
    let project = Project.load(from: folder.path)
    let guides = Library(project.documents)
    try #require(guides.ids.count >= 4)
    for id in guides.ids {
      let guide = try #require(guides[id])
      let picture = GuidePicture(of: guide)
      #expect(Set(picture.nodes.map(\.name)).count == picture.nodes.count)
      #expect(guide.stepIDs.allSatisfy { step in picture.nodes.contains { $0.name == GuidePicture.name(of: step) } })
      let drawn = picture.edges.filter { !$0.isDotted }.map { "\($0.from) \($0.to)" }
      let wanted = guide.edges.all.map {
        "\(GuidePicture.name(of: guide[$0.from].id)) \(GuidePicture.name(of: guide[$0.to].id))"
      }
      #expect(drawn == wanted)
      let names = Set(picture.nodes.map(\.name))
      #expect(picture.edges.allSatisfy { names.contains($0.from) && names.contains($0.to) })
      let fromAnywhere = picture.edges.filter { $0.from == GuidePicture.anywhere }.map(\.to)
      #expect(fromAnywhere == guide.edges.fromAnywhere.map { GuidePicture.name(of: guide[$0.to].id) })
    }
  }

  @Test func `a label says which option, test or outcome leads there`() throws {
    let picture = try picture(body, person: "care")
    let labels = picture.edges.map { "\($0.from) \($0.label)" }
    #expect(labels.contains("step:a Yes & no"))
    #expect(labels.contains("step:test when $n = 1"))
    #expect(labels.contains("step:line returned ok"))
  }

  @Test func `the same guide is the same drawing`() throws {
    #expect(try picture(body, person: "care").dot == picture(body, person: "care").dot)
  }
}
