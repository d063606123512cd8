package enum CallListTag {}
/// A list of people to ring.
package typealias CallListID = DeskID<CallListTag>

package enum NumberTag {}
/// A telephone number by its digest, so that a number that must not be rung is known for ever without standing anywhere.
package typealias NumberDigest = DeskID<NumberTag>

/// Whom to ring, and what came of it: a fold of events. Names and numbers stand in the vault.
package struct OutboundState: Hashable, Sendable {
  package internal(set) var lists: [CallListID: CallList] = [:]
  /// Numbers that must never be rung again, whatever list they stand in.
  package internal(set) var refused: Set<NumberDigest> = []
  /// Who rings which number now, over all lists.
  var ringing: [NumberDigest: AgentID] = [:]

  package init() {}

  package mutating func apply(_ event: OutboundEvent) {
    switch event.change {
    case .imported(let new): imported(new, at: event.at)
    case .dealt(let deal): dealt(deal, at: event.at)
    case .begun(let begun): update(begun.list, begun.entry) { $0.session = begun.session }
    case .finished(let result): finish(result, at: event.at)
    case .released(let about): release(about.list, about.entry)
    case .erased(let about): erase(about.list, about.entry)
    }
  }

  private mutating func imported(_ new: OutboundEvent.Imported, at now: Int64) {
    var list = lists[new.list] ?? CallList(guide: new.guide, hours: new.hours, entries: [])
    for row in new.entries { list.entries.append(CallList.Entry(number: list.entries.count + 1, row)) }
    lists[new.list] = list
  }

  private mutating func dealt(_ deal: OutboundEvent.Dealt, at now: Int64) {
    update(deal.list, deal.entry) { entry in
      entry.agreedBefore = entry.agreed
      entry.stage = .dealt(to: deal.agent, at: now)
      entry.attempts += 1
    }
    if let digest = lists[deal.list]?[deal.entry]?.digest { ringing[digest] = deal.agent }
  }

  private mutating func finish(_ result: OutboundEvent.Finished, at now: Int64) {
    if let digest = lists[result.list]?[result.entry]?.digest {
      ringing[digest] = nil
      if result.isRefusal { refused.insert(digest) }
    }
    update(result.list, result.entry) { entry in
      entry.disposition = result.disposition
      entry.session = nil
      entry.stage = result.again.map { .open(from: $0) } ?? .done(at: now)
    }
  }

  /// Back among those to be rung, as if it had not been dealt out.
  private mutating func release(_ list: CallListID, _ number: Int) {
    if let digest = lists[list]?[number]?.digest { ringing[digest] = nil }
    update(list, number) { entry in
      guard case .dealt = entry.stage else { return }
      entry.stage = .open(from: entry.agreedBefore)
      entry.attempts -= 1
    }
  }

  private mutating func erase(_ list: CallListID, _ number: Int) {
    if let digest = lists[list]?[number]?.digest { ringing[digest] = nil }
    update(list, number) { $0.stage = .erased }
  }

  private mutating func update(_ list: CallListID, _ number: Int, _ change: (inout CallList.Entry) -> Void) {
    guard let count = lists[list]?.entries.count, (1...count).contains(number) else { return }
    change(&lists[list]!.entries[number - 1])
  }
}

package struct CallList: Hashable, Sendable {
  package let guide: String
  /// Of the desk document, within which calls are made; nil for at any time that an entry allows.
  package let hours: WeeklyHours.ID?
  package internal(set) var entries: [Entry]

  package subscript(number: Int) -> Entry? { entries.indices.contains(number - 1) ? entries[number - 1] : nil }

  package struct Entry: Hashable, Sendable, Identifiable {
    /// From 1 in the order of the file.
    package let number: Int
    package let digest: NumberDigest
    package let window: CallTimes
    package internal(set) var stage = Stage.open(from: nil)
    /// The agreed time for which it is dealt out.
    fileprivate var agreedBefore: Int64?
    /// How often it was dealt out.
    package internal(set) var attempts = 0
    /// Of the latest call.
    package internal(set) var disposition: DispositionCode?
    /// The conversation under way, while it is dealt out.
    package internal(set) var session: SessionReference?

    package var id: Int { number }

    init(number: Int, _ row: OutboundEvent.Row) {
      self.number = number
      digest = row.digest
      window = row.window
    }
  }

  package enum Stage: Hashable, Sendable {
    /// To be rung, not before a time that was agreed on, in milliseconds since 1970.
    case open(from: Int64?)
    case dealt(to: AgentID, at: Int64)
    case done(at: Int64)
    /// Nothing is known of the person any more.
    case erased
  }
}
