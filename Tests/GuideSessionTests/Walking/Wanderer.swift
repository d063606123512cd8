import GuideDocument
import Seeded

@testable import GuideGraph
@testable import GuideSession

/// Walks a guide at random: mostly as people and desks do, sometimes as nobody should.
struct Wanderer {
  var random: Seeded
  var session: Session
  var events: [Event]
  /// What was typed that no log may show.
  var secretTexts: Set<String> = []
  /// Appointments as a desk would have them.
  var desk: Set<String> = []
  /// The journey as it stood before each answer, where that is known.
  var befores: [Journey?] = []
  var clock = noon
  private var serial = 0

  init(_ guide: GuideID, in library: Library, seed: Int, channel: Session.Channel) throws {
    random = Seeded(seed)
    (session, events) = try Session.start(
      guide, in: library, .init(session: "s\(seed)", channel: channel, zone: "Europe/London"), at: noon)
  }

  var state: State { session.state }

  /// One command. Nil where it made no sense, which must change nothing.
  mutating func step() -> (command: Command, events: [Event])? {
    let command = random.chance(62) ? next : whim
    let before = state.journey
    clock += Int64(random.below(20_000))
    guard let happened = try? session.take(command, at: clock, by: .customer) else { return nil }
    events += happened
    remember(command, happened)
    follow(command, before)
    return (command, happened)
  }

  private mutating func remember(_ command: Command, _ happened: [Event]) {
    for event in happened {
      switch event.body {
      case .appointmentBooked(let made), .appointmentChanged(let made): desk.insert(made.booking.reference)
      case .appointmentCancelled(let made): desk.remove(made.booking.reference)
      default: break
      }
    }
  }

  /// Keeps `befores` in step with the session's own checkpoints.
  private mutating func follow(_ command: Command, _ before: Journey) {
    let count = state.checkpoints.count
    switch command {
    case .answer where count == befores.count + 1: befores.append(before)
    case .agent(.jump): befores.append(before)
    case .change, .restart, .action, .resume: befores = Array(befores.prefix(sharedTurns(count)))
    default: break
    }
    befores = Array(befores.prefix(count))
    while befores.count < count { befores.append(nil) }
  }

  /// What a change left alone is not known here, so everything is forgotten.
  private func sharedTurns(_ count: Int) -> Int { 0 }

  mutating func privateText(_ text: String) -> String {
    secretTexts.insert(text)
    return text
  }

  mutating func newWords() -> String {
    serial += 1
    return privateText("private words \(serial)")
  }

  /// Unless the guide itself tells the place openly.
  private var hidesPlace: Bool {
    guard case .appointment(let appointment) = session.step else { return true }
    return appointment.results.allSatisfy { result in
      result.part != .place || session.guide.variables[result.variable]?.privacy != .open
    }
  }

  mutating func booking(_ service: ServiceID, _ reference: String? = nil) -> Booking {
    serial += 1
    let day = 10 + random.below(18)
    return Booking(
      reference: privateText(reference ?? "REFERENCE-\(serial)"), service: service, start: "2026-12-\(day)T09:00:00Z",
      end: "2026-12-\(day)T10:00:00Z", place: hidesPlace ? privateText("\(serial) Hidden Street") : "Office",
      zone: "Europe/London")
  }
}
