import Seeded

/// Makes small guides at random whose every run can be tried: few steps, few values, conditions over them, counters,
/// sub-guides, hand-offs. Free of errors of reading, and full of those that the linter looks for.
struct SmallGuides {
  var random: Seeded
  private let id: String
  private var steps: [String] = []
  private var hasCallee = false

  init(seed: Int) {
    random = Seeded(seed &* 104_729 &+ 11)
    id = "g"
  }

  private init(random: Seeded, id: String) {
    self.random = random
    self.id = id
  }

  /// The sources of a guide and, sometimes, the one it leads into.
  mutating func sources() -> [String] {
    guard random.chance(25) else { return [source()] }
    var inner = SmallGuides(random: Seeded(random.below(1 << 30)), id: "in")
    hasCallee = true
    return [source(), inner.source()]
  }

  private mutating func source() -> String {
    let count = id == "g" ? 3 + random.below(5) : 2 + random.below(2)
    steps = (0..<count).map { "s\($0)" }
    var body = variables
    for step in steps { body += make(step) }
    body += outcome("end") + outcome("fin")
    let hasPerson = id == "g" && random.chance(15)
    if hasPerson {
      body +=
        "<handoff id='care' queue='q' reason='r'><prompt>P</prompt>\(exits(["closed", "busy", "declined"], of: ""))</handoff>"
    }
    return """
      <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en" start="s0" audience="agent"\
      \(hasPerson ? " person=\"care\"" : "")><title>T</title>\(body)</guide>
      """
  }

  private var variables: String {
    mutating get {
      let initial = random.chance(50) ? " initial='\(random.below(2))'" : ""
      let least = random.below(2)
      return """
        <variable name='n' type='integer'\(initial) min='\(least)' max='\(least + 1 + random.below(2))'/>
        <variable name='m' type='integer' initial='0' min='0' max='2'/><variable name='k' type='choice' values='x y z'/>
        <variable name='b' type='boolean'\(random.chance(30) ? " initial='false'" : "")/>
        <variable name='t' type='text' privacy='open' initial='u'/><variable name='d' type='decimal' min='0' max='1'/>
        <variable name='w' type='time'\(random.chance(50) ? " initial='12:00:00'" : "") min='09:00:00'/>
        """
    }
  }

  private mutating func outcome(_ name: String) -> String {
    let requires = random.chance(10) ? " requires='e'" : ""
    return "<outcome id='\(name)' result='answered'\(requires)><prompt>\(words)</prompt></outcome>"
  }

  /// Mostly forwards, so that most runs end.
  private var next: String {
    mutating get { random.chance(25) ? random.pick(["end", "fin"]) : random.pick(steps) }
  }

  /// Where nobody is waited for only forwards: a session goes a thousand steps before it gives up a loop, and that takes time.
  private mutating func ahead(of id: String) -> String {
    let later = steps.drop { $0 != id }.dropFirst()
    return later.isEmpty || random.chance(25) ? random.pick(["end", "fin"]) : random.pick(Array(later))
  }

  private mutating func exits(_ names: [String], of id: String) -> String {
    names.map { "<\($0) next='\(ahead(of: id))'/>" }.joined()
  }
}

// MARK: - Expressions

extension SmallGuides {
  private var test: String {
    mutating get {
      switch random.below(10) {
      case 0: "\(atom) and \(atom)"
      case 1: "\(atom) or \(atom)"
      case 2: "not(\(atom))"
      case 3: "not(\(atom) and \(atom))"
      case 4: "if (\(atom)) then \(atom) else \(atom)"
      default: atom
      }
    }
  }

  private var atom: String {
    mutating get {
      let relation = random.pick(["lt", "le", "gt", "ge", "eq", "ne", "=", "!=", "&lt;", ">="])
      let variable = random.pick(["n", "n", "m", "d"])
      switch random.below(19) {
      case 0...5: return "$\(variable) \(relation) \(random.below(4))"
      case 6: return "$k = '\(random.pick(["x", "y", "z"]))'"
      case 7: return "$k = ('x', 'y')"
      case 8: return "$k != '\(random.pick(["x", "z"]))'"
      case 9: return "$b"
      case 10: return "\(random.pick(["exists", "empty"]))($\(random.pick(["n", "k", "b", "d"])))"
      case 11: return "$n \(relation) $m"
      case 12: return "$n + \(random.below(2)) \(relation) $m"
      case 13: return "2 idiv $n \(relation) 1"
      case 14: return "$t \(random.pick(["=", "!="])) '\(random.pick(["u", "v"]))'"
      case 15: return "$w \(relation) xs:time('\(random.pick(["08:00:00", "12:00:00", "18:00:00"]))')"
      case 16: return "\(random.below(4)) \(relation) $\(variable)"
      case 17: return "$\(variable) \(random.pick(["=", "!=", "&lt;"])) (\(random.below(2)), \(2 + random.below(2)))"
      default: return random.chance(50) ? "is-open('q')" : "$d \(relation) 0.5"
      }
    }
  }

