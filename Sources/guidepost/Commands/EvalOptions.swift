import GuideDocument
import GuideGraph

/// The command line of `guidepost eval`.
struct EvalOptions {
  /// What is wrong with the command line.
  struct Mistake: Error {
    var message: String
  }

  /// Nil for the protocol.
  var expression: String?
  /// As given, by name.
  var values: [String: String] = [:]
  var types: [String: String] = [:]
  var context: EvaluationContext

  static let options: [Option] = [
    .value("--set", "NAME=VALUE", "the value of a variable, a text unless --type says otherwise", repeats: true),
    .value("--type", "NAME=TYPE", "the type of a variable; without --set it is unset", repeats: true),
    .value("--now", "DATETIME", "what current-dateTime() gives, such as 2026-12-01T08:00:00Z (else now)"),
    .value("--zone", "NAME", "time zone, such as Europe/London (else UTC)"),
    .value("--locale", "TAG", "language and region of format-date() and format-number() (else en)"),
    .value("--protocol", "jsonl", "one JSON object a line in, one out"),
  ]

  init(_ arguments: [String], now: Int64) throws(Mistake) {
    context = EvaluationContext(now: now)
    var isProtocol = false
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--set": try Self.pair(word, &rest, into: &values)
      case "--type": try Self.pair(word, &rest, into: &types)
      case "--now": context.now = try Self.instant(try Self.value(of: word, &rest), context.zone)
      case "--zone": context.zone = try Self.zone(try Self.value(of: word, &rest))
      case "--locale": context.locale = try Self.value(of: word, &rest)
      case "--protocol":
        guard try Self.value(of: word, &rest) == "jsonl" else { throw Mistake(message: "--protocol takes jsonl") }
        isProtocol = true
      default: try take(word)
      }
    }
    guard isProtocol != (expression != nil) else {
      throw Mistake(message: isProtocol ? "--protocol reads expressions from its input" : "EXPRESSION is missing")
    }
  }

  // A negative number such as -5 is an expression too; only two hyphens make an option.
  private mutating func take(_ word: String) throws(Mistake) {
    guard !word.hasPrefix("--") || word.dropFirst(2).first?.isLetter != true else {
      let near = Spelling(Self.options.map(\.name)).suggestion(for: word)
      throw Mistake(message: "there is no option \(word)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    guard expression == nil else { throw Mistake(message: "more than one expression; put it in quotes") }
    expression = word
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(Mistake) -> String {
    guard let value = rest.popFirst() else { throw Mistake(message: "\(option) needs a value") }
    return value
  }

  private static func pair(
    _ option: String, _ rest: inout ArraySlice<String>, into pairs: inout [String: String]
  ) throws(Mistake) {
    let parts = try value(of: option, &rest).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw Mistake(message: "\(option) needs NAME=VALUE") }
    pairs[String(parts[0].first == "$" ? parts[0].dropFirst() : parts[0])] = String(parts[1])
  }

  static func instant(_ text: String, _ zone: String) throws(Mistake) -> Int64 {
    guard case .dateTime(let moment)? = ValueType.dateTime.parse(text)?.items.first else {
      throw Mistake(message: "\(text) is not a date and time such as 2026-12-01T08:00:00Z")
    }
    return moment.milliseconds(inZone: zone)
  }

  static func zone(_ name: String) throws(Mistake) -> String {
    guard EvaluationContext.knowsZone(name) else { throw Mistake(message: "no time zone \(name)") }
    return name
  }
}

extension EvalOptions {
  /// The expression with the variables of the command line; those with a type and no value are unset.
  func evaluation(of source: String) throws(Mistake) -> Evaluation {
    var evaluation = Evaluation(source: source, context: context)
    for name in Set(values.keys).union(types.keys) {
      let type = try Evaluation.type(named: types[name] ?? "text")
      guard let text = values[name] else {
        evaluation.declare(name, type)
        continue
      }
      guard let value = type.parse(text) else { throw Mistake(message: "\(name): '\(text)' is no \(type.rawValue)") }
      evaluation.declare(name, type, value)
    }
    return evaluation
  }
}
