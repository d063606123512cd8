import GuideDocument

/// Turns a guide document into a graph. Collects every problem; never stops at the first.
struct GuideBuilder {
  let scope: Scope
  let texts: TextReader
  var parts: Guide.Parts
  /// The element that holds each step, in the order of `parts.steps`.
  private var elements: [Element] = []
  private var objectionOf: [StepIndex: ObjectionID] = [:]

  init(_ document: Document, phrases: PhraseBook) {
    let root = document.root
    let id = GuideID(root[.id] ?? "")
    let language = root[.lang] ?? "en"
    scope = Scope(document: document, guide: id, language: language)
    texts = TextReader(scope: scope, phrases: phrases)
    let nowhere = Target(id: StepID(root[.start] ?? ""), step: .missing, element: root.id, attribute: .start)
    parts = Guide.Parts(
      id: id, version: root[.version] ?? "", language: language,
      title: root.child(.title)?.text ?? id.text,
      audience: root[.audience].flatMap(Guide.Audience.init(rawValue:)) ?? .both,
      owner: root.child(.owner)?.text, reviewBy: root.child(.reviewBy)?.text, start: nowhere)
  }

  mutating func build() -> (guide: Guide, diagnostics: [Diagnostic]) {
    let root = scope.document.root
    readVariables(of: root)
    index(stepsOf: root, objection: nil)
    for objection in root.children(.objection) {
      index(stepsOf: objection, objection: objection[.id].map(ObjectionID.init(_:)))
    }
    for (position, element) in elements.enumerated() {
      parts.steps.append(read(element, at: StepIndex(position)))
    }
    scope.step = nil
    readStartAndPerson(of: root)
    readTail(of: root)
    checkObjectionBorders()
    checkUndoActions()
    let guide = Guide(parts: parts, document: scope.document)
    return (guide, scope.diagnostics)
  }

  private static let stepKinds: Set<ElementName> = [
    .step, .decide, .subguide, .action, .handoff, .appointment, .message, .outcome,
  ]

  // Names first: a step may lead to one that is written further down.
  private mutating func index(stepsOf parent: Element, objection: ObjectionID?) {
    for element in parent.children
    where Self.stepKinds.contains(element.name) || (objection != nil && element.name == .return) {
      guard let text = element[.id] else { continue }
      let id = StepID(text)
      let index = StepIndex(elements.count)
      if let first = parts.indices[id] {
        scope.report(
          "duplicate-id", "two steps are called \"\(id)\"", at: element.place(of: .id),
          consequence: "people are sent to the first of them, and reports mix the two", subject: text,
          related: [.init(note: "first defined here", place: elements[first.offset].place(of: .id))])
      } else {
        parts.indices[id] = index
      }
      elements.append(element)
      if let objection { objectionOf[index] = objection }
    }
  }

  private func read(_ element: Element, at index: StepIndex) -> Step {
    let id = StepID(element[.id] ?? "")
    scope.step = id
    var heading = Step.Heading(id: id, element: element.id)
    heading.title = element.child(.title)?.text
    heading.establishes = names(.establishes, of: element)
    heading.requires = names(.requires, of: element)
    heading.objection = objectionOf[index]
    let reader = StepReader(heading: heading, element: element, scope: scope, texts: texts, indices: parts.indices)
    return reader.read()
  }

  private func names(_ attribute: AttributeName, of element: Element) -> [Requirement] {
    (element[attribute] ?? "").split(whereSeparator: \.isWhitespace).map { Requirement(String($0)) }
  }

  private mutating func readStartAndPerson(of root: Element) {
    let reader = TargetReader(scope: scope, indices: parts.indices)
    if let start = reader.target(.start, of: root) { parts.start = start }
    parts.person = reader.target(.person, of: root)
    guard let person = parts.person, !person.step.isMissing else { return }
    if case .handoff = parts.steps[person.step.offset] { return }
    scope.report(
      "bad-attribute-value", "person=\"\(person.id)\" must name a <handoff>", at: root.place(of: .person),
      consequence: "somebody who types \"agent\" does not reach one", subject: person.id.text)
  }
}

