import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// Facts, notes, flags, jumps, questions ahead: what an agent does beside answering.
@Suite struct AgentCallLookingTests {
  @Test func `personal values are masked until they are asked for`() throws {
    let bench = CallBench()
    let kept = try bench.begin("energy-sales", ["customer-name": "Sample Customer", "payment": "bill"])
    let masked = try bench.hold(kept, "facts")
    #expect(masked.transcript.contains("       - customer-name: •••• (known beforehand)"))
    #expect(masked.transcript.contains("       - payment: bill (known beforehand)"))
    let open = try bench.hold(try bench.resume(masked), "m")
    #expect(open.transcript.contains("       - customer-name: Sample Customer (known beforehand)"))
  }

  @Test func `notes and flags stand in the journal at their step`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "n has a dog", "note", "barks", "x no option for children", "1")
    let notes = try bench.events(of: held.kept).compactMap { event -> String? in
      switch event.body {
      case .noted(let noted): "note \(noted.step.step): \(noted.words.items?.first ?? "")"
      case .flagged(let noted): "flag \(noted.step.step): \(noted.words.items?.first ?? "")"
      default: nil
      }
    }
    #expect(notes == ["note hello: has a dog", "note hello: barks", "flag hello: no option for children"])
    #expect(held.state.journey.key.step == "consent")
  }

  @Test func `a jump past what a step requires asks for the reason and keeps it`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "j tariff", "", "jump tariff", "identified last week", "w", "2")
    #expect(held.transcript.contains("tariff requires identity, which this call has not. Why skip that? Enter"))
    #expect(held.text.contains("Skipped: identity (jumped to tariff, reason: identified last week)"))
  }

  @Test func `a jump that was undone is not in the summary`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "j tariff because", "u", "w", "4", "")
    #expect(!held.text.contains("Skipped"))
    #expect(held.code == ExitCode.done)
  }

  @Test(arguments: ["payment", "How to pay", "how to", "paiment"])
  func `a step is found by its id or its title`(_ words: String) throws {
    let bench = CallBench()
    #expect(try bench.hold(try bench.begin(), [.event(.line("j " + words))]).state.journey.key.step == "payment")
  }

  @Test func `steps of an objection are not jumped to`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "j dear-unit")
    #expect(held.text.contains("No step is called \"dear-unit\"."))
  }

  @Test func `what the caller volunteers is not asked again`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "a", "bill payer", "pays", "1", "r", "1", "r", "1", "1")
    #expect(held.state.journey.key.step == "who")
    #expect(held.text.contains("Kept. It will not be asked again."))
    #expect(held.count("SAY    Are you the person who pays") == 1)
  }

  @Test func `a script that must be read is never answered ahead`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "a", "")
    #expect(!held.text.contains(". Consent to recording"))
    #expect(held.text.contains(". Bill payer"))
  }

  @Test func `simpler words, reasons and the list of keys move nothing`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "j offer x", "s", "why", "?", "summary")
    #expect(held.text.contains("You would pay about"))
    #expect(held.text.contains("w, wrap"))
    #expect(held.state.journey.key.step == "offer")
  }

  @Test func `an answer can be changed by its number`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "1", "summary", "change 1", "wrong number", "", "")
    #expect(held.state.wrapUp?.disposition == "wrong-number")
  }

  @Test func `what is typed on hold is kept nowhere`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "p", "4111 1111 1111 1111", "n 4111 1111", "go", "1")
    #expect(held.state.journey.key.step == "consent")
    #expect(!held.text.contains("4111"))
    let rows = try bench.store.read { store in
      let vault = try store.vaultEntries(in: held.kept.stream).map(\.value)
      return try store.events(in: held.kept.stream).map(\.payload) + vault
    }
    #expect(!rows.contains { $0.contains("4111") })
    #expect(try bench.events(of: held.kept).map(\.kind).contains(.paused))
  }
}
