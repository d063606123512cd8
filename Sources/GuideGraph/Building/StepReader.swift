import GuideDocument

/// Reads one step element. What is missing was reported by the structure check; here it reads as empty.
struct StepReader {
  let heading: Step.Heading
  let element: Element
  let scope: Scope
  let texts: TextReader
  let indices: [StepID: StepIndex]

  func read() -> Step {
    switch element.name {
    case .decide: .decide(decide())
    case .subguide: .subguide(subguide())
    case .action: .action(action())
    case .handoff: .handoff(handoff())
    case .appointment: .appointment(appointment())
    case .message: .message(message())
    case .outcome: .outcome(outcome())
    case .return: .return(ReturnStep(heading: heading))
    default: .question(question())
    }
  }

  var targets: TargetReader { TargetReader(scope: scope, indices: indices) }

  /// A target that a complete document always has.
  func target(of element: Element?) -> Target {
    element.flatMap { targets.target(of: $0) }
      ?? Target(id: StepID(""), step: .missing, element: (element ?? self.element).id, attribute: .next)
  }

  func exit(_ name: ElementName) -> Target? {
    element.child(name).flatMap { targets.target(of: $0) }
  }

  func text(_ name: ElementName) -> Text? { element.child(name).map(texts.read) }
  func texts(_ name: ElementName) -> [Text] { element.children(name).map(texts.read) }
  func prompt() -> Text { text(.prompt) ?? Text(parts: [], element: element.id) }

  func speech() -> Speech? {
    element.child(.say).map { Speech(text: texts.read($0), isVerbatim: $0.flag(.verbatim)) }
  }

  /// A variable that an attribute names and an answer or result fills.
  func variable(_ attribute: AttributeName, of element: Element) -> VariableName? {
    guard let text = element[attribute] else { return nil }
    let name = VariableName(text)
    scope.requireDeclared(name, attribute, of: element)
    return name
  }

  func assignments(_ name: ElementName) -> [Assignment] {
    element.children(name).compactMap { child in
      guard let variable = variable(.name, of: child) else { return nil }
      let type = scope.variables[variable]?.staticType
      return scope.expression(.value, of: child, expecting: type).map {
        Assignment(name: variable, value: $0, element: child.id)
      }
    }
  }

  func duration(_ attribute: AttributeName, of element: Element?) -> Int64? {
    element?[attribute].flatMap(DayTimeDuration.init(_:))?.milliseconds
  }
}

extension Element {
  func flag(_ attribute: AttributeName) -> Bool { self[attribute].map { $0 == "true" || $0 == "1" } ?? false }
}

extension Scope {
  func requireDeclared(_ name: VariableName, _ attribute: AttributeName, of element: Element) {
    guard variables[name] == nil, !name.text.isEmpty else { return }
    let place = element.place(of: attribute)
    let nearest = Spelling(variables.keys.map(\.text).sorted()).suggestion(for: name.text)
    report(
      "undefined-variable", "no variable \"\(name)\" is declared" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
      at: place, consequence: "the answer cannot be kept, and the customer is asked in vain", subject: name.text,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }
}
