import GuideGraph
import GuideSession

/// One line on where a call stands.
struct CallHeading {
  let words: String

  /// `elapsed`: milliseconds.
  init(_ session: Session, at step: StepKey, elapsed: Int64) {
    let guide = session.library[step.guide]
    let title = guide.map { "\($0.title) \($0.version)" } ?? step.guide.text
    let name = session.library.step(step)?.heading.title.map { ": \($0)" } ?? ""
    let end = name.last.map { "?!.".contains($0) } ?? false ? "" : "."
    let established = session.state.journey.established.sorted().map(\.text)
    let list = established.isEmpty ? "nothing yet" : established.joined(separator: ", ")
    var words = "\(title), \(Self.time(elapsed)). Step \(step.step)\(name)\(end) Established: \(list)."
    if session.identityCheck != nil, !session.isIdentityVerified { words += " Identity NOT verified (v)." }
    if let objection = session.openObjection { words += " Objection: \(objection) (return goes back)." }
    self.words = words
  }

  /// "4 minutes", as words so that a screen reader says it.
  static func time(_ milliseconds: Int64) -> String {
    let minutes = max(0, milliseconds) / 60_000
    guard minutes > 0 else { return "less than a minute" }
    let rest = count(minutes % 60, "minute")
    guard minutes >= 60 else { return rest }
    return count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " \(rest)")
  }

  private static func count(_ number: Int64, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
}

extension Session {
  /// The label of the objection that is being dealt with.
  var openObjection: String? {
    guard let open = state.journey.frame.interrupted.last else { return nil }
    return library[state.journey.frame.guide]?[open.objection]?.label.outline
  }
}
