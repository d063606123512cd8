import Seeded

@testable import GuideGraph

/// Makes small guides at random: every kind of step, ways on left out here and there, facts, loops and sub-guides.
struct GuideMaker {
  var random: Seeded
  private let id: String
  private var steps: [String] = []
  private var callee: String?

  init(seed: Int) {
    random = Seeded(seed &* 7_919)
    id = "g"
  }

  private init(random: Seeded, id: String) {
    self.random = random
    self.id = id
  }

  /// The sources of a guide and the one it leads into.
  mutating func sources() -> [String] {
    var inner = GuideMaker(random: Seeded(random.below(1 << 30)), id: "in")
    callee = "in"
    return [source(hasObjection: random.chance(60)), inner.source(hasObjection: false)]
  }

  private static let variables = """
    <variable name="n" type="integer" initial="1" min="0" max="50"/><variable name="t" type="text"/>
    <variable name="o" type="text" privacy="open"/><variable name="c" type="choice" values="x y z" privacy="sensitive"/>
    <variable name="l" type="list" values="x y z"/><variable name="d" type="date"/><variable name="s" type="text" privacy="secret"/>
    <variable name="w" type="dateTime"/><variable name="r" type="text"/>
    """

  private mutating func source(hasObjection: Bool) -> String {
    let count = 4 + random.below(6)
    steps = (0..<count).map { "s\($0)" }
    var body = Self.variables
    for step in steps { body += make(step) }
    body += outcome("end") + outcome("fin", "answered")
    let hasPerson = random.chance(75)
    if hasPerson {
      body += "<handoff id='care' queue='q'><prompt>\(words)</prompt>\(exits(["closed", "busy", "declined"]))</handoff>"
    }
    if hasObjection { body += objection }
    return guide(body, id: id, start: "s0", person: hasPerson ? "care" : nil)
  }

  private var objection: String {
    mutating get {
      let ways = ["why", "back", "end"]
      return """
        <objection id="ob"><label>No</label>\(choice("why", ["p": random.pick(ways), "q": "back"]))
        <return id="back"/></objection>
        """
    }
  }

  private var next: String {
    mutating get { random.chance(20) ? random.pick(["end", "fin"]) : random.pick(steps) }
  }

  private mutating func exits(_ names: [String]) -> String {
    var exits = ""
    for name in names where random.chance(85) { exits += "<\(name) next='\(next)'/>" }
    return exits
  }

  private var number: String {
    mutating get {
      random.pick([
        "$n + 1", "min(($n, 9))", "$n idiv 2", "wait-minutes('q')", "10 idiv $n", "string-length($t)", "$n * $n",
      ])
    }
  }

  private var test: String {
    mutating get {
      random.pick([
        "$n gt 3", "is-open('q')", "exists($t)", "$c = 'x'", "$l = ('x', 'y')", "10 idiv $n gt 2", "empty($d)",
      ])
    }
  }

  private var words: String {
    mutating get {
      random.pick([
        "Words.", "n is {$n}", "{$t} {$o}", "{wait-minutes('q')} minutes", "{10 idiv $n}", "{agent-name()}",
        "{$c} {$l}",
      ])
    }
  }

  private var assign: String {
    mutating get {
      guard random.chance(40) else { return "" }
      return random.pick([
        "<assign name='n' value=\"\(number)\"/>",
        "<assign name='o' value=\"$t\"/><assign name='o' value=\"concat($o, '.')\"/>",
        "<assign name='t' value=\"$s\"/>", "<assign name='o' value=\"agent-name()\"/>",
        "<assign name='d' value='current-date()'/>",
      ])
    }
  }
}

// MARK: - Steps

