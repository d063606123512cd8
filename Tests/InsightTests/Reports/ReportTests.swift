import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

@Suite struct ReportTests {
  private func source(_ stories: [Story], at now: Int64, _ filter: SessionFilter = .init()) -> ReportSource {
    ReportSource(stories.map(\.facts), filter, at: now, zone: "Europe/London")
  }

  /// Two moments: one at which many are open, and one at which only agents' sessions are.
  @Test(arguments: [1, 2, 3, 4, 5], [60, 10_000]) func `every session is counted exactly once`(
    seed: UInt64, minutes: Int64
  ) throws {
    let stories = try crowd(150, seed: seed)
    let source = source(stories, at: noon + minutes * minute)
    let customers = stories.filter { $0.facts.channel != .test }
    #expect(source.sessions.count == customers.count)
    #expect(source.testsLeftOut == stories.count - customers.count)
    #expect(source.ended.count + source.open == source.sessions.count)
    let classes = OutcomeClass.allCases.map { outcome in source.ended.count { $0.outcome == outcome } }
    #expect(classes.reduce(0, +) == source.ended.count)
    #expect(source.byGuide.reduce(0) { $0 + $1.sessions.count } == source.sessions.count)
    for report in [Report.outcomes] {
      for table in report.page(of: source).tables { #expect(table.total == source.ended.count, "\(table.title)") }
    }
    let rates = Rates(of: source)
    #expect(rates.started == source.sessions.count)
    #expect(rates.completion.n == rates.started - rates.open)
    #expect(rates.bounce.n == rates.bounce.count + rates.abandonment.n)
    #expect(rates.abandonment.n == rates.taskCompletion.n)
    let askers: [Event.HandoffRequested.Asker] = [.customer, .guide, .noMatch, .failure]
    #expect(askers.reduce(0) { $0 + rates.handoff(by: $1).count } == rates.handoff.count)
  }

  @Test(arguments: [1, 2, 3]) func `lost sessions are the abandoned ones, each at one step that it entered`(
    seed: UInt64
  ) throws {
    let source = source(try crowd(150, seed: seed), at: noon + 10_000 * minute)
    let losses = StepLosses(of: source.ended)
    let steps = source.sessions.reduce(into: Set<StepKey>()) { $0.formUnion($1.entered) }
    let lost = steps.reduce(0) { $0 + losses.lost(at: $1) }
    #expect(lost == source.ended.count { $0.outcome == .abandoned })
    #expect(lost > 10)
    for step in steps {
      #expect(losses.dropOff(at: step).n == source.ended.count { $0.facts.entered.contains(step) })
      #expect(losses.exitShare(of: step).n == lost)
    }
  }

  @Test func `rates are what their definitions say`() throws {
    let guides = try library(short)
    // Ended by the guide, engaged: 3. Abandoned after an answer: 2. Never answered: 1. Open: 1, and it answered.
    func story(_ words: [String], minutes: Int64 = 0) throws -> Story {
      var story = try Story(guides, at: noon - minutes * minute)
      for word in words { try story.say(word) }
      return story
    }
    var stories = try [["yes"], ["not"], ["no", "yes"], ["no"], ["no", "no"], []].map { try story($0, minutes: 90) }
    try stories[0].go(.feedback(solved: true, score: 5, comment: nil))
    try stories[1].go(.feedback(solved: false, score: 3, comment: nil))
    stories.append(try story(["no"]))
    let rates = Rates(of: source(stories, at: noon + 5 * minute))
    #expect((rates.started, rates.engagedCount, rates.open) == (7, 6, 1))
    #expect(rates.completion == Proportion(2, of: 6))
    #expect(rates.taskCompletion == Proportion(2, of: 5))
    #expect(rates.abandonment == Proportion(2, of: 5))
    #expect(rates.bounce == Proportion(1, of: 6))
    #expect(rates.confirmedResolution == Proportion(1, of: 5))
    #expect(rates.satisfaction == Proportion(1, of: 2))
    #expect(rates.scoreResponse == Proportion(2, of: 6))
    #expect(rates.handoff == Proportion(0, of: 5))
  }

  @Test func `drop-off is counted where the customer stood last`() throws {
    let guides = try library(short)
    let stories = try (0..<12).map { number in
      var story = try Story(guides)
      if number < 6 { try story.say("no") }
      return story
    }
    let losses = StepLosses(of: source(stories, at: noon + 1_000 * minute).ended)
    #expect(losses.dropOff(at: StepKey("g", "a")) == Proportion(6, of: 12))
    #expect(losses.dropOff(at: StepKey("g", "b")) == Proportion(6, of: 6))
    #expect(losses.exitShare(of: StepKey("g", "a")) == Proportion(6, of: 12))
    #expect(losses.shown == [StepKey("g", "a")])
    #expect(losses.hidden == 1)
  }

  @Test func `a guide with few ended sessions is named and not told of`() throws {
    let stories = try (0..<9).map { _ in try Story(try library(short)) }
    let page = Report.outcomes.page(of: source(stories, at: noon + 1_000 * minute))
    #expect(page.tables.map(\.rows) == [[], []])
    #expect(page.tables.map(\.notes) == [["g: fewer than 10 ended sessions"], ["g: fewer than 10 ended sessions"]])
  }

  @Test func `without sessions there is no data`() {
    let page = Report.summary.page(of: source([], at: noon))
    for row in page.tables[1].rows { #expect(row[1] == .share(Proportion(0, of: 0))) }
    #expect(Proportion(0, of: 0).shown.description == "no data")
  }

  @Test func `the filter chooses by start, guide, version, channel and locale`() throws {
    let stories = try crowd(60, seed: 7)
    let all = stories.map(\.facts)
    func count(_ filter: SessionFilter) -> Int { all.filter(filter.admits).count }
    #expect(count(.init()) == 60)
    #expect(count(.init(guide: "g")) + count(.init(guide: "h")) == 60)
    #expect(count(.init(version: "1")) == 60)
    #expect(count(.init(version: "2")) == 0)
    #expect(count(.init(locale: "de")) == 0)
    #expect(count(.init(period: Period(from: noon + minute, before: noon + 3 * minute, words: ""))) == 2)
    #expect(count(.init(channel: .test)) == all.count { $0.channel == .test })
  }

  @Test func `views have names of their own`() {
    #expect(Set(Report.all.map(\.name)).count == Report.all.count)
    #expect(Report.all.first?.name == "summary")
  }
}

extension ReportTable {
  /// Sessions in the last column, over all rows.
  fileprivate var total: Int {
    rows.reduce(0) { sum, row in
      if case .share(let share)? = row.last { sum + share.count } else { sum }
    }
  }
}
