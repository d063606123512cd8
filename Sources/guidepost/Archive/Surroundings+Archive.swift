import Foundation
import GuideGraph
import GuideSession
import Insight
import Journal

extension Surroundings {
  /// The sessions that are kept. Reading never makes a store. Throws `NothingKept`.
  func openArchive(_ arguments: Arguments) throws -> SessionArchive {
    let named = arguments["--store"] ?? environment["GUIDEPOST_STORE"].flatMap { $0.isEmpty ? nil : $0 }
    guard named != "none" else { throw UsageError("--store none keeps nothing that could be read") }
    let path = named ?? StorePlace.standard(environment: environment, home: home)
    guard FileManager.default.fileExists(atPath: path) else { throw NothingKept(path: path) }
    return SessionArchive(store: try openStore(arguments).store)
  }

  /// The clock that times are told by: `--zone`, else the machine's.
  func clock(_ arguments: Arguments) throws -> LocalClock {
    let name = arguments["--zone"] ?? zone
    if let clock = LocalClock(name) { return clock }
    guard arguments["--zone"] == nil else {
      throw UsageError("there is no time zone \"\(name)\"; they are called like Europe/London")
    }
    return LocalClock("UTC")!
  }
}

struct NothingKept: Error, CustomStringConvertible {
  var path: String
  var description: String { "there is no store \"\(path)\" yet; guidepost run makes one, --store names another" }
}

extension Arguments {
  /// `--since` and `--until`, each a day of the clock's zone or a moment.
  func period(on clock: LocalClock) throws(UsageError) -> Period {
    switch Period.read(since: self["--since"], until: self["--until"], on: clock) {
    case .success(let period): return period
    case .failure(let wrong):
      throw UsageError(
        "\"\(wrong.text)\" is neither a day such as 2026-12-01 nor a moment such as 2026-12-01T09:00:00Z")
    }
  }

  func sessionFilter(on clock: LocalClock) throws(UsageError) -> SessionFilter {
    SessionFilter(
      period: try period(on: clock), guide: self["--guide"].map { GuideID($0) }, version: self["--version"],
      channel: try channel(), locale: self["--locale"])
  }

  private func channel() throws(UsageError) -> Session.Channel? {
    guard let name = self["--channel"] else { return nil }
    guard let channel = Session.Channel(rawValue: name) else {
      throw UsageError("--channel is one of customer, agent, test, not \"\(name)\"")
    }
    return channel
  }
}

extension Option {
  static let since = value("--since", "WHEN", "from this day or moment on")
  static let until = value("--until", "WHEN", "up to and including this day, or before this moment")
  static let guide = value("--guide", "ID", "sessions of this guide only")
  static let channel = value("--channel", "NAME", "customer, agent or test")
  static let ofVersion = value("--version", "TOKEN", "sessions of this version of the guide only")
  static let ofLocale = value("--locale", "TAG", "sessions in this language and region only")
  static let timesIn = value("--zone", "NAME", "tell times and days in this zone (else the machine's)")
}
