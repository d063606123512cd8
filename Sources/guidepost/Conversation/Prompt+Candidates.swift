import GuideGraph
import GuideSession

extension Prompt {
  /// What can be chosen, with its keys.
  var candidates: [Candidate] {
    switch kind {
    case .choice, .multiple:
      let keys = Candidate.keys(for: options.map(\.label.plain))
      return zip(keys, options).map { key, option in
        Candidate(
          key: key, id: option.id.text, label: option.label.plain, synonyms: option.synonyms + [option.id.text],
          isUnsure: option.isUnsure)
      }
    case .acknowledge:
      let label = acknowledgement?.plain ?? "Done"
      return [
        Candidate(key: "1", id: "done", label: label, synonyms: ["done", "ok", "okay", "ready", "finished", "yes"])
      ]
    case .field, .form: return []
    }
  }

  func matcher(_ lexicon: Lexicon) -> Matcher {
    let candidates = candidates
    var matcher = Matcher(candidates: candidates, lexicon: lexicon)
    matcher.takesSeveral = kind == .multiple
    matcher.isConsequential = isConsequential
    let sure = candidates.filter { !$0.isUnsure }.map(\.id)
    matcher.isBoolean = sure.count == 2 && (sure.contains("yes") || sure.contains("true"))
    return matcher
  }
}
