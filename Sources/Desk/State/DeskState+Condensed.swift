extension DeskState {
  /// Without what was over before `horizon`, in milliseconds since 1970: visits, appointments, messages and wishes that
  /// ended, and the receipts of commands. What is open, and the numbers already given, stay whatever their age. A command
  /// that comes again after its receipt went is a new one.
  package func condensed(before horizon: Int64) -> DeskState {
    var state = self
    state.receipts = receipts.filter { $0.value.at >= horizon }
    state.visits = visits.filter { $0.value.isOpen || $0.value.endedAt >= horizon }
    state.appointments = appointments.filter { max($0.value.time.end, $0.value.changedAt) >= horizon }
    state.messages = messages.filter { $0.value.closedAt ?? .max >= horizon }
    state.waitlist = waitlist.filter { $0.value.isOpen || $0.value.joinedAt >= horizon }
    state.books = books.mapValues { book in
      book.keeping { state.appointments[$0] != nil }
    }
    return state
  }
}

extension Visit {
  /// When it was over; the last moment there is for one that is not.
  fileprivate var endedAt: Int64 {
    switch stage {
    case .waiting, .called, .parked, .served: .max
    case .finished(_, let at), .left(let at), .missed(let at): at
    }
  }
}

extension Message {
  fileprivate var closedAt: Int64? {
    if case .closed(_, let at) = stage { return at }
    return nil
  }
}
