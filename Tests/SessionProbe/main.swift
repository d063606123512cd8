// Plays sessions in memory and prints answers a second: no store, no terminal, no protocol.
//
//   session-probe FILE SESSIONS   as many sessions through the guide in FILE, which asks with choices alone; every answer
//                                 is the first option, and what each question shows is built as a channel would
import Foundation
import GuideDocument
import GuideGraph
import GuideSession

/// Answers one session to its end; the number of answers.
func walk(_ guide: GuideID, in library: Library) throws -> Int {
  var (session, _) = try Session.start(guide, in: library, .init(session: "s"), at: 0)
  var answers = 0
  while case .prompt(let prompt) = session.waiting, let option = prompt.options.first {
    _ = try session.take(.answer(.text(option.id.text)), at: Int64(answers))
    answers += 1
  }
  guard case .finished = session.waiting else { throw CocoaError(.featureUnsupported) }
  return answers
}

guard CommandLine.arguments.count == 3, let sessions = Int(CommandLine.arguments[2]),
  let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  FileHandle.standardError.write(Data("usage: session-probe FILE SESSIONS\n".utf8))
  exit(2)
}
let file = SourceFile(path: CommandLine.arguments[1], bytes: Array(bytes))
let library = Library(DocumentReader().check(file).document.map { [$0] } ?? [])
var answers = 0
let spent = try ContinuousClock().measure {
  for _ in 0..<sessions { answers += try walk(library.ids[0], in: library) }
}
print(
  "session alone: \(Int(Double(answers) / (spent / .seconds(1)))) answers a second, \(answers / sessions) a session")