  private var assign: String {
    mutating get {
      guard random.chance(35) else { return "" }
      return random.pick([
        "<assign name='m' value='$m + 1'/>", "<assign name='m' value='0'/>", "<assign name='n' value='$m'/>",
        "<assign name='m' value='min(($m + 1, 2))'/>", "<assign name='n' value='()'/>",
        "<assign name='b' value='$n gt 1'/>",
        "<assign name='t' value=\"'v'\"/>", "<assign name='m' value='if ($b) then 1 else $n'/>",
        "<assign name='m' value='4 idiv $n'/>", "<assign name='n' value='$n mod 2'/><assign name='m' value='$n + 1'/>",
        "<assign name='k' value=\"'z'\"/>", "<assign name='m' value='$n * 2 - 1'/>",
        "<assign name='w' value=\"xs:time('12:00:00')\"/>",
      ])
    }
  }

  private var words: String {
    mutating get {
      guard random.chance(25) else { return "Words." }
      return random.pick([
        "n is {$n}", "{$k}", "{2 idiv $n}", "{$m + $n}", "{if (exists($n)) then $n else 0}", "{2 idiv $m}",
      ])
    }
  }
}

// MARK: - Steps

extension SmallGuides {
  private mutating func make(_ id: String) -> String {
    switch random.below(hasCallee ? 15 : 13) {
    case 0...2: choice(id)
    case 3...4: asked(id, field(random.pick(["n", "n", "m", "b", "d", "t", "w"])))
    case 5: asked(id, "<acknowledge next='\(next)'/>", random.chance(30) ? " remedy='r'" : "")
    case 6: asked(id, "<goto next='\(ahead(of: id))'/>")
    case 7...10: decide(id)
    case 11: random.chance(50) ? action(id) : message(id)
    case 12: handoff(id)
    default: subguide(id)
    }
  }

  private mutating func asked(_ id: String, _ ask: String, _ attributes: String = "") -> String {
    let marks = random.chance(15) ? " establishes='e'" : random.chance(10) ? " requires='e'" : ""
    let tries = random.chance(8) ? "<nomatch count='1' next='\(next)'>Sorry.</nomatch>" : ""
    return "<step id='\(id)'\(attributes)\(marks)><prompt>\(words)</prompt>\(assign)\(tries)\(ask)</step>"
  }

  private mutating func choice(_ id: String) -> String {
    let relevant = random.chance(25) ? " relevant=\"\(test)\"" : ""
    let isOptional = random.chance(15)
    return asked(
      id,
      """
      <choice assign='k'\(isOptional ? " optional='true'" : "") next='\(next)'><option id='x'\(relevant) next='\(next)'><label>X</label></option>\
      <option id='y' next='\(next)'><label>Y</label></option>\(random.chance(40) ? "<option id='z'><label>Z</label></option>" : "")</choice>
      """)
  }

  private mutating func field(_ name: String) -> String {
    let constraint = random.chance(25) ? " constraint=\"\(test)\"" : ""
    let optional = random.chance(20) ? " optional='true'" : ""
    return "<field assign='\(name)'\(optional)\(constraint) next='\(next)'/>"
  }

  private mutating func decide(_ id: String) -> String {
    let whens = (0..<1 + random.below(3)).map { _ in "<when test=\"\(test)\" next='\(ahead(of: id))'/>" }.joined()
    return "<decide id='\(id)'>\(whens)\(random.chance(60) ? "<otherwise next='\(ahead(of: id))'/>" : "")</decide>"
  }

  private mutating func action(_ id: String) -> String {
    let confirm = random.chance(40) ? "<confirm>Sure?</confirm>" : ""
    return
      "<action id='\(id)' name='act' effect='safe'><result assign='b'/>\(confirm)\(exits(["done", "failed", "declined"], of: id))</action>"
  }

  private mutating func message(_ id: String) -> String {
    "<message id='\(id)' inbox='i' next='\(next)'><prompt>\(words)</prompt></message>"
  }

  private mutating func handoff(_ id: String) -> String {
    "<handoff id='\(id)' queue='q' reason='r'\(random.chance(40) ? " resume='\(next)'" : "")><prompt>P</prompt>\(exits(["closed", "busy", "declined"], of: id))</handoff>"
  }

  private mutating func subguide(_ id: String) -> String {
    let result = random.chance(50) ? "<result name='m' assign='m'/><result name='k' assign='k'/>" : ""
    let parameter = random.chance(50) ? "<param name='n' value='$n'/>" : ""
    return """
      <subguide id='\(id)' guide='in'>\(parameter)<returned outcome='end' next='\(ahead(of: id))'>\(result)</returned>\
      <returned outcome='fin' next='\(ahead(of: id))'/></subguide>
      """
  }
}
