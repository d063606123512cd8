import Foundation
import GuideSession
import Insight
import Journal

extension LogCommand {
  static let follow = Verb(
    name: "follow", summary: "new events as they come, until Ctrl-C"
  ) { arguments, surroundings in
    try arguments.noOperands()
    let clock = try surroundings.clock(arguments)
    var follower = try LogFollower(try surroundings.openArchive(arguments), on: clock)
    surroundings.complain("guidepost log: new events, times in \(clock.name); Ctrl-C ends")
    while true {
      for line in try follower.news() { surroundings.print(line) }
      Thread.sleep(forTimeInterval: 0.5)
    }
  }
}

/// Tells what was added to a store since it last looked.
struct LogFollower {
  private let archive: SessionArchive
  private let clock: LocalClock
  private var sequence: Int64 = 0
  private var words: [StreamID: EventWords] = [:]

  init(_ archive: SessionArchive, on clock: LocalClock) throws {
    self.archive = archive
    self.clock = clock
    try skip()
  }

  /// Goes to the end of what is there.
  private mutating func skip() throws {
    var latest: Int64 = 0
    try archive.store.read { try SessionArchive.eachRow(of: $0, after: 0, in: "") { latest = $0.sequence } }
    sequence = latest
  }

  mutating func news() throws -> [String] {
    let since = sequence
    let rows = try archive.store.read { try $0.events(after: since, limit: 1_000) }
    sequence = rows.last?.sequence ?? sequence
    return try rows.map { try line($0) }
  }

  private mutating func line(_ row: StoredEvent) throws -> String {
    let stream = row.stream.session.map { String($0.prefix(8)) } ?? row.stream.text
    return RowWords.oneLine("\(clock.stamp(row.time))  \(stream)  \(row.actor)  \(try text(of: row))")
  }

  private mutating func text(of row: StoredEvent) throws -> String {
    if row.isErasure { return RowWords.erasure(row) }
    guard row.stream.session != nil else { return Self.deskText(of: row) }
    let event = try archive.coding.event(row, vault: try vault(of: row.stream))
    return try words(for: row.stream).words(event)
  }

  private func vault(of stream: StreamID) throws -> [String: VaultEntry] {
    let entries = try archive.store.read { try $0.vaultEntries(in: stream) }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.key.name, $0) })
  }

  private mutating func words(for stream: StreamID) throws -> EventWords {
    if let known = words[stream] { return known }
    let first = try archive.store.read { try $0.events(in: stream).first }
    let start = try first.flatMap { try archive.coding.event($0, vault: [:]).start }
    let made = EventWords(home: start?.guide, showing: .classes)
    words[stream] = made
    return made
  }

  /// The desk's events name what they are about; ids say nothing of anybody.
  private static func deskText(of row: StoredEvent) -> String {
    let told = PathLogLine(row, in: nil, kept: []).fields.dropFirst(4)
    let parts = told.filter { !["actor", "type", "key"].contains($0.name) }
      .map { "\($0.name) \($0.value.scalarText ?? $0.value.text)" }
    return parts.isEmpty ? row.type : "\(row.type): " + parts.joined(separator: ", ")
  }
}
