import Foundation

/// A real terminal for tests: a tmux server of its own on a private socket, with one shell in it. What runs there sees a
/// terminal; the test types, and reads the screen as a person would. The shell is a plain one: bash would repair the
/// terminal behind a program that left it in disorder, and hide that.
///
///     let screen = try TmuxScreen(columns: 60, rows: 15)
///     try screen.run("\(TmuxScreen.guidepost) run broadband.xml")
///     try screen.waitFor("What colour")
///     try screen.press("2", "Enter")
///
/// Nothing is timed: waiting ends when the screen shows what was waited for, or fails with the screen in the message.
final class TmuxScreen {
  struct NeverShown: Error, CustomStringConvertible {
    let awaited: String
    let screen: String
    var description: String { "never saw \(awaited) on:\n\(screen)" }
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Tests that need a terminal are skipped where tmux is missing.
  static let isAvailable = (try? Spawn.run(["tmux", "-V"], output: "/dev/null", errors: "/dev/null")) == 0

  /// The program under test, which is built beside the tests.
  static let guidepost: String = {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("guidepost").path
  }()

  private let folder: URL
  private let socket: String
  private static let patience: TimeInterval = 15

  /// `history`: lines kept when they have scrolled away.
  ///
  /// The shell's environment is empty but for what a terminal needs and what is given.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tmux-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    socket = folder.appendingPathComponent("socket").path
    var variables = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "tmux-256color", "PS1": "$ "]
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    variables.merge(environment) { $1 }
    let assignments = variables.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "cd '\(folder.path)' && exec env -i \(assignments) sh -i")
    try tmux("set-option", "-g", "status", "off")
    try waitFor("$")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// The folder that the shell begins in, gone with the screen.
  var home: String { folder.path }

  /// Types a command and Enter, without waiting for it to end.
  func run(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Types text as a keyboard would, character by character.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Keys by tmux's names: `Enter`, `BSpace`, `C-c`, `M-Left`, `Up`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", "--", key) }
  }

  /// Puts text in as a paste, which a program that asked for it sees marked.
  func paste(_ text: String) throws {
    let file = folder.appendingPathComponent("pasted")
    try Data(text.utf8).write(to: file)
    try tmux("load-buffer", file.path)
    try tmux("paste-buffer", "-p", "-r")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the screen shows, without white space at line ends and below the last line.
  func text() throws -> String {
    try shown("capture-pane", "-p").joined(separator: "\n")
  }

  func lines() throws -> [String] {
    try shown("capture-pane", "-p")
  }

  /// All lines ever printed, also what scrolled away; rows that the terminal broke itself are put together.
  func transcript() throws -> [String] {
    try shown("capture-pane", "-p", "-J", "-S", "-")
  }

  /// What the screen shows with the codes of its colours.
  func colouredText() throws -> String {
    try shown("capture-pane", "-p", "-e").joined(separator: "\n")
  }

  /// The terminal's settings as `stty -a` tells them, looked at from outside.
  func settings() throws -> String {
    let device = try tmux("display-message", "-p", "#{pane_tty}").filter { !$0.isWhitespace }
    return try TmuxScreen.output(of: ["stty", "-F", device, "-a"], in: folder)
  }

  /// Column and row of the cursor, from 0.
  func cursor() throws -> [Int] {
    try tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split(whereSeparator: \.isWhitespace).compactMap {
      Int($0)
    }
  }

  /// The process that runs in the shell now, or the shell; to send signals to.
  func foregroundProcess() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").filter(\.isNumber)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let process = Int32(children.split(separator: " ").last ?? Substring(shell)) else {
      throw Failed(description: "no process in the shell")
    }
    return process
  }

  /// Waits until the screen shows the text, and returns the screen.
  @discardableResult
  func waitFor(_ awaited: String) throws -> String {
    try wait(for: awaited.debugDescription) { $0.contains(awaited) }
  }

  /// Waits until the last line is the text: a prompt, a line being typed.
  @discardableResult
  func waitForLastLine(_ awaited: String) throws -> String {
    try wait(for: "last line \(awaited.debugDescription)") { $0.components(separatedBy: "\n").last == awaited }
  }

  @discardableResult
  func wait(for name: String, until isShown: (String) throws -> Bool) throws -> String {
    let end = Date().addingTimeInterval(TmuxScreen.patience)
    while true {
      let shown = try text()
      if try isShown(shown) { return shown }
      guard Date() < end else { throw NeverShown(awaited: name, screen: shown) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private func shown(_ capture: String...) throws -> [String] {
    var lines = try tmux(capture).components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  private func tmux(_ arguments: [String]) throws -> String {
    try TmuxScreen.output(of: ["tmux", "-u", "-f", "/dev/null", "-S", socket] + arguments, in: folder)
  }

  private static func output(of command: [String], in folder: URL) throws -> String {
    let (output, errors) = (folder.appendingPathComponent("output").path, folder.appendingPathComponent("errors").path)
    let status = try Spawn.run(command, output: output, errors: errors)
    guard status == 0 else {
      let complaint = try String(contentsOfFile: errors, encoding: .utf8)
      throw Failed(description: "\(command.joined(separator: " ")): \(complaint)")
    }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
  }
}
