import GuideDocument

/// Checks what leads from one guide into another: the guide, its parameters, outcomes and results.
struct SubguideLinks {
  let guides: [GuideID: Guide]

  func problems() -> [Diagnostic] {
    guides.values.sorted { $0.id < $1.id }.flatMap { guide in
      guide.steps.flatMap { step -> [Diagnostic] in
        guard case .subguide(let call) = step else { return [] }
        return problems(of: call, in: guide)
      }
    }
  }

  private func problems(of call: SubguideStep, in guide: Guide) -> [Diagnostic] {
    let element = guide.document[call.heading.element]
    guard let callee = guides[call.guide] else { return [unknown(call, in: guide, element)] }
    return parameters(of: call, callee, guide) + outcomes(of: call, callee, guide)
  }

  private func unknown(_ call: SubguideStep, in guide: Guide, _ element: Element) -> Diagnostic {
    let place = element.place(of: .guide)
    let nearest = Spelling(guides.keys.map(\.text).sorted()).suggestion(for: call.guide.text)
    return Diagnostic(
      "unknown-guide", .error, "no guide \"\(call.guide)\"" + Self.suggestion(nearest), at: place,
      consequence: "the conversation ends here with an error", guide: guide.id.text, step: call.heading.id.text,
      subject: call.guide.text,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  private func parameters(of call: SubguideStep, _ callee: Guide, _ guide: Guide) -> [Diagnostic] {
    call.parameters.compactMap { parameter in
      let element = guide.document[parameter.element]
      guard let variable = callee.variables[parameter.name] else {
        return undeclared(parameter.name, of: callee, at: element.place(of: .name), call, guide)
      }
      guard !variable.staticType.admits(parameter.value.type) else { return nil }
      return Diagnostic(
        "type-mismatch", .error,
        "\"\(parameter.name)\" of guide \"\(callee.id)\" is \(variable.staticType.name), this is \(parameter.value.type.name)",
        at: element.place(of: .value), consequence: "the sub-guide cannot be entered", guide: guide.id.text,
        step: call.heading.id.text, subject: parameter.name.text)
    }
  }

  private func outcomes(of call: SubguideStep, _ callee: Guide, _ guide: Guide) -> [Diagnostic] {
    let names = callee.outcomes.map(\.heading.id.text)
    return call.returned.flatMap { returned -> [Diagnostic] in
      let element = guide.document[returned.element]
      var problems: [Diagnostic] = []
      if !names.contains(returned.outcome.text) {
        let place = element.place(of: .outcome)
        let nearest = Spelling(names).suggestion(for: returned.outcome.text)
        problems.append(
          Diagnostic(
            "unknown-outcome", .error,
            "guide \"\(callee.id)\" has no outcome \"\(returned.outcome)\"" + Self.suggestion(nearest),
            at: place, consequence: "this way on is never taken", guide: guide.id.text, step: call.heading.id.text,
            subject: returned.outcome.text,
            fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) }))
      }
      return problems + results(of: returned, callee, call, guide)
    }
  }

  private func results(
    of returned: SubguideStep.Returned, _ callee: Guide, _ call: SubguideStep, _ guide: Guide
  ) -> [Diagnostic] {
    returned.results.compactMap { result in
      let element = guide.document[result.element]
      guard let from = callee.variables[result.name] else {
        return undeclared(result.name, of: callee, at: element.place(of: .name), call, guide)
      }
      guard let to = guide.variables[result.assign], !to.staticType.admits(from.staticType) else { return nil }
      return Diagnostic(
        "type-mismatch", .error,
        "\"\(result.assign)\" is \(to.staticType.name), \"\(result.name)\" of guide \"\(callee.id)\" is \(from.staticType.name)",
        at: element.place(of: .assign), consequence: "what the sub-guide found out is lost", guide: guide.id.text,
        step: call.heading.id.text, subject: result.assign.text)
    }
  }

  private func undeclared(
    _ name: VariableName, of callee: Guide, at place: Diagnostic.Place, _ call: SubguideStep, _ guide: Guide
  ) -> Diagnostic {
    let nearest = Spelling(callee.variables.keys.map(\.text).sorted()).suggestion(for: name.text)
    return Diagnostic(
      "undefined-variable", .error,
      "guide \"\(callee.id)\" declares no variable \"\(name)\"" + Self.suggestion(nearest),
      at: place, consequence: "the value is lost between the guides", guide: guide.id.text,
      step: call.heading.id.text, subject: name.text,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
