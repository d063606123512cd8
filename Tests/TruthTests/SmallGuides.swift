import Seeded

/// Makes small guides at random whose every run can be tried: few steps, few values, and every construct that leads
/// somewhere, fills a variable or asks about one. Free of errors of reading, and full of those that the linter looks for.
struct SmallGuides {
  enum Kind: CaseIterable {
    case choice, list, field, form, acknowledge, goto, decide, action, message, handoff, appointment, subguide
  }
  /// What a condition is about.
  enum Subject { case number, word, sum, text, clock, fact, list }

  var random: Seeded
  let focus: Focus
  let id: String
  var steps: [String] = []
  var hasCallee = false

  init(seed: Int) {
    random = Seeded(seed &* 104_729 &+ 11)
    focus = Focus.of(seed)
    id = "g"
  }

  private init(random: Seeded, focus: Focus, id: String) {
    self.random = random
    self.focus = focus
    self.id = id
  }

  /// The sources of a guide and, sometimes, the one it leads into.
  mutating func sources() -> [String] {
    hasCallee = focus.hasCallee || random.chance(15)
    guard hasCallee else { return [source()] }
    var inner = SmallGuides(random: Seeded(random.below(1 << 30)), focus: focus, id: "in")
    return [source(), inner.source()]
  }

  private var isOuter: Bool { id == "g" }

  private mutating func source() -> String {
    let count = isOuter ? 3 + random.below(5) : 2 + random.below(2)
    steps = (0..<count).map { "s\($0)" }
    var body = variables
    // Somewhere it is led into for sure, where there is something to lead into.
    let caller = hasCallee ? random.below(count) : -1
    for (number, step) in steps.enumerated() { body += number == caller ? make(.subguide, step) : make(step) }
    body += outcome("end") + outcome("fin")
    let hasPerson = isOuter && random.chance(focus == .desk ? 50 : 12)
    if hasPerson {
      body += "<handoff id='care' queue='q' reason='r'><prompt>P</prompt>\(exits(Self.turnedAway, of: ""))</handoff>"
    }
    if isOuter, focus.hasObjection || random.chance(4) { body += objection }
    let audience = hasPerson || random.chance(70) ? "agent" : "customer"
    return """
      <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en" start="s0" audience="\(audience)"\
      \(hasPerson ? " person=\"care\"" : "")><title>T</title>\(body)</guide>
      """
  }

  private var variables: String {
    mutating get {
      let initial = random.chance(50) ? " initial='\(random.below(2))'" : ""
      let least = random.below(2)
      let words = random.chance(60) ? " initial='u'" : ""
      let bounds = random.chance(50) ? " min='\(1 + random.below(2))' max='\(2 + random.below(2))'" : ""
      return """
        <variable name='n' type='integer'\(initial) min='\(least)' max='\(least + 1 + random.below(2))'/>
        <variable name='m' type='integer' initial='0' min='0' max='2'/>
        <variable name='k' type='choice' values='x y z'\(random.chance(15) ? " initial='y'" : "")/>
        <variable name='b' type='boolean'\(random.chance(30) ? " initial='false'" : "")/>
        <variable name='t' type='text' privacy='open'\(words)\(bounds)/>
        <variable name='d' type='decimal' min='0' max='1'/>
        <variable name='l' type='list' values='p q'\(random.chance(20) ? " min='2'" : "")/>
        <variable name='w' type='time'\(random.chance(50) ? " initial='12:00:00'" : "") min='09:00:00'/>
        <variable name='e' type='date'\(random.chance(50) ? " initial='2026-12-01'" : "") max='2026-12-03'/>
        <variable name='u' type='duration'\(random.chance(50) ? " initial='PT1H'" : "")/>
        <variable name='a' type='dateTime'/>
        """
    }
  }

  private mutating func outcome(_ name: String) -> String {
    let marks = random.chance(focus.marking / 2) ? random.pick([" requires='e'", " establishes='e'"]) : ""
    let result = random.chance(80) ? "answered" : "referred"
    return "<outcome id='\(name)' result='\(result)'\(marks)><prompt>\(words)</prompt></outcome>"
  }

  /// A side conversation that changes something, and comes back.
  private var objection: String {
    mutating get {
      let way = random.pick(["back", "back", "o1"])
      let first =
        random.chance(50)
        ? "<field assign='\(random.pick(focus.asked))' optional='true' next='\(way)'/>" : "<goto next='\(way)'/>"
      return """
        <objection id='o'><label>O</label><step id='o0'><prompt>P</prompt>\(assigns(70))\(first)</step>\
        <step id='o1'><prompt>P</prompt>\(assigns(50))<acknowledge next='\(random.pick(["back", "end"]))'/></step>\
        <return id='back'/></objection>
        """
    }
  }
}

// MARK: - Ways

extension SmallGuides {
  static let turnedAway = ["closed", "busy", "declined"]

  /// Mostly forwards, so that most runs end.
  var next: String {
    mutating get {
      if random.chance(25) { return random.pick(["end", "fin"]) }
      return random.pick(steps)
    }
  }

  /// Where nobody is waited for only forwards: a session goes a thousand steps before it gives up a loop, and that takes time.
  mutating func ahead(of id: String) -> String {
    if random.chance(focus == .rounds ? 5 : 1) { return random.pick(steps) }
    let later = steps.drop { $0 != id }.dropFirst()
    return later.isEmpty || random.chance(25) ? random.pick(["end", "fin"]) : random.pick(Array(later))
  }

  /// Where it goes on by what came of something. Some guides forget one.
  mutating func exits(_ names: [String], of id: String) -> String {
    names.map { name in
      let way = random.chance(30) ? next : ahead(of: id)
      return random.chance(3) ? "" : "<\(name) next='\(way)'/>"
    }.joined()
  }
}
