import GuideDocument
import Seeded

@testable import GuideGraph
@testable import GuideSession

extension Wanderer {
  mutating func reply(to prompt: Prompt) -> Command.Reply {
    guard let question = session.library.question(prompt.step) else { return .text("?") }
    if prompt.isOptional, random.chance(20) { return .skip }
    if prompt.kind == .choice, !prompt.options.isEmpty { return .text(random.pick(prompt.options).id.text) }
    return reply(to: question, in: session.guide)
  }

  mutating func reply(to question: QuestionStep, in guide: Guide) -> Command.Reply {
    switch question.ask {
    case .acknowledge, .goto: return .text("done")
    case .choice(let choice):
      let ids = choice.options.map(\.id.text)
      guard choice.isMultiple else { return .text(random.pick(ids)) }
      return .options(ids.filter { _ in random.chance(40) })
    case .field(let field, _): return .text(text(for: field, in: guide))
    case .form(let fields, _):
      var texts: [String: String] = [:]
      for field in fields { texts[field.variable.text] = text(for: field, in: guide) }
      return .form(texts)
    }
  }

  private mutating func text(for field: QuestionStep.Field, in guide: Guide) -> String {
    if field.isOptional, random.chance(25) { return "" }
    guard let variable = guide.variables[field.variable] else { return "?" }
    return text(for: variable, field)
  }

  /// A text that the variable can hold, most of the time.
  mutating func text(for variable: Variable, _ field: QuestionStep.Field?) -> String {
    let text = random.chance(4) ? "?!" : candidate(for: variable, field)
    return variable.privacy == .open ? text : privateText(text)
  }

  private mutating func candidate(for variable: Variable, _ field: QuestionStep.Field?) -> String {
    switch variable.type {
    case .text where field?.pattern != nil: return field?.example ?? "?"
    case .text: return variable.privacy == .open ? "open words" : newWords()
    case .integer, .decimal: return "\(number(within: variable))"
    case .boolean: return random.chance(50) ? "true" : "false"
    case .date: return "2026-12-\(10 + random.below(18))"
    case .time: return "09:00:00"
    case .dateTime: return "2026-12-\(10 + random.below(18))T09:00:00Z"
    case .duration: return "PT\(1 + random.below(20))M"
    case .phone: return "01632 960123"
    case .email: return "somebody@example.com"
    case .choice: return random.pick(variable.values)
    case .list:
      return variable.values.isEmpty ? "one" : variable.values.filter { _ in random.chance(50) }.joined(separator: " ")
    }
  }

  private mutating func number(within variable: Variable) -> Int {
    let least = Int(variable.least.lexical.prefix { $0 != "." }) ?? 0
    let most = Int(variable.most.lexical.prefix { $0 != "." }) ?? least + 20
    return least + random.below(most - least + 1)
  }
}
