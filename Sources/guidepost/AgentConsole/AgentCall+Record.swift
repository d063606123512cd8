import Foundation
import GuideSession
import Journal

extension AgentCall {
  /// Gives the wrap-up record to the organisation's command. The record stands in the journal before, so that a command
  /// that fails loses nothing.
  func passOnRecord() throws {
    guard let hook = settings.hook else { return }
    guard let record = WrapUpRecord(try story(), startedAt: settings.startedAt) else { return }
    guard let failure = WrapUpHook(command: hook).run(record.json) else { return }
    surroundings.complain(
      "guidepost agent: the wrap-up is kept, but \"\(hook)\" did not take it: \(failure). To pass it on again: "
        + "guidepost agent --resume \(kept.code?.description ?? settings.ticket ?? kept.id) --on-wrapup COMMAND")
  }
}

/// A command of the organisation that gets each wrap-up record, one JSON object on its standard input.
struct WrapUpHook: Sendable {
  let command: String
  /// How long it may take, in seconds.
  var patience = 30

  /// Nil where it took the record, else why not.
  func run(_ record: JSONValue) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let input = Pipe()
    process.standardInput = input
    // The transcript is the agent's; what the command prints is for the operator.
    process.standardOutput = FileHandle.standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return "it cannot be run" }
    input.send(record.text + "\n")
    guard ended.wait(timeout: .now() + .seconds(patience)) == .success else {
      process.terminate()
      return "no answer within \(patience) seconds"
    }
    return process.terminationStatus == 0 ? nil : "exit code \(process.terminationStatus)"
  }
}
