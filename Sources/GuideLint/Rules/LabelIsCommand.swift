import GuideDocument
import GuideGraph

extension Rule {
  static let labelIsCommand = Rule(
    "label-is-command", .inputs, .warning,
    "an answer reads like a command that works everywhere",
    why: "Who types \"help\" or \"back\" here wants help or to go back, and chooses the answer instead.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>What is it about?</prompt>
          <choice>
            <option id="bill" next="done"><label>My bill</label></option>
            <option id="help" next="done"><label>⟦Help⟧</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>What is it about?</prompt>
          <choice>
            <option id="bill" next="done"><label>My bill</label></option>
            <option id="move" next="done"><label>The way here</label><synonym>⟦back⟧</synonym></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>What is it about?</prompt>
          <choice>
            <option id="bill" next="done"><label>My bill</label></option>
            <option id="help" next="done"><label>Help with my router</label></option>
            <option id="person" next="person"><label>Speak to a person</label></option>
          </choice>
        </step>
        <handoff id="person" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask else { return }
      let labels = review.labels(of: choice)
      for (option, label) in zip(choice.options, labels) {
        let target = choice.target(of: option)?.step
        if let command = review.lexicon.command(shadowedBy: label),
          !review.obeys(command, from: question, to: target)
        {
          review.reportShadow(
            of: command, by: option.label.outline, "answer", at: review.element(option.label.element).wordsPlace)
        }
        for (number, synonym) in option.synonyms.enumerated() {
          guard let command = review.lexicon.command(shadowedBy: FoldedText(synonym)),
            !review.obeys(command, from: question, to: target)
          else { continue }
          let element = review.element(option.element).children(.synonym)[number]
          review.reportShadow(of: command, by: synonym.collapsingXMLSpace, "synonym", at: element.wordsPlace)
        }
      }
    })
}

extension Review {
  /// Whether an answer does what the command of its name does, so that nobody is misled.
  fileprivate func obeys(_ command: CommandWord, from question: QuestionStep, to target: StepIndex?) -> Bool {
    guard let target, !target.isMissing, let here = guide.index(of: question.heading.id) else { return true }
    switch command {
    case .back:
      // Whoever comes from there goes back to it by either. The answer leads there, so some way leads here from there only
      // where each leads to the other.
      return target == guide.start.step
        || flow.rounds.component[target.offset] == flow.rounds.component[here.offset]
    case .stop: if case .outcome = guide[target] { return true } else { return false }
    case .restart: return target == guide.start.step
    case .repeat: return target == here
    case .skip: return true
    case .change, .summary, .why, .help, .agent, .save, .jump: return false
    }
  }

  fileprivate mutating func reportShadow(
    of command: CommandWord, by words: String, _ what: String, at place: Diagnostic.Place
  ) {
    report(
      "the \(what) \"\(words)\" is also the command for \"\(command.rawValue)\"; use other words, or more of them",
      at: place, consequence: "who types it to \(command.wish) chooses the answer instead", subject: words)
  }
}

extension Lexicon {
  /// The command that a label takes the place of. To ask for a person is what such an answer is for, and nobody takes one
  /// letter for a word.
  fileprivate func command(shadowedBy words: FoldedText) -> CommandWord? {
    guard words.text.utf8.count <= Self.longest else { return nil }
    let phrase = words.phrase
    guard phrase.count > 1, let command = commands[phrase], CommandWord.customers.contains(command) else { return nil }
    return command == .agent ? nil : command
  }

  /// Longer than any command, in bytes.
  private static var longest: Int { 64 }
}

extension CommandWord {
  /// What is wanted by it, to follow "to".
  fileprivate var wish: String {
    switch self {
    case .back: "go back"
    case .change: "change an answer"
    case .summary: "see the answers"
    case .why: "learn why"
    case .help: "get help"
    case .repeat: "read it again"
    case .skip: "leave it out"
    case .agent: "reach a person"
    case .save: "save"
    case .stop: "stop"
    case .restart: "start again"
    case .jump: "go elsewhere"
    }
  }
}
