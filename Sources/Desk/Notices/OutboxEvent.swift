/// What happened to a notice, as the journal keeps it: `{"type": "notice-delivered", "at": ..., "notice": "..."}`.
package struct OutboxEvent: Hashable, Sendable {
  package let at: Int64
  package let notice: Notice.ID
  package let change: Change

  package init(at: Int64, notice: Notice.ID, _ change: Change) {
    self.at = at
    self.notice = notice
    self.change = change
  }

  package enum Change: Hashable, Sendable {
    /// The operator's command took it.
    case delivered
    case failed(reason: String, retryAt: Int64)
    /// A person wants it tried again at once.
    case retried
    /// A person wants it sent no more.
    case dropped
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case delivered = "notice-delivered"
    case failed = "notice-failed"
    case retried = "notice-retried"
    case dropped = "notice-dropped"
  }

  package var kind: Kind {
    switch change {
    case .delivered: .delivered
    case .failed: .failed
    case .retried: .retried
    case .dropped: .dropped
    }
  }

  package var type: String { kind.rawValue }
}

extension OutboxEvent: Codable {
  private enum Field: String, CodingKey { case type, at, notice, reason, retryAt }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let type = try fields.decode(String.self, forKey: .type)
    guard let kind = Kind(rawValue: type) else { throw UnknownDeskEvent(type: type) }
    at = try fields.decode(Int64.self, forKey: .at)
    notice = try fields.decode(Notice.ID.self, forKey: .notice)
    switch kind {
    case .delivered: change = .delivered
    case .retried: change = .retried
    case .dropped: change = .dropped
    case .failed:
      change = .failed(
        reason: try fields.decode(String.self, forKey: .reason),
        retryAt: try fields.decode(Int64.self, forKey: .retryAt))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(type, forKey: .type)
    try fields.encode(at, forKey: .at)
    try fields.encode(notice, forKey: .notice)
    guard case .failed(let reason, let retryAt) = change else { return }
    try fields.encode(reason, forKey: .reason)
    try fields.encode(retryAt, forKey: .retryAt)
  }
}
