import Seeded

extension SmallGuides {
  private static let usual: [Kind] =
    [.choice, .choice, .choice, .field, .field, .acknowledge, .goto, .decide, .decide, .decide, .decide]
    + [.form, .list, .action, .message, .handoff, .appointment]

  mutating func make(_ id: String) -> String {
    let kinds = focus.steps.isEmpty || random.chance(45) ? Self.usual + (hasCallee ? [.subguide] : []) : focus.steps
    let kind = random.pick(kinds)
    return make(kind == .subguide && !hasCallee ? .decide : kind, id)
  }

  mutating func make(_ kind: Kind, _ id: String) -> String {
    switch kind {
    case .choice: choice(id)
    case .list: list(id)
    case .field: asked(id, field(random.pick(focus.asked), " next='\(next)'"))
    case .form: asked(id, form)
    case .acknowledge: asked(id, "<acknowledge next='\(next)'/>")
    case .goto: asked(id, "<goto next='\(ahead(of: id))'/>", waits: false)
    case .decide: decide(id)
    case .action: action(id)
    case .message: "<message id='\(id)' inbox='i' next='\(next)'><prompt>\(words)</prompt></message>"
    case .handoff: handoff(id)
    case .appointment: appointment(id)
    case .subguide: subguide(id)
    }
  }
}

// MARK: - Questions

extension SmallGuides {
  private var marks: String {
    mutating get {
      random.chance(focus.marking) ? " establishes='e'" : random.chance(focus.marking * 2 / 3) ? " requires='e'" : ""
    }
  }

  private mutating func asked(_ id: String, _ ask: String, waits: Bool = true) -> String {
    let isRemedy = random.chance(focus.curing)
    let remedy = isRemedy ? " remedy='\(random.chance(80) ? "r" : "c")'" : ""
    let tried = isRemedy && random.chance(40) ? "<tried next='\(ahead(of: id))'/>" : ""
    let count = 1 + random.below(2)
    let misses =
      waits && random.chance(focus.refusing) ? "<nomatch count='\(count)' next='\(next)'>Sorry.</nomatch>" : ""
    let silence =
      waits && random.chance(focus.refusing / 2) ? "<noinput after='PT1M' next='\(next)'>Yes?</noinput>" : ""
    let assigns = assigns(focus.assigning)
    return """
      <step id='\(id)'\(remedy)\(marks)><prompt>\(words)</prompt>\(assigns)\(misses)\(silence)\(tried)\(ask)</step>
      """
  }

  private mutating func choice(_ id: String) -> String {
    let (name, ids) = random.pick([("k", ["x", "y", "z"]), ("k", ["x", "y", "z"]), ("b", ["true", "false"])])
    let relevance = focus == .options || focus == .facts ? 55 : 15
    let shown = random.chance(60) ? ids.count : 2
    let options = ids.prefix(shown).map { option -> String in
      let relevant = random.chance(relevance) ? " relevant=\"\(test)\"" : ""
      let way = random.chance(60) ? " next='\(next)'" : ""
      let label = random.chance(8) ? words : option
      return "<option id='\(option)'\(relevant)\(way)><label>\(label)</label></option>"
    }
    let assign = random.chance(90) ? " assign='\(name)'" : ""
    let optional = random.chance(20) ? " optional='true'" : ""
    return asked(id, "<choice\(assign)\(optional) next='\(next)'>\(options.joined())</choice>")
  }

  private mutating func list(_ id: String) -> String {
    let relevant = random.chance(25) ? " relevant=\"\(test)\"" : ""
    let optional = random.chance(25) ? " optional='true'" : ""
    return asked(
      id,
      """
      <choice assign='l' multiple='true'\(optional) next='\(next)'><option id='p'\(relevant)><label>p</label></option>\
      <option id='q'><label>q</label></option></choice>
      """)
  }

  private mutating func field(_ name: String, _ way: String) -> String {
    let constraint = random.chance(25) ? " constraint=\"\(test)\"" : ""
    let optional = random.chance(25) ? " optional='true'" : ""
    let pattern = name == "t" && random.chance(30) ? " pattern='[uv]+'" : ""
    return "<field assign='\(name)'\(pattern)\(constraint)\(optional)\(way)/>"
  }

  private var form: String {
    mutating get {
      let first = random.pick(["n", "b", "t", "w"])
      let second = random.pick(["m", "d", "e"])
      return "<form next='\(next)'>\(field(first, ""))\(field(second, ""))</form>"
    }
  }
}

// MARK: - Other steps

extension SmallGuides {
  private mutating func decide(_ id: String) -> String {
    let whens = (0..<1 + random.below(3)).map { _ in "<when test=\"\(test)\" next='\(ahead(of: id))'/>" }.joined()
    return "<decide id='\(id)'>\(whens)\(random.chance(60) ? "<otherwise next='\(ahead(of: id))'/>" : "")</decide>"
  }

  private mutating func action(_ id: String) -> String {
    let confirm = random.chance(40) ? "<confirm>Sure?</confirm>" : ""
    let result = random.pick(["b", "b", "n", "k"])
    let effect = random.pick(["safe", "safe", "once"])
    return """
      <action id='\(id)' name='act' effect='\(effect)'\(marks)><param name='x' value='$m'/><result assign='\(result)'/>\
      \(confirm)\(exits(["done", "failed", "declined"], of: id))</action>
      """
  }

  private mutating func handoff(_ id: String) -> String {
    let resume = random.chance(40) ? " resume='\(next)'" : ""
    return """
      <handoff id='\(id)' queue='q' reason='r'\(resume)><prompt>\(words)</prompt>\(exits(Self.turnedAway, of: id))</handoff>
      """
  }

  private mutating func appointment(_ id: String) -> String {
    let results = random.chance(50) ? "<result of='start' assign='a'/><result of='place' assign='t'/>" : ""
    return """
      <appointment id='\(id)' service='s'>\(results)\
      \(exits(["done", "unavailable", "declined", "failed"], of: id))</appointment>
      """
  }

  private mutating func subguide(_ id: String) -> String {
    let parameters = [
      "<param name='n' value='$n'/>", "<param name='k' value='$k'/>", "<param name='m' value='$m + 1'/>",
    ]
    .filter { _ in random.chance(35) }.joined()
    let results = [("m", "m"), ("k", "k"), ("n", "m"), ("b", "b"), ("t", "t")].filter { _ in random.chance(30) }
      .map { "<result name='\($0)' assign='\($1)'/>" }.joined()
    let other = random.chance(92) ? "<returned outcome='fin' next='\(ahead(of: id))'/>" : ""
    return """
      <subguide id='\(id)' guide='in'>\(parameters)<returned outcome='end' next='\(next)'>\(results)</returned>\
      \(other)</subguide>
      """
  }
}
