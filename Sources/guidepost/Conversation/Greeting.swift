import GuideGraph
import GuideSession

extension Conversation {
  /// Who speaks, what about, how long, and what one can type.
  func greet(_ guide: Guide) {
    let name = organisation.map { "\($0): " } ?? ""
    voice.aside("\(name)\(guide.title)", as: .speaker)
    voice.gap()
    voice.guide(
      "Hello. \(length)You can type \(kept.session.knowsPerson ? "help, back or agent" : "help or back") at any time.")
    if kept.code != nil {
      voice.aside("Your answers are kept as you go, so that a colleague can continue. Type why to learn what for.")
    }
  }

  private var length: String {
    guard case .prompt(let prompt) = kept.session.waiting, let most = prompt.progress.most else { return "" }
    return most == 0 ? "I have one question. " : "I will ask up to \(most + 1) short questions. "
  }

  /// Where the talk stood when it was left.
  func welcomeBack() {
    voice.guide("Welcome back.")
    let lines = kept.session.summary
    if !lines.isEmpty {
      voice.guide("This is what you told me:")
      for (index, line) in lines.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    }
    if asksForSecretAgain { voice.guide("Secret answers are kept nowhere, so I have to ask for one again.") }
  }

  private var asksForSecretAgain: Bool {
    guard case .prompt(let prompt) = kept.session.waiting else { return false }
    return prompt.fields.contains { $0.privacy == "secret" } && kept.session.state.previous[prompt.step] != nil
  }
}
