import GuideDocument
import GuideGraph

extension WalkReader {
  mutating func takeExpectation(_ element: Element) {
    var expectation = Expectation(place: element.place)
    expectation.outcome = outcome(of: element)
    expectation.result = element[.result].flatMap(Outcome.init(rawValue:))
    expectation.path = steps(.path, of: element)
    expectation.through = steps(.through, of: element)
    expectation.value = value(of: element)
    walk.expectations.append(expectation)
  }

  private mutating func outcome(of element: Element) -> StepID? {
    guard let id = element[.outcome] else { return nil }
    if !names.endings.contains(id) {
      reportUnknown("outcome", id, names.endings, at: element.place(of: .outcome))
    }
    return StepID(id)
  }

  private mutating func steps(_ attribute: AttributeName, of element: Element) -> [StepID]? {
    guard let text = element[attribute] else { return nil }
    let ids = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for id in ids where names.guide.index(of: StepID(id)) == nil {
      reportUnknownStep(id, attribute, element)
    }
    return ids.map { StepID($0) }
  }

  private mutating func reportUnknownStep(_ id: String, _ attribute: AttributeName, _ element: Element) {
    let place = element.place(of: attribute)
    guard names[id].isEmpty else {
      return report(
        "test-refers-missing",
        "\"\(id)\" is a step of another guide; \(attribute.rawValue) names steps of \"\(walk.guide)\" only", at: place)
    }
    reportUnknown("step", id, names.ownSteps, at: place)
  }

  private mutating func value(of element: Element) -> Expectation.ExpectedValue? {
    guard let name = element[.variable] else {
      if element.has(.value) {
        report("missing-attribute", "value=\"...\" needs variable=\"...\" beside it", at: element.namePlace(of: .value))
      }
      return nil
    }
    guard let variable = names.guide.variables[VariableName(name)] else {
      reportUnknown("variable", name, names.variables, at: element.place(of: .variable))
      return nil
    }
    guard let text = element[.value] else {
      report(
        "missing-attribute", "variable=\"\(name)\" needs value=\"...\" beside it", at: element.place(of: .variable))
      return nil
    }
    if text.isEmpty { return .init(variable: variable.name, value: .empty) }
    guard let value = variable.type.parse(text, values: variable.values) else {
      reportBadValue(text, of: variable, at: element.place(of: .value))
      return nil
    }
    return .init(variable: variable.name, value: value)
  }
}
