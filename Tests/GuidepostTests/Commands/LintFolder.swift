import Foundation

@testable import guidepost

/// A folder with some guides for one test, gone after it, and the linter run in it.
final class LintFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)").path

  init(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(fileURLWithPath: path).appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String {
    (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? ""
  }

  /// What a run said and how it ended.
  struct Transcript {
    var printed = ""
    var complained = ""
    var code: Int32 = 0
  }

  private final class Notebook: @unchecked Sendable {
    var transcript = Transcript()
  }

  func lint(_ words: String..., input: String = "") -> Transcript { Self.lint(words, in: path, input: input) }

  static func lint(_ words: [String], in folder: String, isTerminal: Bool = false, input: String = "") -> Transcript {
    let notebook = Notebook()
    var surroundings = Surroundings(
      environment: ["TERM": "xterm"], folder: folder, home: folder, now: { 0 },
      print: { notebook.transcript.printed += $0 + "\n" }, complain: { notebook.transcript.complained += $0 + "\n" },
      readLine: { nil }, inputIsTerminal: false, outputIsTerminal: isTerminal)
    surroundings.printBytes = { notebook.transcript.printed += String(decoding: $0, as: UTF8.self) }
    surroundings.readAll = { Array(input.utf8) }
    do {
      notebook.transcript.code = try LintCommand.command.run(
        Arguments(words, options: LintCommand.command.options), surroundings)
    } catch let error as UsageError {
      notebook.transcript.complained += error.message
      notebook.transcript.code = ExitCode.usage
    } catch {
      notebook.transcript.complained += "\(error)"
      notebook.transcript.code = ExitCode.trouble
    }
    return notebook.transcript
  }
}
