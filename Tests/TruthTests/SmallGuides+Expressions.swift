import Seeded

// Conditions, assignments and texts.

extension SmallGuides {
  var test: String {
    mutating get {
      switch random.below(12) {
      case 0: "\(atom) and \(atom)"
      case 1: "\(atom) or \(atom)"
      case 2: "not(\(atom))"
      case 3: "not(\(atom) and \(atom))"
      case 4: "if (\(atom)) then \(atom) else \(atom)"
      case 5: "not(\(atom) or \(atom)) or \(atom)"
      default: atom
      }
    }
  }

  private var relation: String {
    mutating get { random.pick(["lt", "le", "gt", "ge", "eq", "ne", "=", "!=", "&lt;", ">="]) }
  }

  private var atom: String {
    mutating get {
      switch random.pick(focus.tests) {
      case .number: number
      case .word: word
      case .sum: sum
      case .text: text
      case .clock: clock
      case .fact: fact
      case .list: list
      }
    }
  }

  private var number: String {
    mutating get {
      let variable = random.pick(["n", "n", "m", "d"])
      switch random.below(10) {
      case 0: return "\(random.below(4)) \(relation) $\(variable)"
      case 1:
        return "$\(variable) \(random.pick(["=", "!=", "&lt;", ">"])) (\(random.below(2)), \(2 + random.below(2)))"
      case 2: return "$n = 1 to 2"
      case 3: return "$d \(relation) 0.5"
      case 4: return "\(random.pick(["exists", "empty"]))($\(random.pick(["n", "d"])))"
      case 5: return "$n \(relation) $m"
      default: return "$\(variable) \(relation) \(random.below(4))"
      }
    }
  }

  private var word: String {
    mutating get {
      switch random.below(8) {
      case 0...1: return "$k = '\(random.pick(["x", "y", "z"]))'"
      case 2: return "$k = ('x', 'y')"
      case 3: return "$k != '\(random.pick(["x", "z"]))'"
      case 4: return "\(random.pick(["exists", "empty"]))($\(random.pick(["k", "b"])))"
      case 5: return "$b \(random.pick(["=", "!=", "eq"])) \(random.pick(["true()", "false()"]))"
      default: return "$b"
      }
    }
  }

  private var sum: String {
    mutating get {
      let variable = random.pick(["n", "m"])
      return random.pick([
        "$n + \(random.below(2)) \(relation) $m", "2 idiv $n \(relation) 1", "-$n \(relation) -\(random.below(3))",
        "$\(variable) * 2 - 3 \(relation) \(random.below(2))", "$\(variable) mod 2 \(relation) \(random.below(2))",
        "(1 - $\(variable) * 2) mod 2 \(relation) 0", "$\(variable) idiv 2 \(relation) \(random.below(2))",
        "min(($n, $m)) \(relation) \(random.below(3))", "max(($n, 1)) \(relation) $m",
        "$m - $n \(relation) \(random.below(2))", "(if ($b) then $n else $m) \(relation) 1", "-1 * $m \(relation) -$n",
        "($m - 1) * ($n - 1) \(relation) 0",
      ])
    }
  }

  private var text: String {
    mutating get {
      random.pick([
        "$t = '\(random.pick(["u", "vv"]))'", "$t != '\(random.pick(["u", "vv"]))'", "$t = ('u', 'vv')",
        "$t != ('u', 'www')", "string-length($t) \(relation) 2", "'vv' = $t", "\(random.pick(["exists", "empty"]))($t)",
      ])
    }
  }

  private var clock: String {
    mutating get {
      let time = "xs:time('\(random.pick(["08:00:00", "12:00:00", "18:00:00"]))')"
      let date = "xs:date('2026-12-0\(1 + random.below(3))')"
      return random.pick([
        "$w \(relation) \(time)", "$w \(relation) \(time)", "$e \(relation) \(date)", "$e \(relation) \(date)",
        "$u \(relation) xs:dayTimeDuration('PT\(1 + random.below(2))H')", "\(date) \(relation) $e",
        "$w - xs:time('09:00:00') \(relation) $u", "$e + xs:dayTimeDuration('P1D') \(relation) \(date)",
        "\(random.pick(["exists", "empty"]))($\(random.pick(["w", "e", "u"])))",
      ])
    }
  }

  private var fact: String {
    mutating get {
      random.pick([
        "is-open('q')", "is-open('q')", "is-open('p')", "wait-minutes('q') \(relation) \(random.pick(["5", "10"]))",
        "is-open('q') and \(number)", "not(is-open('p'))",
      ])
    }
  }

  private var list: String {
    mutating get {
      random.pick([
        "$l = '\(random.pick(["p", "q"]))'", "$l != 'p'", "count($l) \(relation) \(random.below(3))", "empty($l)",
        "exists($l)",
      ])
    }
  }

  mutating func assigns(_ percent: Int) -> String {
    guard random.chance(percent) else { return "" }
    let count = focus == .sums ? 1 + random.below(3) : random.chance(25) ? 2 : 1
    return (0..<count).map { _ in assign }.joined()
  }

  private var assign: String {
    mutating get {
      if focus == .rounds, random.chance(60) {
        return "<assign name='m' value='\(random.pick(["$m + 1", "min(($m + 1, 2))", "($m + 1) mod 3"]))'/>"
      }
      let (name, value) = random.pick(focus == .clocks ? Self.clockValues : Self.values)
      return "<assign name='\(name)' value=\"\(value)\"/>"
    }
  }

  private static let values = [
    ("m", "$m + 1"), ("m", "0"), ("n", "$m"), ("m", "min(($m + 1, 2))"), ("n", "()"), ("b", "$n gt 1"), ("b", "$n = 1"),
    ("t", "'vv'"), ("m", "if ($b) then 1 else $n"), ("m", "4 idiv $n"), ("n", "$n mod 2"), ("m", "$n + 1"),
    ("k", "'z'"), ("m", "$n * 2 - 1"), ("k", "()"), ("b", "not($b)"), ("k", "if ($n gt 1) then 'x' else 'y'"),
    ("t", "if ($b) then 'u' else 'vv'"), ("m", "max(($n, $m))"), ("n", "-$m"), ("m", "1 - $m"),
    ("m", "-(2 * $n) mod 2"),
    ("t", "$k"), ("b", "empty($n) or $b"), ("d", "$n * 0.5"), ("t", "concat($t, 'x')"), ("n", "(1 - $n) idiv 2"),
    ("l", "('q')"), ("l", "()"), ("t", "()"), ("b", "()"),
  ]

  private static let clockValues = [
    ("w", "xs:time('12:00:00')"), ("w", "$w + xs:dayTimeDuration('PT1H')"), ("e", "xs:date('2026-12-02')"),
    ("e", "$e + xs:dayTimeDuration('P1D')"), ("u", "$w - xs:time('09:00:00')"), ("u", "xs:dayTimeDuration('PT2H')"),
    ("w", "()"), ("e", "()"), ("u", "if ($b) then $u else xs:dayTimeDuration('PT1H')"),
  ]

  var words: String {
    mutating get {
      guard random.chance(25) else { return "Words." }
      return random.pick([
        "n is {$n}", "{$k}", "{2 idiv $n}", "{$m + $n}", "{if (exists($n)) then $n else 0}", "{2 idiv $m}", "{$t}",
        "{string-join($l, ', ')}", "{$e}", "{if ($b) then $k else ''}", "{$b} {$d}",
      ])
    }
  }
}
