import Foundation

/// Who drives a session: a random name, and the process behind it. A lease keeps it, so that of a runner that was killed
/// nobody has to wait for the lease to end.
struct RunnerIdentity: Hashable, Sendable {
  private let name: String
  /// Nil where the system does not tell.
  private let process: ProcessMark?

  /// A runner in this process.
  init() {
    name = SessionBook.randomName()
    process = .own
  }

  /// What a lease says of its owner.
  init(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    name = parts.first ?? text
    process = parts.count > 1 ? ProcessMark(parts[1]) : nil
  }

  var text: String { process.map { "\(name)@\($0.text)" } ?? name }

  /// Whether its process is known to have ended. False where that cannot be told: on another machine, in another
  /// container, or after the machine was started anew; then the lease has to run out.
  var isGone: Bool { process?.isGone ?? false }
}

/// A process, told from every other that had or will have its number.
struct ProcessMark: Hashable, Sendable {
  /// Of this start of this machine, and of the container in it: only there the number means anything.
  let place: String
  let number: Int32
  /// When it began, in the kernel's ticks since the machine was started.
  let start: UInt64

  /// This process.
  static let own: ProcessMark? = {
    guard let place = Self.ownPlace, let seen = ProcessSight(of: getpid()) else { return nil }
    return ProcessMark(place: place, number: getpid(), start: seen.start)
  }()

  private static let ownPlace: String? = {
    guard let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8),
      let container = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    else { return nil }
    return boot.trimmed.filter { $0 != "-" } + "." + container.filter(\.isNumber)
  }()

  init(place: String, number: Int32, start: UInt64) {
    self.place = place
    self.number = number
    self.start = start
  }

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let number = Int32(parts[1]), let start = UInt64(parts[2]) else { return nil }
    self.init(place: parts[0], number: number, start: start)
  }

  var text: String { "\(place)/\(number)/\(start)" }

  var isGone: Bool {
    guard place == Self.ownPlace, number > 0 else { return false }
    // Where another account's processes cannot be looked at, they still can be told from none.
    if kill(number, 0) != 0 { return errno == ESRCH }
    guard let seen = ProcessSight(of: number) else { return false }
    return seen.start != start || seen.hasEnded
  }
}

/// What the kernel tells of a process that is there.
struct ProcessSight: Hashable, Sendable {
  let start: UInt64
  /// It has ended, and whoever started it has not asked how.
  let hasEnded: Bool

  /// Nil where there is none, it may not be looked at, or the system has no `/proc`.
  init?(of number: Int32) {
    guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else { return nil }
    self.init(stat: text)
  }

  /// A line of `/proc/PID/stat` (proc(5)): field 3 is the state, field 22 the start. The name in field 2 stands in
  /// brackets and may hold spaces and brackets itself.
  init?(stat: String) {
    guard let bracket = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[stat.index(after: bracket)...].split(whereSeparator: \.isWhitespace)
    guard fields.count > 19, let start = UInt64(fields[19]) else { return nil }
    self.start = start
    hasEnded = ["Z", "X"].contains(fields[0])
  }
}
