import GuideGraph
import GuideSession

/// A talk about one session with the person at the keyboard: a customer's conversation or an agent's call.
///
/// What both do in the same way (book, confirm, leave a message, hand over) is written once against this.
protocol Exchange: AnyObject {
  var side: Side { get }
  var driver: SessionDriver { get }
  var voice: Voice { get }
  var lexicon: Lexicon { get }
  var kept: KeptSession { get set }
  /// The question whose text stands last on the screen.
  var shown: StepKey? { get set }
  /// The form being filled in.
  var form: FormDraft { get set }
  /// Whether a key answers at once, without Enter.
  var usesQuickKeys: Bool { get }

  /// Looks after what happens elsewhere while the person is awaited, such as messages. Gives how soon to look again; nil
  /// for never.
  func attend() throws -> Duration?
  /// Ctrl-C where nothing was typed.
  func interrupted() throws -> Heard
  /// What a line means here: one of the candidates, or a word of command, which is obeyed at once. With `isFreeText`
  /// anything may be an answer, and only a word alone on its line is a command.
  func understand(_ line: String, with matcher: Matcher, isFreeText: Bool) throws -> Understood
  /// Tells the person why a command makes no sense now.
  func explain(_ misuse: Misuse)
  /// What stands above a step.
  func head(_ step: StepKey)
  /// What a step says: to read, or to read aloud.
  func present(_ text: RenderedText, say: RenderedText?)
}

/// Who sits at the keyboard.
enum Side: Hashable, Sendable {
  case customer, agent

  func words(_ customer: String, agent: String) -> String {
    switch self {
    case .customer: customer
    case .agent: agent
    }
  }
}

enum Understood {
  /// Never a command.
  case match(Match)
  case obeyed(Obeyed)
}

/// Where a word of command leads.
enum Obeyed {
  /// The question stands as it was.
  case stay
  /// Look at the session again.
  case goOn
  case leave(Leaving)
}

extension Obeyed {
  /// For a talk that asks again by itself.
  var turn: Turn {
    switch self {
    case .stay, .goOn: .goOn
    case .leave(let leaving): .leave(leaving)
    }
  }
}

extension Exchange {
  func attend() throws -> Duration? { nil }

  var locale: String { kept.session.state.start?.locale ?? "en" }

  /// Words of the tool itself.
  func tell(_ words: String) {
    switch side {
    case .customer: voice.guide(words)
    case .agent: voice.line(words)
    }
  }

  func tell(_ customer: String, agent: String) { tell(side.words(customer, agent: agent)) }

  /// Carries a command out. A command that makes no sense now is told to the person, and changes nothing.
  @discardableResult
  func take(_ command: GuideSession.Command) throws -> [Event]? {
    let before = shown
    do {
      shown = nil
      return try driver.take(command, on: &kept)
    } catch let misuse as Misuse {
      shown = before
      explain(misuse)
      return nil
    }
  }

  /// Has the driver do something to the session.
  func change(_ body: (SessionDriver, inout KeptSession) throws -> Void) throws {
    shown = nil
    try body(driver, &kept)
  }
}
