import GuideDocument
public import GuideGraph

/// A walk of one person through a guide: a pure value.
///
/// Commands go in, events come out, and the state is the fold of the events: storing them and folding them again gives
/// the same session. Nothing here reads a clock, a file or chance; times are passed in as milliseconds since 1970 UTC.
///
///     var (session, events) = try Session.start("broadband-fault", in: library, Session.Beginning(session: "s1"), at: now)
///     events = try session.take(.answer(.text("red")), at: now)
///     switch session.waiting { case .prompt(let prompt): print(prompt.text.plain) ... }
public struct Session: Sendable {
  public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case customer, agent, test
  }

  /// Why an answer was not taken. The session stays where it was.
  public enum Refusal: String, Hashable, Sendable, Codable {
    case type, pattern, range, constraint, values, required
    /// No option has that id.
    case option
    /// The option does not apply to this person.
    case irrelevant
    case tooFew = "too-few"
    /// A script must be marked as read first.
    case unread
  }

  package let library: Library
  package internal(set) var state = State()
  /// What steps that do not wait said since the latest command, in order.
  public internal(set) var said: [Said] = []
  /// Events of the command being carried out.
  var fresh: [Event] = []
  var actor = Event.Actor.customer
  /// Vault numbers drawn for the event being made.
  var drawn = 0

  package init(library: Library) { self.library = library }

  /// Appends an event and folds it in.
  mutating func emit(_ body: Event.Body) {
    let event = Event(number: state.number + 1, time: state.now, actor: actor, body: body)
    state.apply(event, in: library)
    fresh.append(event)
    drawn = 0
  }

  mutating func begin(at now: Int64, by actor: Event.Actor) {
    fresh = []
    said = []
    self.actor = actor
    // A clock that was set back must not turn the story round.
    state.now = max(now, state.now)
  }

  /// Folds stored events. The texts of the vault must have been put back into them first.
  public static func replay(_ events: some Sequence<Event>, in library: Library) -> Session {
    var session = Session(library: library)
    for event in events { session.state.apply(event, in: library) }
    return session
  }

  /// Folds one more stored event, for a host that shows a conversation again step by step.
  public mutating func follow(_ event: Event) { state.apply(event, in: library) }
}

extension Session {
  /// What a session is started with.
  public struct Beginning: Hashable, Sendable {
    public var session: String
    public var content: String
    public var channel: Channel
    /// BCP 47; the guide's own language where nil.
    public var locale: String?
    /// IANA time zone.
    public var zone: String
    /// Values known beforehand, as canonical text by variable name.
    public var variables: [String: String]

    public init(
      session: String, content: String = "", channel: Channel = .customer, locale: String? = nil,
      zone: String = "UTC", variables: [String: String] = [:]
    ) {
      self.session = session
      self.content = content
      self.channel = channel
      self.locale = locale
      self.zone = zone
      self.variables = variables
    }
  }

  /// Why a session cannot be started.
  public enum CannotStart: Error, Hashable, Sendable, CustomStringConvertible {
    case noGuide(String, known: [String])
    /// The guide or one that it leads into has errors.
    case malformed(String, problems: Int)
    case noVariable(String, guide: String)
    /// Nobody knows a time zone of that name.
    case noZone(String)
    case badValue(variable: String, type: String, value: String)

    public var description: String {
      switch self {
      case .noGuide(let id, let known):
        "no guide \"\(id)\"" + (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))")
      case .malformed(let id, let problems):
        "guide \"\(id)\" has \(problems) error\(problems == 1 ? "" : "s"); guidepost lint shows them"
      case .noVariable(let name, let guide): "guide \"\(guide)\" declares no variable \"\(name)\""
      case .noZone(let name): "no time zone \"\(name)\"; name one as in Europe/London"
      case .badValue(let variable, let type, let value):
        "\"\(value)\" is not a value of type \(type) for \"\(variable)\""
      }
    }
  }

  /// Starts a walk and goes on to the first thing that waits.
  public static func start(
    _ guide: GuideID, in library: Library, _ beginning: Beginning, at now: Int64
  ) throws(CannotStart) -> (session: Session, events: [Event]) {
    guard let root = library[guide] else {
      throw .noGuide(guide.text, known: library.ids.map(\.text))
    }
    let problems = library.errors(of: guide).count
    guard problems == 0, !root.start.step.isMissing else { throw .malformed(guide.text, problems: max(problems, 1)) }
    guard LocalZone(beginning.zone) != nil else { throw .noZone(beginning.zone) }
    var session = Session(library: library)
    session.begin(at: now, by: .engine)
    session.emit(
      .sessionStarted(
        .init(
          session: beginning.session, guide: guide, version: root.version, content: beginning.content,
          channel: beginning.channel, locale: beginning.locale ?? root.language, zone: beginning.zone)))
    try session.give(beginning.variables, to: root)
    session.enter(root.start.id, via: nil)
    session.advance()
    return (session, session.fresh)
  }

  private mutating func give(_ variables: [String: String], to guide: Guide) throws(CannotStart) {
    for (name, text) in variables.sorted(by: { $0.key < $1.key }) {
      guard let variable = guide.variables[VariableName(name)] else { throw .noVariable(name, guide: guide.id.text) }
      guard let value = variable.type.parse(text, values: variable.values) else {
        throw .badValue(variable: name, type: variable.type.rawValue, value: text)
      }
      emit(.given(.init(name: variable.name, value: record(value, of: variable.name))))
    }
  }
}
