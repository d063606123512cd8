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
  /// How long it may take, in milliseconds.
  var patience: Int64 = 30_000

  /// Nil where it took the record, else why not.
  func run(_ record: JSONValue) -> String? {
    switch CommandRun.run("/bin/sh", ["-c", command], input: record.text + "\n", timeout: patience) {
    case .ended(0, _): nil
    case .ended(let code, _): "exit code \(code)"
    case .tooLate: "no answer within \(patience / 1_000) seconds"
    case .cannotRun: "it cannot be run"
    }
  }
}
