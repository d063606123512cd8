import Desk
import GuideSession
import Journal

extension SessionDriver {
  /// Writes to the other side. Anybody who sees the session may, also where another terminal drives it.
  func write(_ words: String, to kept: inout KeptSession) throws {
    try book.add(.talk(.message(words)), to: &kept, by: actor, at: now())
  }

  /// The customer's terminal is open, or gone. To be said again while it is open, since one that is silent for as long
  /// as a lease lasts counts as gone.
  func note(isHere: Bool, in kept: inout KeptSession) throws {
    if isHere { try book.markTerminal(of: kept, at: now()) } else { try book.markTerminalGone(of: kept) }
    guard kept.session.state.customerIsHere != isHere else { return }
    try book.add(.talk(isHere ? .join : .leave), to: &kept, by: actor, at: now())
  }

  /// Whether the customer reads what is written now; nil where no terminal of theirs ever said so.
  func customerIsHere(in kept: KeptSession) throws -> Bool? {
    guard let isHere = kept.session.state.customerIsHere else { return nil }
    return try isHere && !book.hasLostTerminal(of: kept, at: now())
  }

  /// The other side's messages that were not shown here yet, in order; from now on they count as shown.
  func unseenMessages(of kept: inout KeptSession) throws -> [TalkLine] {
    let lines = kept.session.unseen(by: actor)
    guard let last = lines.last else { return [] }
    try book.add(.talk(.seen(upTo: last.number)), to: &kept, by: actor, at: now())
    return lines
  }

  /// A session that a colleague has taken over, for its customer to look on and write. Nil where the customer goes on
  /// alone. Throws `CodeRefusal`.
  func lookOn(with code: ResumeCode) throws -> KeptSession? {
    var kept = try book.open(try book.store.stream(for: code, at: now()))
    guard try visit(servedIn: kept) != nil else { return nil }
    kept.code = code
    return kept
  }

  /// The visit in which a colleague has taken the customer over, or passes the customer on. Nil where the customer goes
  /// on alone.
  func visit(servedIn kept: KeptSession) throws -> Visit? {
    guard let desk, kept.session.state.effects.contains(where: { $0.kind == .served }) else { return nil }
    return try book.store.read { try desk.current(in: $0).visits(of: SessionReference(kept.id)).last }
  }
}
