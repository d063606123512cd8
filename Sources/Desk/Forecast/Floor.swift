/// What bears on one wait: the lines and counters around it, who is there, who is expected. A copy that can be played
/// forward without touching the desk.
struct Floor: Sendable {
  /// Lines by their place in `lengths`, as bits: no floor of more is looked at.
  typealias Lines = UInt64
  static let mostLines = 64

  struct Server: Sendable {
    let serves: Lines
    let work: Work
  }

  enum Work: Hashable, Sendable {
    case idle
    /// With somebody of that line since that many milliseconds.
    case busy(line: Int, elapsed: Int64)
  }

  struct Place: Sendable {
    let entry: CallWindow.Entry
    let line: Int
  }

  struct Booking: Sendable {
    let start: Int64
    let line: Int
    let lead: Int64
    let grace: Int64
    let punctuality: Punctuality
  }

  let now: Int64
  var servers: [Server] = []
  /// Every counter of the first line is known to be without its agent, and nobody else serves that line.
  var isUnattended = false
  /// By line, as are the others.
  var lengths: [ServiceLength] = []
  /// How many join in a millisecond.
  var paces: [Double] = []
  var urgent: [[CallWindow.Entry]] = []
  /// Without a promise, in the order of joining.
  var walkIns: [[CallWindow.Entry]] = []
  /// Checked in, in time.
  var promised: [Place] = []
  /// Expected today and not here yet.
  var bookings: [Booking] = []

  mutating func add(_ entry: CallWindow.Entry, to line: Int) {
    if entry.isUrgent {
      urgent[line].append(entry)
    } else if entry.promisedStart != nil {
      promised.append(Place(entry: entry, line: line))
    } else {
      walkIns[line].append(entry)
    }
  }

  /// Whether somebody waits who could be called by such a server, and has for that long.
  func waits(among lines: Lines, since: Int64) -> Int? {
    walkIns.indices.first { line in
      lines.has(line)
        && (walkIns[line].first.map { $0.joinedAt <= since } ?? urgent[line].first.map { $0.joinedAt <= since } ?? false)
    }
  }
}

extension Floor.Lines {
  func has(_ line: Int) -> Bool { self & (1 << UInt64(line)) != 0 }

  static func line(_ index: Int) -> Self { 1 << UInt64(index) }
}
