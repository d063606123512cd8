import Foundation
import Testing

@testable import guidepost

@Suite struct SimulateCommandTests {
  private static let scenario = ShippedWalks.folder + "/simulations/clinic-monday.xml"

  private func run(_ words: String...) -> (code: Int32, out: String, errors: String) {
    let (out, errors) = (Paper(), Paper())
    var surroundings = Surroundings.ofThisProcess()
    surroundings.environment = [:]
    surroundings.print = { out.write($0) }
    surroundings.complain = { errors.write($0) }
    let code = CommandTable.run(["desk", "simulate"] + words, in: surroundings)
    return (code, out.words, errors.words)
  }

  @Test func `the shipped day is played, nobody with an appointment is passed, and a seed gives the same words`() {
    let first = run(Self.scenario, "--days", "2", "--seed", "3")
    #expect(first.code == ExitCode.done)
    #expect(first.out.contains("clinic-monday: 2 days from seed 3") && first.out.contains("; 0 of 1"))
    #expect(first.out.contains("hour   walk-ins"))
    #expect(run(Self.scenario, "--days", "2", "--seed", "3").out == first.out)
    #expect(run(Self.scenario, "--days", "2", "--seed", "4").out != first.out)
  }

  @Test func `figures come as JSON, one policy or all`() throws {
    let one = try #require(JSONValue(parsing: run(Self.scenario, "--days", "1", "--format", "json").out))
    guard case .array(let policies)? = one["policies"] else {
      Issue.record("no policies")
      return
    }
    #expect(policies.count == 1 && policies[0]["appointments"]?["passed"] == 0)
    let all = run(Self.scenario, "--days", "1", "--compare").out
    for name in ["call-window", "first-come", "head-start", "strict-priority", "dedicated-counters"] {
      #expect(all.contains(name))
    }
  }

  @Test(arguments: [
    (
      #"<arrivals queue="clinic-recepton" count="5"/>"#,
      #"no queue "clinic-recepton" at this branch; did you mean "clinic-reception"?"#
    ),
    (#"<staff counter="care-1"/>"#, #"no counter "care-1" at this branch"#),
    (#"<bookings calendar="nurses" count="5" shown="101"/>"#, "shown=\"101\" is more than 100 percent"),
    (#"<serving mean="PT4M"/>"#, "<serving> needs either queue or calendar"),
    (#"<serving queue="clinic-reception" mean="PT0S"/>"#, "takes no time"),
    (
      #"<arrivals queue="clinic-reception" count="5" from="07:00" to="09:00"/>"#,
      "does not lie between the day's from and to"
    ),
    (
      #"<arrivals queue="clinic-reception" count="5"/><staff counter="doctor-1"/>"#,
      "no counter on duty serves queue \"clinic-reception\""
    ),
    (#"<arrivals queue="clinic-reception"/>"#, "count"),
  ])
  func `a mistake in a scenario is told where it stands`(_ sample: (element: String, words: String)) throws {
    let path = NSTemporaryDirectory() + "guidepost-simulation-\(UUID().uuidString).xml"
    try """
    <simulation xmlns="urn:guidepost:1" id="s" branch="clinic" from="08:30" to="18:00">
    \(sample.element)
    </simulation>
    """.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = run(path, "--project", ShippedWalks.folder)
    #expect(result.code == ExitCode.trouble)
    #expect(result.errors.contains(sample.words) && result.errors.contains(":2:"), "\(result.errors)")
  }

  @Test func `what is no scenario is told apart from a command line without one`() {
    #expect(run().code == ExitCode.usage)
    #expect(run(ShippedWalks.folder + "/desk.xml").errors.contains("a simulation is wanted"))
    #expect(run("nowhere.xml").code == ExitCode.trouble)
    #expect(run(Self.scenario, "--days", "0").code == ExitCode.usage)
    #expect(run(Self.scenario, "--offers", "200").code == ExitCode.usage)
  }
}
