package import GuideGraph

extension Session {
  /// What was answered so far, in order, as a person may read it: sensitive values are masked, secrets left out. A
  /// question that was left out stands there as `skipped`, so that it can be changed.
  public var summary: [Packet.Line] { state.journey.answers.compactMap { line(of: $0, telling: []) } }

  /// The same for a colleague, who may be told the sensitive values of a packet, and nothing that was kept back.
  package func summary(like packet: Packet) -> [Packet.Line] {
    let told = Set(packet.passes.map { VariableName($0) })
    return state.journey.answers.compactMap { line(of: $0, telling: told) }.filter { !isWithheld($0) }
  }

  /// What a colleague is given: `passing` names what may be told although it is sensitive.
  package func packet(passing passes: [VariableName]) -> Packet {
    let told = Set(passes)
    return Packet(
      guide: state.start?.guide ?? guide.id, version: state.start?.version ?? "",
      title: library[state.start?.guide ?? guide.id]?.title ?? "",
      answers: lines(telling: told).filter { !isWithheld($0) },
      tried: state.journey.tried.sorted(), established: state.journey.established.sorted(),
      path: state.journey.answers.map(\.step.step), stuckAt: stuckAt,
      unmatched: state.unmatched.filter { !isWithheld($0.step) }.compactMap(\.words),
      notes: state.notes.compactMap(\.words),
      passes: passes.map(\.text))
  }

  /// An answer that sets no variable is kept back by the name of its step.
  private func isWithheld(_ line: Packet.Line) -> Bool {
    let names = line.variables.isEmpty ? [line.step.step.text] : line.variables
    return !state.withheld.isDisjoint(with: names.map { VariableName($0) })
  }

  /// What was typed at a question whose answer is kept back is kept back as well.
  private func isWithheld(_ step: StepKey) -> Bool {
    let names = library.question(step)?.asked ?? []
    return !state.withheld.isDisjoint(with: names.isEmpty ? [VariableName(step.step.text)] : names)
  }

  private var stuckAt: String? {
    let answers = state.journey.answers
    let misunderstood = state.unmatched.last.map(\.step).flatMap { step in
      answers.contains { $0.step == step } ? nil : step
    }
    let last = state.beforePerson?.key ?? misunderstood ?? answers.last?.step
    return last.flatMap { library.question($0)?.prompt.outline }
  }

  /// A packet does not tell what was left out.
  private func lines(telling told: Set<VariableName>) -> [Packet.Line] {
    state.journey.answers.filter { !$0.isSkip }.compactMap { line(of: $0, telling: told) }
  }

  /// Nil for a secret, and for a question that an agent jumped over.
  private func line(of answer: Answer, telling told: Set<VariableName>) -> Packet.Line? {
    guard !answer.isJump, let question = library.question(answer.step), let guide = library[answer.step.guide] else {
      return nil
    }
    let privacy = answer.values.keys.compactMap { guide.variables[$0]?.privacy }.max() ?? .open
    guard privacy != .secret else { return nil }
    let isTold = privacy < .sensitive || answer.values.keys.allSatisfy(told.contains)
    return Packet.Line(
      step: answer.step, question: question.heading.title ?? question.prompt.outline,
      answer: isTold ? words(of: answer, to: question, in: guide) : "••••",
      variables: answer.values.keys.map(\.text).sorted(), privacy: privacy.rawValue,
      isSkipped: answer.isSkip)
  }

  /// An answer in the words the customer saw.
  private func words(of answer: Answer, to question: QuestionStep, in guide: Guide) -> String {
    if answer.isLost { return "erased" }
    if answer.isSkip { return "skipped" }
    if let options = answer.options, let choice = question.choice {
      return choice.options.filter { options.contains($0.id) }.map(\.label.outline).joined(separator: ", ")
    }
    let fields = question.fields.compactMap { answer.values[$0.variable]?.lexical }
    return fields.isEmpty ? "done" : fields.joined(separator: ", ")
  }
}
