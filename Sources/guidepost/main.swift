import Foundation

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "eval" {
  exit(
    EvalCommand.run(
      arguments: Array(arguments.dropFirst()), now: Int64(Date().timeIntervalSince1970 * 1000),
      readLine: { readLine() }, print: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) },
      complain: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }))
}
print("guidepost")
