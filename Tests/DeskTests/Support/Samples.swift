import GuideDocument

@testable import Desk

/// Desks that many tests read.
enum Samples {
  /// Monday to Saturday in London; three may wait, two engineers.
  static let highStreet = """
    <desk xmlns="urn:guidepost:1" id="acme">
      <hours id="office" zone="Europe/London">
        <open days="mon tue wed thu fri" from="08:00" to="18:00"/> <open days="sat" from="09:00" to="13:00"/>
        <open on="2026-12-24" from="08:00" to="12:00"/> <closed on="2026-12-25"/>
      </hours>
      <hours id="always" zone="Europe/London"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
      <branch id="high-street" name="High Street" zone="Europe/London" hours="office" address="1 High Street"/>
      <service id="line-help" expected="PT8M"/>
      <service id="engineer-visit" expected="PT2H"/>
      <queue id="broadband-care" name="Broadband care" branch="high-street" services="line-help" hours="office" limit="3"/>
      <queue id="billing" name="Billing" branch="high-street" services="line-help" hours="office"/>
      <queue id="emergency" name="Emergency line" services="line-help" hours="always" skills="safety"/>
      <counter id="desk-1" branch="high-street" services="line-help engineer-visit"/>
      <calendar id="engineers" service="engineer-visit" branch="high-street" slot="PT2H" capacity="2" notice="PT24H"
        window="P14D" hours="office"><resource id="van-1" name="Van"/> <resource id="van-2"/></calendar>
      <inbox id="broadband-care"/>
    </desk>
    """

  static let plan = DeskPlan(reading: highStreet)
}

extension DeskPlan {
  /// Fails at once for a text that is not flawless.
  init(reading text: String) {
    let (plan, problems) = readDesk(text)
    precondition(problems.isEmpty, "\(problems)")
    self = plan
  }
}

/// The plan of a text, and everything that reading said as `line:column rule`.
func readDesk(_ texts: String...) -> (DeskPlan, [String]) {
  let files = texts.map { SourceFile(path: "desk.xml", bytes: Array($0.utf8)) }
  let checked = files.map { DocumentReader().check($0) }
  let (plan, problems) = DeskPlan.read(checked.compactMap(\.document))
  return (plan, (checked.flatMap(\.diagnostics) + problems).map(\.placed))
}

extension Diagnostic {
  var placed: String { "\(place.start.line):\(place.start.column) \(rule)" }
}

/// The instant of `2026-11-23T09:00` UTC, in milliseconds since 1970.
func utc(_ text: String) -> Int64 {
  guard let time = ZonedDateTime(text + ":00Z") else { preconditionFailure(text) }
  return time.instant(in: .utc) / 1000
}

/// `2026-11-23T09:00Z` for an instant.
func text(_ instant: Int64?) -> String {
  guard let instant else { return "none" }
  let clock = WallClock(at: instant, in: .utc)
  return "\(clock.date)T\(clock.time)Z"
}

let minute: Int64 = 60_000
let hour: Int64 = 60 * minute
