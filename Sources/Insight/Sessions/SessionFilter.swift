package import GuideGraph
package import GuideSession

/// Which sessions a list or a report is about. What is nil admits all.
package struct SessionFilter: Hashable, Sendable {
  /// Holds the start of the session.
  package var period: Period
  package var guide: GuideID?
  package var version: String?
  package var channel: Session.Channel?
  package var locale: String?

  package init(
    period: Period = .always, guide: GuideID? = nil, version: String? = nil, channel: Session.Channel? = nil,
    locale: String? = nil
  ) {
    self.period = period
    self.guide = guide
    self.version = version
    self.channel = channel
    self.locale = locale
  }

  package func admits(_ facts: SessionFacts) -> Bool {
    period.contains(facts.started) && (guide.map { $0 == facts.guide } ?? true)
      && (version.map { $0 == facts.version } ?? true) && (channel.map { $0 == facts.channel } ?? true)
      && (locale.map { $0 == facts.locale } ?? true)
  }
}
