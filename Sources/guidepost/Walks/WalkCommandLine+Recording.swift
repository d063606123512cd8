import Foundation
import GuideSession

extension WalkCommandLine {
  /// `guidepost run --record FILE`: holds a conversation and writes it down as a walk once it is over.
  ///
  /// A conversation that cannot be written is told of and keeps its exit code.
  static func recording(
    _ conversation: Conversation, _ arguments: Arguments, _ surroundings: Surroundings, _ hold: () throws -> Int32
  ) throws -> Int32 {
    guard let path = arguments["--record"] else { return try hold() }
    let file = surroundings.absolute(path)
    guard !FileManager.default.fileExists(atPath: file) else {
      throw UsageError("there is a file \(path) already; name another one")
    }
    let code = try hold()
    do {
      try NewFile.write(try walk(of: conversation), to: file)
      surroundings.complain("guidepost run: the conversation is written to \(path)")
    } catch {
      surroundings.complain("guidepost run: \(error)")
    }
    return code
  }

  private static func walk(of conversation: Conversation) throws -> String {
    let book = conversation.driver.book
    let events = try book.store.read { try book.events(of: conversation.kept.stream, in: $0) }
    return try WalkRecording.xml(of: events, in: conversation.kept.session.library)
  }
}
