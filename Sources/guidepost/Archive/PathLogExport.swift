import Insight
import Journal

/// The path log as JSON Lines, in the order of its sequence.
struct PathLogExport {
  let archive: SessionArchive
  var period = Period.always

  private struct Stream {
    var context: PathLogLine.Context?
    /// Names of the values that its vault still has.
    var kept: Set<String>
  }

  func lines(_ take: (String) -> Void) throws {
    try archive.store.read { store in
      var streams: [StreamID: Stream] = [:]
      try SessionArchive.eachRow(of: store, after: 0, in: "") { row in
        guard period.contains(row.time) else { return }
        let stream = try streams[row.stream] ?? stream(row.stream, in: store)
        streams[row.stream] = stream
        take(PathLogLine(row, in: stream.context, kept: stream.kept).text)
      }
    }
  }

  private func stream(_ id: StreamID, in store: any StoreSnapshot) throws -> Stream {
    Stream(context: try context(of: id, in: store), kept: Set(try store.vaultEntries(in: id).map(\.key.name)))
  }

  private func context(of stream: StreamID, in store: any StoreSnapshot) throws -> PathLogLine.Context? {
    guard stream.session != nil, let first = try store.events(in: stream).first else { return nil }
    return try archive.coding.event(first, vault: [:]).start.map { PathLogLine.Context($0) }
  }
}
