import Journal

extension SessionArchive {
  /// Letters of a session's id that are enough where no other begins like it.
  static let shortestPrefix = 6

  /// The stream of a session by its id, the beginning of its id, or a resume code. A wrong code counts as a try.
  func stream(named name: String, at now: Int64) throws -> StreamID {
    let ids = try store.read { try $0.streams(prefix: StreamID.sessions) }.compactMap(\.session)
    let spellings = [name, name.lowercased()]
    if let exact = spellings.first(where: ids.contains) { return .session(exact) }
    if name.count >= Self.shortestPrefix,
      let prefix = spellings.first(where: { word in ids.contains { $0.hasPrefix(word) } })
    {
      return try only(of: ids.filter { $0.hasPrefix(prefix) }, named: name)
    }
    if let code = ResumeCode(name) { return try store.stream(for: code, at: now) }
    guard name.count >= Self.shortestPrefix else {
      throw UsageError("\"\(name)\" is too short: give at least \(Self.shortestPrefix) letters of the session's id")
    }
    throw NoSuchSession(name: "\"\(name)\"; guidepost log list shows what there is")
  }

  private func only(of ids: [String], named name: String) throws -> StreamID {
    guard ids.count == 1, let id = ids.first else {
      let some = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " ..." : "")
      throw UsageError("\"\(name)\" begins \(ids.count) sessions: \(some)")
    }
    return .session(id)
  }
}
