import Foundation
import GuideGraph
import GuideSession

/// Carries a guide's actions out by running commands: `FOLDER/NAME`, with JSON on its input and the result on its output.
struct ActionRunner: Sendable {
  /// The folder with one executable for each action's name.
  let folder: String

  /// The command's output, or why it failed. Waits at most the action's timeout, else half a minute.
  func run(_ request: ActionRequest, isUndo: Bool) -> GuideSession.Command.ActionReport {
    let path = folder + "/" + request.name.text
    guard !request.name.text.contains("/"), FileManager.default.isExecutableFile(atPath: path) else {
      return .failed("there is no command \(path)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      return .failed("\(path) cannot be run")
    }
    let parameters = request.parameters.sorted { $0.key < $1.key }
    let order = JSONValue.object([
      "name": .string(request.name.text), "key": .string(request.key), "undo": isUndo ? true : nil,
      "parameters": .object(parameters.map { .init(name: $0.key, value: .string($0.value)) }),
    ])
    try? input.fileHandleForWriting.write(contentsOf: Data((order.text + "\n").utf8))
    try? input.fileHandleForWriting.close()
    return finish(process, output, within: request.timeout ?? 30_000)
  }

  private func finish(
    _ process: Process, _ output: Pipe, within timeout: Int64
  ) -> GuideSession.Command.ActionReport {
    let clock = DispatchTime.now() + .milliseconds(Int(timeout))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    if !process.isRunning { ended.signal() }
    guard ended.wait(timeout: clock) == .success else {
      process.terminate()
      return .failed("no answer within \(timeout / 1_000) seconds")
    }
    let text = String(decoding: output.fileHandleForReading.availableData.prefix(64 << 10), as: UTF8.self)
    guard process.terminationStatus == 0 else { return .failed("exit code \(process.terminationStatus)") }
    let result = text.split(whereSeparator: \.isNewline).first.map(String.init)
    return .done(result)
  }
}
