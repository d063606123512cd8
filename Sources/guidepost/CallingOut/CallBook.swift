import Desk
import Foundation
import GuideSession
import Journal

/// Lists of people to ring, as several consoles share them: every call is dealt out in one transaction, so that no two
/// agents get the same one.
final class CallBook {
  let store: any EventStore
  private var state = OutboundState()
  private var version = 0
  private static let stream = StreamID("calling")
  private let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  init(_ store: any EventStore) { self.store = store }

  func current(in store: any StoreSnapshot) throws -> OutboundState {
    for row in try store.events(in: Self.stream, after: version) {
      state.apply(try JSONDecoder().decode(OutboundEvent.self, from: Data(row.payload.utf8)))
      version = row.version
    }
    return state
  }

  func current() throws -> OutboundState { try store.read { try self.current(in: $0) } }

  func note(_ change: OutboundEvent.Change, at now: Int64, in store: any StoreTransaction) throws {
    let event = OutboundEvent(at: now, change)
    let row = NewEvent(
      type: event.type, payload: String(decoding: try encoder.encode(event), as: UTF8.self), actor: "agent")
    try store.append([row], to: Self.stream, expecting: nil, at: now)
  }

  func note(_ change: OutboundEvent.Change, at now: Int64) throws {
    try store.write { try self.note(change, at: now, in: $0) }
  }

  /// Deals out a call. Somebody whose values were erased meanwhile is passed over for good.
  func deal(from list: CallListID, to agent: AgentID, under plan: DeskPlan, at now: Int64) throws -> Dealt {
    try store.write { store in
      var state = try self.current(in: store)
      while true {
        let deal = state.deal(from: list, to: agent, under: plan, at: now)
        guard case .entry(let number) = deal, let entry = state.lists[list]?[number] else { return .nobody(deal) }
        let callee = Callee(try store.vaultEntry(Callee.key(list.text, number)))
        guard let callee else {
          state.apply(OutboundEvent(at: now, .erased(.init(list, number))))
          try self.note(.erased(.init(list, number)), at: now, in: store)
          continue
        }
        if !entry.isDealt(to: agent) {
          try self.note(.dealt(.init(list: list, entry: number, agent: agent)), at: now, in: store)
        }
        return .call(entry, callee)
      }
    }
  }

  /// How far a list has come; nil where there is no such list.
  func progress(of list: CallListID, at now: Int64) throws -> CallListProgress? {
    try store.read { store in
      let known = try store.vaultEntries(in: Callee.stream(list.text)).compactMap { Int($0.key.name) }
      return try self.current(in: store).progress(of: list, known: Set(known), at: now)
    }
  }

  enum Dealt {
    case call(CallList.Entry, Callee)
    case nobody(OutboundState.Deal)
  }

  // MARK: - Digests

  /// A number by a digest that only this store's salt makes, so that refusals can be kept without the number.
  func digest(of number: DialledNumber, in store: any StoreTransaction) throws -> NumberDigest {
    let name = "call-number-salt"
    if try store.content(digest: name) == nil {
      try store.putContent(digest: name, bytes: Array(SessionBook.randomName().utf8))
    }
    return NumberDigest(SHA256.hexadecimal((try store.content(digest: name) ?? []) + Array(number.text.utf8)))
  }
}
