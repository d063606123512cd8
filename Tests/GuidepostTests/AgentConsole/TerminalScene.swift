#if SQLite
  import Foundation

  @testable import guidepost

  /// A customer's and an agent's terminal beside each other, and who does what in turn.
  struct TerminalScene: Sendable {
    enum Side: Int, Sendable, CaseIterable {
      case customer, agent

      var other: Self { self == .customer ? .agent : .customer }
    }

    enum Act: Sendable {
      /// One line typed. `here` must have appeared on the terminal where it was typed before anything else is done, nil
      /// for its next prompt; `there` on the other one.
      case line(Side, String, here: String?, there: String?)
      /// A command, at a time of 1 December 2026. `REFERENCE` in it is the latest that was shown.
      case command(Side, String, at: String, Length)
    }

    enum Length: Sendable {
      /// It ends by itself.
      case short
      /// It asks.
      case talk
    }

    let name: String
    let acts: [Act]

    var path: String {
      URL(fileURLWithPath: ShippedWalks.folder).deletingLastPathComponent()
        .appendingPathComponent("Documentation/Conversations/\(name).txt").path
    }
  }

  extension TerminalScene.Act {
    static func customer(_ line: String, here: String? = nil, agent: String? = nil) -> Self {
      .line(.customer, line, here: here, there: agent)
    }

    static func agent(_ line: String, here: String? = nil, customer: String? = nil) -> Self {
      .line(.agent, line, here: here, there: customer)
    }
  }

  /// Plays a scene on two real terminals and writes down what each shows, side by side and in the order of time.
  final class TerminalRecorder {
    private static let columns = 58
    private let screens: [TmuxScreen]
    /// Commands begun on each, and what was written down of the latest.
    private var begun = [0, 0]
    private var told = [0, 0]
    private var reference = ""
    private var rows: [String] = []

    init(environment: [String: String]) throws {
      screens = try TerminalScene.Side.allCases.map { _ in
        try TmuxScreen(columns: Self.columns, rows: 400, environment: environment)
      }
    }

    private subscript(side: TerminalScene.Side) -> TmuxScreen { screens[side.rawValue] }

    func play(_ scene: TerminalScene) throws -> String {
      for act in scene.acts {
        switch act {
        case .line(let side, let line, let here, let there): try type(line, side, here: here, there: there)
        case .command(let side, let command, let time, let length): try run(command, side, at: time, length)
        }
        try note()
      }
      for side in TerminalScene.Side.allCases where begun[side.rawValue] > 0 { try awaitEnd(side) }
      try note()
      return rows.joined(separator: "\n") + "\n"
    }

    private func type(_ line: String, _ side: TerminalScene.Side, here: String?, there: String?) throws {
      let before = try lines(of: side).count
      try self[side].type(line)
      if !line.isEmpty { try self[side].waitForLastLine("You:   \(line)") }
      try self[side].press("Enter")
      if let here { try wait(for: here, on: side) } else { try awaitPrompt(side, after: before) }
      if let there { try wait(for: there, on: side.other) }
    }

    private func run(_ command: String, _ side: TerminalScene.Side, at time: String, _ length: TerminalScene.Length)
      throws
    {
      if begun[side.rawValue] > 0 { try awaitEnd(side) }
      begun[side.rawValue] += 1
      told[side.rawValue] = 0
      let number = begun[side.rawValue]
      let words = command.replacing("REFERENCE", with: reference)
      write(["$ guidepost \(command.replacing("REFERENCE", with: "7K4M-92QX-T3HB"))    (\(time))"], side)
      try self[side].run(
        "clear; echo begins \(number); GUIDEPOST_NOW=2026-12-01T\(time):00Z \(TmuxScreen.guidepost) \(words); "
          + "echo ended \(number) $?")
      switch length {
      case .short: try awaitEnd(side)
      case .talk: try awaitPrompt(side, after: 0)
      }
    }

    /// Until the latest command has ended well.
    private func awaitEnd(_ side: TerminalScene.Side) throws {
      let awaited = "ended \(begun[side.rawValue]) 0"
      try self[side].wait(for: awaited) { $0.split(separator: "\n").contains { $0 == awaited } }
    }

    /// Until it waits for a line again.
    private func awaitPrompt(_ side: TerminalScene.Side, after count: Int) throws {
      try self[side].wait(for: "a prompt of the \(side)") { _ in
        let lines = try self.lines(of: side)
        return lines.count > count && lines.last == "You:"
      }
    }

    private func wait(for words: String, on side: TerminalScene.Side) throws {
      try self[side].wait(for: "\(words.debugDescription) of the \(side)") { _ in
        try self.lines(of: side).dropFirst(self.told[side.rawValue]).joined(separator: " ")
          .split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
      }
    }

    /// What the latest command has shown so far.
    private func lines(of side: TerminalScene.Side) throws -> [String] {
      let shown = try self[side].transcript()
      let number = begun[side.rawValue]
      guard let start = shown.firstIndex(of: "begins \(number)") else { return [] }
      let end = shown.firstIndex { $0.hasPrefix("ended \(number) ") } ?? shown.endIndex
      return Array(shown[(start + 1)..<end])
    }

    // MARK: - Writing down

    /// What is new since, each terminal in its column. A prompt still waited at may yet make room for news.
    private func note() throws {
      let news = try TerminalScene.Side.allCases.map { side -> [String] in
        var lines = try self.lines(of: side)
        if lines.last?.hasPrefix("You:") == true { lines.removeLast() }
        defer { told[side.rawValue] = lines.count }
        return Array(lines.dropFirst(told[side.rawValue]))
      }
      for line in news.joined() {
        if let code = line.firstMatch(of: #/eference ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/#) {
          reference = String(code.1)
        }
      }
      write(news)
    }

    private func write(_ lines: [String], _ side: TerminalScene.Side) {
      write(side == .customer ? [lines, []] : [[], lines])
    }

    /// Codes are drawn by lot and read as everywhere in the documentation.
    private func write(_ columns: [[String]]) {
      let cells = columns.map { lines in lines.withSampleCodes.flatMap(Self.folded) }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        let row = cells.map { index < $0.count ? $0[index] : "" }
        let left = row[0] + String(repeating: " ", count: max(Self.columns - row[0].count, 0))
        rows.append("\(left) | \(row[1])".trimmedAtEnd)
      }
    }

    /// In pieces that fit in a column; only what the program did not wrap itself.
    private static func folded(_ line: String) -> [String] {
      guard line.count > columns else { return [line] }
      return line.split(separator: " ").reduce(into: []) { pieces, word in
        if let last = pieces.last, last.count + 1 + word.count <= columns {
          pieces[pieces.count - 1] = last + " " + word
        } else {
          pieces.append(pieces.isEmpty ? String(word) : "  " + word)
        }
      }
    }
  }

  extension String {
    fileprivate var trimmedAtEnd: String {
      var rest = self[...]
      while rest.last == " " { rest.removeLast() }
      return String(rest)
    }
  }
#endif
