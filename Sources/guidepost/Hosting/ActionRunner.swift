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
    let timeout = request.timeout ?? 30_000
    switch CommandRun.run(path, input: order(request, isUndo: isUndo), timeout: timeout) {
    case .ended(0, let output): return .done(output.split(whereSeparator: \.isNewline).first.map(String.init))
    case .ended(let code, _): return .failed("exit code \(code)")
    case .tooLate: return .failed("no answer within \(timeout / 1_000) seconds")
    case .cannotRun: return .failed("\(path) cannot be run")
    }
  }

  private func order(_ request: ActionRequest, isUndo: Bool) -> String {
    let parameters = request.parameters.sorted { $0.key < $1.key }
    let order = JSONValue.object([
      "name": .string(request.name.text), "key": .string(request.key), "undo": isUndo ? true : nil,
      "parameters": .object(parameters.map { .init(name: $0.key, value: .string($0.value)) }),
    ])
    return order.text + "\n"
  }
}
