import GuideDocument
import GuideGraph
import GuideSession

extension WalkReader {
  mutating func takeGiven(_ element: Element) {
    guard let name = element[.variable], let text = element[.value] else { return }
    guard let variable = names.guide.variables[VariableName(name)] else {
      return reportUnknown("variable", name, names.variables, at: element.place(of: .variable))
    }
    guard variable.type.parse(text, values: variable.values) != nil else {
      return reportBadValue(text, of: variable, at: element.place(of: .value))
    }
    walk.given[name] = text
  }

  mutating func reportBadValue(_ text: String, of variable: Variable, at place: Diagnostic.Place) {
    let values = variable.values.isEmpty ? "" : " (\(variable.values.joined(separator: ", ")))"
    report(
      "bad-attribute-value",
      "\"\(text)\" is not a value of \"\(variable.name)\", which is of type \(variable.type.rawValue)\(values)",
      at: place)
  }

  /// The step ids of an element's attribute when all is well with them.
  mutating func step(of element: Element, for use: String) -> String? {
    guard let id = element[.step] else { return nil }
    let steps = names[id]
    guard let first = steps.first else {
      reportUnknown("step", id, names.stepIDs, at: element.place(of: .step))
      return nil
    }
    guard !steps.contains(where: { $0.kindWords.element == use }) else { return id }
    let kind = first.kindWords
    let advice = kind.element.map { "; a walk has <\($0) step=\"\(id)\" .../> for it" } ?? ""
    report("test-refers-missing", "\"\(id)\" is \(kind.name)\(advice)", at: element.place(of: .step))
    return nil
  }

  mutating func takeAnswer(_ element: Element) {
    guard let id = step(of: element, for: "answer") else { return }
    let questions = names[id].compactMap { step -> QuestionStep? in
      if case .question(let question) = step, question.waits { return question }
      return nil
    }
    let fields = element.children(.value)
    let ways = [element.has(.option), element.has(.value), !fields.isEmpty].count { $0 }
    guard ways == 1 else {
      let message =
        ways == 0
        ? "the answer is missing: give option, value, or a value for each field"
        : "give option, value or fields, not several of them"
      return report("bad-attribute-value", message, at: element.place)
    }
    if let options = element[.option] {
      takeOptions(options, of: id, questions, element)
    } else if let text = element[.value] {
      takeTyped(text, at: id, element)
    } else {
      takeForm(fields, of: id, questions, element)
    }
  }

  private mutating func takeOptions(_ text: String, of id: String, _ questions: [QuestionStep], _ element: Element) {
    let ids = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let known = questions.compactMap(\.choice).flatMap(\.options).map(\.id.text)
    guard !known.isEmpty else {
      return report(
        "test-refers-missing", "\"\(id)\" has no options; write value=\"...\"", at: element.namePlace(of: .option))
    }
    for name in ids where !known.contains(name) {
      reportUnknown("option", name, known, at: element.place(of: .option))
    }
    walk.supplies.answers.add(.options(ids), for: id, at: element.place)
  }

  private mutating func takeTyped(_ text: String, at id: String, _ element: Element) {
    if let word = WalkWord(text), case .objection(let objection) = word, !names.objections.contains(objection) {
      return reportUnknown("objection", objection, names.objections, at: element.place(of: .value))
    }
    walk.supplies.answers.add(.typed(text), for: id, at: element.place)
  }

  private mutating func takeForm(_ fields: [Element], of id: String, _ questions: [QuestionStep], _ element: Element) {
    let known = questions.flatMap(\.fields).map(\.variable.text)
    var texts: [String: String] = [:]
    for field in fields {
      guard let name = field[.variable] else { continue }
      guard known.contains(name) else {
        reportUnknown("field", name, known, at: field.place(of: .variable))
        continue
      }
      texts[name] = field.text
    }
    walk.supplies.answers.add(.form(texts), for: id, at: element.place)
  }

  mutating func takeConfirm(_ element: Element) {
    guard let id = step(of: element, for: "confirm"), let value = element[.value] else { return }
    walk.supplies.confirms.add(value == "true" || value == "1", for: id, at: element.place)
  }

  mutating func takeMessage(_ element: Element) {
    guard let id = step(of: element, for: "message") else { return }
    walk.supplies.messages.add(element.trimmedText, for: id, at: element.place)
  }
}
