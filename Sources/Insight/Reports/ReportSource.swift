import GuideSession

/// What reports are made from: the sessions asked for, and the moment they are looked at.
package struct ReportSource: Sendable {
  /// Without those of the channel `test`.
  package let sessions: [SessionFacts]
  package let testsLeftOut: Int
  package let filter: SessionFilter
  /// Milliseconds since 1970 UTC.
  package let now: Int64
  /// IANA name of the zone that days are counted in.
  package let zone: String

  package init(_ sessions: some Sequence<SessionFacts>, _ filter: SessionFilter, at now: Int64, zone: String) {
    let admitted = sessions.filter(filter.admits)
    self.sessions = admitted.filter { $0.channel != .test }
    testsLeftOut = admitted.count - self.sessions.count
    self.filter = filter
    self.now = now
    self.zone = zone
  }

  package var open: Int { sessions.count { $0.isOpen(at: now) } }

  typealias Ended = [(facts: SessionFacts, outcome: OutcomeClass)]

  /// Sessions that belong in rates, each with what became of it.
  var ended: Ended {
    sessions.compactMap { facts in facts.outcomeClass(at: now).map { (facts, $0) } }
  }

  /// The same for one guide after the other, in the order of their ids.
  var byGuide: [ReportSource] {
    Dictionary(grouping: sessions, by: \.guide).sorted { $0.key < $1.key }.map { guide, sessions in
      var filter = filter
      filter.guide = guide
      return ReportSource(sessions, filter, at: now, zone: zone)
    }
  }
}