extension GuideMaker {
  private mutating func make(_ id: String) -> String {
    switch random.below(callee == nil ? 10 : 11) {
    case 0...1: return singleChoice(id)
    case 2: return multipleChoice(id)
    case 3: return asked(id, field(random.pick(["n", "t", "o", "d", "s"]), isInForm: false))
    case 4: return form(id)
    case 5:
      return asked(
        id, "<acknowledge next='\(next)'/>", attributes: random.chance(60) ? "remedy='r\(random.below(2))'" : "")
    case 6: return asked(id, "<goto next='\(next)'/>")
    case 7: return "<decide id='\(id)'><when test=\"\(test)\" next='\(next)'/>\(exits(["otherwise"]))</decide>"
    case 8: return action(id)
    case 9: return random.chance(50) ? appointment(id) : handoff(id)
    default: return subguide(id)
    }
  }

  private mutating func asked(_ id: String, _ ask: String, attributes: String = "") -> String {
    let tries = random.chance(25) ? "<nomatch count='2' next='\(next)'>Sorry.</nomatch>" : ""
    let say = random.chance(15) ? "<say verbatim='true'>\(words)</say>" : ""
    let noInput = random.chance(10) ? "<noinput after='PT1M' next='\(next)'>Hello?</noinput>" : ""
    return
      "<step id='\(id)' \(attributes) establishes='e'><prompt>\(words)</prompt>\(say)\(assign)\(tries)\(noInput)\(ask)</step>"
  }

  private mutating func singleChoice(_ id: String) -> String {
    let relevant = random.chance(40) ? "relevant=\"\(test)\"" : ""
    let isOptional = random.chance(25)
    let assign = random.chance(60) ? "assign='c'" : ""
    return asked(
      id,
      """
      <choice \(assign) \(isOptional ? "optional='true'" : "") next='\(next)'><option id='x' \(relevant) next='\(next)'><label>X</label></option>
      <option id='y' next='\(next)'><label>Y</label></option><option id='z'><label>Z</label></option></choice>
      """)
  }

  private mutating func multipleChoice(_ id: String) -> String {
    asked(
      id,
      """
      <choice assign='l' multiple='true' optional='\(random.chance(50))' next='\(next)'><option id='x'><label>X</label></option>
      <option id='y' relevant="\(test)"><label>Y</label></option><option id='z'><label>Z</label></option></choice>
      """)
  }

  private mutating func field(_ name: String, isInForm: Bool) -> String {
    let constraint = random.chance(30) ? "constraint=\"\(test)\"" : ""
    return "<field assign='\(name)' optional='\(random.chance(30))' \(constraint) \(isInForm ? "" : "next='\(next)'")/>"
  }

  private mutating func form(_ id: String) -> String {
    asked(
      id,
      "<form next='\(next)'>\(field("n", isInForm: true))\(field("t", isInForm: true))\(field("s", isInForm: true))</form>"
    )
  }

  private mutating func action(_ id: String) -> String {
    let effect = random.pick(["safe", "once", "undo"])
    let undo = effect == "undo" ? "undo='\(id)'" : ""
    let confirm = random.chance(40) ? "<confirm>\(words)</confirm>" : ""
    return """
      <action id='\(id)' name='act' effect='\(effect)' \(undo)><param name='p' value="\(number)"/><result assign='n'/>\(confirm)
      \(exits(["done", "failed", "declined"]))</action>
      """
  }

  private mutating func handoff(_ id: String) -> String {
    let resume = random.chance(40) ? "resume='\(next)'" : ""
    return
      "<handoff id='\(id)' queue='q' \(resume)><prompt>\(words)</prompt>\(exits(["closed", "busy", "declined"]))</handoff>"
  }

  private mutating func appointment(_ id: String) -> String {
    """
    <appointment id='\(id)' service='s' task='\(random.pick(["book", "book", "change", "cancel", "check-in"]))' reference='r'>
    <result of='start' assign='w'/><result of='reference' assign='r'/>
    \(exits(["done", "unavailable", "declined", "failed"]))</appointment>
    """
  }

  private mutating func subguide(_ id: String) -> String {
    """
    <subguide id='\(id)' guide='in'><param name='n' value="\(number)"/><param name='o' value='$t'/>
    <returned outcome='end' next='\(next)'><result name='n' assign='n'/><result name='o' assign='o'/></returned>
    \(random.chance(80) ? "<returned outcome='fin' next='\(next)'/>" : "")</subguide>
    """
  }
}
