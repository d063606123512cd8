import Desk
import Foundation
import GuideSession
import Journal

/// `guidepost desk inbox`: what customers wrote, and who answers it.
enum InboxCommand {
  static let command = Subcommand.desk(
    "inbox", "read the messages that customers left; take or close one", operands: "[INBOX]",
    options: [
      .agentName, .value("--take", "MESSAGE", "you answer this one"), .value("--close", "MESSAGE", "it is answered"),
      .value("--disposition", "CODE", "how it was answered (with --close)"),
    ],
    examples: [
      ("guidepost desk inbox broadband-care", "open messages, the oldest first"),
      ("guidepost desk inbox --close 7k4m92qxt3hb/12", "that one is answered"),
    ], run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    if arguments.has("--take"), arguments.has("--close") { throw UsageError("--take or --close, not both") }
    if let id = arguments["--take"] {
      try office.perform(.takeMessage(.init(id), agent: office.agent))
    } else if let id = arguments["--close"] {
      try office.perform(.closeMessage(.init(id), disposition: arguments["--disposition"].map { .init($0) }))
    }
    let inboxes =
      try arguments.operands.isEmpty
      ? Array(office.plan.inboxes) : [office.inbox(try arguments.operand("INBOX"))]
    let state = try office.state()
    let messages = try inboxes.flatMap { inbox in
      try state.openMessages(in: inbox.id).map {
        ReadMessage(message: $0, words: try office.words(of: $0), office: office)
      }
    }
    office.show(
      messages.isEmpty ? ["No open messages."] : messages.flatMap(\.lines),
      .object(["messages": .array(messages.map(\.json))]))
  }
}

/// A message with the words that the vault has of it.
private struct ReadMessage {
  let message: Message
  /// Nil once erased.
  let words: String?
  let office: DeskOffice

  private var taken: AgentID? {
    if case .taken(let agent, _) = message.stage { return agent }
    return nil
  }

  var lines: [String] {
    let by = taken.map { ", taken by \($0)" } ?? ""
    let age = CallHeading.time(office.now - message.leftAt)
    return ["\(message.id)  \(message.inbox), \(age) ago\(by)", "  " + (words ?? "erased")]
  }

  var json: JSONValue {
    .object([
      "message": .string(message.id.text), "inbox": .string(message.inbox.text),
      "leftAt": .string(FrontDesk.iso(message.leftAt, zone: "UTC")), "agent": taken.map { .string($0.text) },
      "session": .string(message.session.text), "text": words.map { .string($0) },
    ])
  }
}

extension DeskOffice {
  /// The words stand in the vault of the session that left them.
  fileprivate func words(of message: Message) throws -> String? {
    guard let number = message.id.text.split(separator: "/").last else { return nil }
    let key = VaultKey(.session(message.session.text), String(number))
    guard let entry = try driver.book.store.read({ try $0.vaultEntry(key) }) else { return nil }
    return (try? JSONDecoder().decode([String].self, from: Data(entry.value.utf8)))?.joined(separator: " ")
  }
}
