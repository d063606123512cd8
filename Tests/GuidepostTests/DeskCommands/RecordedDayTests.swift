#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// One customer's appointment from the booking to the nurse's room, and a walk-in beside it, on a real terminal.
  ///
  /// The customer books on Saturday, moves the appointment on Sunday and comes six minutes late on Monday, within the
  /// grace. Somebody has been waiting for a nurse since before; the late customer goes first all the same, because a
  /// promise is kept by who comes before start and grace are over.
  @Suite(.serialized, .enabled(if: TmuxScreen.isAvailable, "needs tmux"))
  struct RecordedDayTests {
    private struct Step {
      let now: String
      let command: String
      var lines: [String] = []
    }

    /// `REFERENCE` is what the first conversation gave.
    private static let day = [
      Step(
        now: "2026-11-28T13:00:00Z", command: "run clinic-appointment",
        lines: [
          "none of these", "none of these", "book", "yes", "Sample Patient", "1980-11-27", "07700 900123", "skip",
          "jab",
          "skip", "skip", "1", "yes", "",
        ]),
      Step(
        now: "2026-11-29T08:00:00Z", command: "run clinic-appointment",
        lines: [
          "none of these", "none of these", "move", "Sample Patient", "1980-11-27", "07700 900123", "skip", "REFERENCE",
          "with a nurse", "1", "yes", "",
        ]),
      Step(now: "2026-11-30T08:40:00Z", command: "desk join clinic-nurse-line"),
      Step(
        now: "2026-11-30T08:56:00Z", command: "run clinic-appointment",
        lines: ["none of these", "none of these", "i am here", "REFERENCE", "", ""]),
      Step(now: "2026-11-30T08:57:00Z", command: "desk status"),
      Step(now: "2026-11-30T08:57:00Z", command: "desk next nurse-1 --agent 17"),
      Step(now: "2026-11-30T08:57:00Z", command: "desk next nurse-1 --agent 17"),
    ]

    private static let path = URL(fileURLWithPath: ShippedWalks.folder).deletingLastPathComponent()
      .appendingPathComponent("Documentation/Conversations/appointment-day.txt").path

    /// `make docs` writes the file anew.
    @Test func `a customer books, changes, checks in late, and is served by the rule`() throws {
      let text = try played()
      if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" {
        try Data(text.utf8).write(to: URL(fileURLWithPath: Self.path))
      }
      #expect(try text == String(contentsOfFile: Self.path, encoding: .utf8), "make docs writes it again")
    }

    private func played() throws -> String {
      let bench = try DeskBench()
      // The clinic's own records, as far as this day needs them.
      let actions = bench.folder + "/actions"
      try FileManager.default.createDirectory(atPath: actions, withIntermediateDirectories: true)
      for (name, line) in [("clinic-lookup", "echo 2026-11-30T08:30:00+00:00"), ("clinic-note", "true")] {
        let script = URL(fileURLWithPath: actions + "/" + name)
        try Data("#!/bin/sh\n\(line)\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
      }
      let screen = try TmuxScreen(
        columns: 80, rows: 50,
        environment: [
          "GUIDEPOST_STORE": bench.store, "GUIDEPOST_PROJECT": ShippedWalks.folder, "GUIDEPOST_ACTIONS": actions,
        ])
      var reference = ""
      var told: [String] = []
      for (number, step) in Self.day.enumerated() {
        let shown = try play(step, number, reference, on: screen)
        if reference.isEmpty {
          let words = shown.joined(separator: " ").firstMatch(of: /reference is ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/)
          reference = try #require(words.map { String($0.1) })
        }
        told.append(
          "$ guidepost \(step.command)   # \(step.now)\n\n" + comparable(shown).joined(separator: "\n") + "\n")
      }
      return told.joined(separator: "\n")
    }

    private func play(_ step: Step, _ number: Int, _ reference: String, on screen: TmuxScreen) throws -> [String] {
      let before = try screen.transcript().count { $0.hasPrefix("You:") }
      try screen.run(
        "echo begins \(number); GUIDEPOST_NOW=\(step.now) \(TmuxScreen.guidepost) \(step.command); "
          + "echo ended \(number) $?")
      for (count, line) in step.lines.enumerated() {
        try screen.wait(for: "prompt \(count + 1) of \(number)") { shown in
          try shown.hasSuffix("You:") && screen.transcript().count { $0.hasPrefix("You:") } == before + count + 1
        }
        let line = line == "REFERENCE" ? reference : line
        try screen.type(line)
        if !line.isEmpty { try screen.wait(for: line) { shown in shown.split(separator: "\n").last != "You:" } }
        try screen.press("Enter")
      }
      try screen.waitFor("ended \(number) 0")
      let shown = try screen.transcript()
      let start = try #require(shown.lastIndex(of: "begins \(number)"))
      let end = try #require(shown.lastIndex(of: "ended \(number) 0"))
      return Array(shown[(start + 1)..<end])
    }

    /// Without what chance decides.
    private func comparable(_ lines: [String]) -> [String] {
      lines.map { $0.replacing(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/, with: "XXXX-XXXX-XXXX") }
    }
  }
#endif