// MARK: - Objections, dispositions, approvals

extension GuideBuilder {
  private mutating func readTail(of root: Element) {
    for element in root.children(.approved) {
      parts.approvals.append(
        .init(on: element[.on] ?? "", role: element[.role] ?? "", until: element[.until], element: element.id))
    }
    for element in root.children(.disposition) {
      guard let code = element[.code], let label = element.child(.label) else { continue }
      if parts.dispositions.contains(where: { $0.code.text == code }) {
        scope.report(
          "duplicate-id", "two dispositions have the code \"\(code)\"", at: element.place(of: .code),
          consequence: "wrap-up codes of calls are mixed in reports", subject: code)
      }
      parts.dispositions.append(.init(code: DispositionCode(code), label: texts.read(label), element: element.id))
    }
    for element in root.children(.objection) { readObjection(element) }
  }

  private mutating func readObjection(_ element: Element) {
    guard let id = element[.id].map(ObjectionID.init(_:)), let label = element.child(.label) else { return }
    if let first = parts.objections.first(where: { $0.id == id }) {
      let place = scope.document[first.element].place(of: .id)
      scope.report(
        "duplicate-id", "two objections are called \"\(id)\"", at: element.place(of: .id),
        consequence: "agents can only ever open the first", subject: id.text,
        related: [.init(note: "first defined here", place: place)])
      return
    }
    let first = element.children.first { Self.stepKinds.contains($0.name) }.flatMap { $0[.id] }
    let index = first.flatMap { parts.indices[StepID($0)] } ?? .missing
    parts.objections.append(.init(id: id, label: texts.read(label), first: index, element: element.id))
  }

  /// No links in from outside; links out only to outcomes and hand-offs.
  private func checkObjectionBorders() {
    guard !objectionOf.isEmpty else { return }
    for (position, step) in parts.steps.enumerated() {
      step.forEachExit { _, target in
        guard !target.step.isMissing else { return }
        let from = objectionOf[StepIndex(position)]
        let to = objectionOf[target.step]
        guard from != to else { return }
        reportBorder(step, from: from, to: to, target: target)
      }
    }
    if let person = parts.person, let inside = objectionOf[person.step] {
      scope.report(
        "objection-border", "\"\(person.id)\" belongs to objection \"\(inside)\" and cannot be the guide's person",
        at: scope.document.root.place(of: .person), consequence: "who asks for a person is lost in the objection",
        subject: person.id.text)
    }
    if let inside = objectionOf[parts.start.step] {
      scope.report(
        "wrong-children", "the guide starts inside objection \"\(inside)\"", at: scope.document.root.place(of: .start),
        consequence: "the customer is led back to a step that was never shown", subject: parts.start.id.text)
    }
  }

  private func checkUndoActions() {
    for case .action(let action) in parts.steps {
      guard let undo = action.undo, !undo.step.isMissing else { continue }
      if case .action = parts.steps[undo.step.offset] { continue }
      scope.step = action.heading.id
      defer { scope.step = nil }
      scope.report(
        "bad-attribute-value", "undo=\"\(undo.id)\" must name an <action>",
        at: scope.document[undo.element].place(of: .undo),
        consequence: "what was done cannot be taken back when the customer goes back", subject: undo.id.text)
    }
  }

  private func reportBorder(_ step: Step, from: ObjectionID?, to: ObjectionID?, target: Target) {
    scope.step = step.id
    defer { scope.step = nil }
    let place = scope.document[target.element].place(of: target.attribute)
    if let to {
      scope.report(
        "objection-border", "\"\(target.id)\" belongs to objection \"\(to)\" and cannot be reached from outside it",
        at: place, consequence: "the objection would have no step to return to", subject: target.id.text)
      return
    }
    switch parts.steps[target.step.offset] {
    case .outcome, .handoff: break
    default:
      scope.report(
        "objection-border",
        "objection \"\(from?.text ?? "")\" may lead out only to an outcome or a hand-off, not to \"\(target.id)\"",
        at: place, consequence: "the interrupted step is never taken up again", subject: target.id.text)
    }
  }
}
