import GuideGraph

extension Session {
  /// How private a value must be because of what it was computed from, and how long it may be kept.
  struct Origin: Hashable {
    var privacy = Variable.Privacy.open
    /// Milliseconds; nil where nobody set an end.
    var retention: Int64?

    static func + (one: Self, other: Self) -> Self {
      Origin(
        privacy: max(one.privacy, other.privacy),
        retention: [one.retention, other.retention].compactMap(\.self).min())
    }
  }

  /// A value as events may tell of it, by its variable's privacy and that of what it was computed from.
  mutating func record(_ value: Value, of name: VariableName, from origin: Origin = Origin()) -> Recorded {
    record(value.lexicalItems, declaredOrigin(of: name) + origin)
  }

  func declaredOrigin(of name: VariableName) -> Origin {
    guard let variable = guide.variables[name] else { return Origin(privacy: .personal) }
    return variable.privacy == .open ? Origin() : Origin(privacy: variable.privacy, retention: variable.retention)
  }

  /// Words that somebody typed freely.
  mutating func record(words: String) -> Recorded { record([words], Origin(privacy: .personal)) }

  mutating func record(_ items: [String], _ origin: Origin) -> Recorded {
    switch origin.privacy {
    case .open: Recorded(items: items, keeping: .open, privacy: .open)
    case .personal, .sensitive:
      Recorded(
        items: items, keeping: .vault(drawVaultNumber()), privacy: origin.privacy, retention: origin.retention)
    case .secret: Recorded(items: items, keeping: .withheld, privacy: .secret)
    }
  }

  private mutating func drawVaultNumber() -> Int {
    drawn += 1
    return state.vaultCount + drawn
  }

  /// A value computed from others is as private as the most private of them, and is kept no longer than any of them.
  func origin(of expression: Expression, after assigned: [VariableName: Origin] = [:]) -> Origin {
    origin(of: expression.variables, after: assigned)
  }

  func origin(of variables: Set<VariableName>, after assigned: [VariableName: Origin] = [:]) -> Origin {
    variables.map { name in
      if let origin = assigned[name] { return origin }
      let frame = state.journey.frame
      let declared = guide.variables[name]
      let privacy = max(declared?.privacy ?? .open, frame.privacy[name] ?? .open)
      guard privacy > .open else { return Origin() }
      return Origin(privacy: privacy, retention: frame.retention[name] ?? declared?.retention)
    }.reduce(Origin(), +)
  }

  /// An accepted answer as events tell it.
  mutating func recorded(_ answer: Answer, of question: QuestionStep, kept: Bool = false) -> Event.Answered {
    var values: [VariableName: Recorded] = [:]
    for (name, value) in answer.values.sorted(by: { $0.key < $1.key }) { values[name] = record(value, of: name) }
    let chosen = question.choice?.variable.flatMap { name in
      values[name].flatMap { $0.keeping == .open ? nil : name }
    }
    return .init(
      step: answer.step, options: answer.options, values: values, chosen: chosen,
      skipped: answer.isSkip ? true : nil, kept: kept ? true : nil)
  }

  /// A booking as events tell it: as private as the most private variable that holds a part of it.
  mutating func recorded(_ booking: Booking, at appointment: AppointmentStep?) -> Event.AppointmentMade {
    var origin = (appointment?.results ?? []).map { declaredOrigin(of: $0.variable) }
      .reduce(Origin(privacy: .personal), +)
    // A booking must be known again after a restart, or it could not be cancelled.
    origin.privacy = min(origin.privacy, .sensitive)
    return .init(step: key, service: booking.service, details: record(booking.details, origin))
  }
}
