import GuideDocument
import GuideGraph
import GuideSession

/// Asks whether there shall be milk, and gives the last words.
func serveTea(_ xml: String, answer: String, tell: (String) -> Void) throws {
  let file = SourceFile(path: "tea.xml", bytes: Array(xml.utf8))
  let reading = DocumentReader().check(file)
  for problem in reading.diagnostics { tell(problem.message) }
  let library = Library(reading.document.map { [$0] } ?? [])

  var (session, events) = try Session.start("tea", in: library, .init(session: "s1"), at: 0)
  guard case .prompt(let prompt) = session.waiting else { return }
  tell(prompt.text.plain)
  for option in prompt.options { tell("  \(option.id): \(option.label.plain)") }

  events += try session.take(.answer(.text(answer)), at: 1_000)  // milliseconds; store the events
  guard case .finished(let ending) = session.waiting else { return }
  tell(ending.text.plain)
}
