import Foundation

/// One way in which the next hours may go, played by the rule that the desk itself follows.
struct RollForward {
  private let floor: Floor
  private var numbers: SeededNumbers
  private var walkIns: [[CallWindow.Entry]]
  /// By line: how many of them have been called, and who is first of those who have not.
  private var walkInsCalled: [Int]
  private var firstWalkIns: [CallWindow.Entry?]
  private var urgentCalled: [Int]
  private var firstUrgent: [CallWindow.Entry?]
  private var promised: [Floor.Place]
  /// Those who will come, by time.
  private var coming: [(at: Int64, place: Floor.Place)] = []
  private var come = 0
  private var free: [Int64]

  /// No day has more calls than this; a way that goes on is given up.
  private static let mostCalls = 20_000

  init(_ floor: Floor, _ numbers: SeededNumbers) {
    self.floor = floor
    self.numbers = numbers
    walkIns = floor.walkIns
    walkInsCalled = Array(repeating: 0, count: walkIns.count)
    urgentCalled = walkInsCalled
    firstWalkIns = walkIns.map(\.first)
    firstUrgent = floor.urgent.map(\.first)
    promised = floor.promised
    free = []
    free = floor.servers.map { freeing(of: $0) }
    bookingsCome()
  }

  /// When somebody is called, in milliseconds since 1970. `guest` is among those who wait, or comes at a later instant;
  /// then others come until that instant as well.
  mutating func call(of guest: Floor.Place, comingAt arrival: Int64? = nil) -> Int64 {
    if let arrival {
      othersCome(until: arrival)
      coming.append((arrival, guest))
    }
    coming.sort { $0.at < $1.at }
    var now = floor.now
    for _ in 0..<Self.mostCalls {
      admit(until: now)
      for server in free.indices where free[server] <= now {
        guard let next = take(by: floor.servers[server].serves, at: now) else { continue }
        if next.entry.order == guest.entry.order { return now }
        free[server] = now + length(in: next.line)
      }
      guard let later = moment(after: now) else { break }
      now = later
    }
    return now
  }

  private mutating func length(in line: Int) -> Int64 { max(1, Int64(floor.lengths[line].quantile(numbers.share()))) }

  private mutating func freeing(of server: Floor.Server) -> Int64 {
    switch server.work {
    case .idle: floor.now
    case .busy(let line, let elapsed):
      floor.now + Int64(floor.lengths[line].residual(after: Double(elapsed), share: numbers.share()))
    }
  }

  private func moment(after now: Int64) -> Int64? {
    var next = come < coming.count ? coming[come].at : Int64.max
    for instant in free where instant > now && instant < next { next = instant }
    return next == .max ? nil : next
  }
}

// MARK: - Who comes

extension RollForward {
  private mutating func bookingsCome() {
    for (index, booking) in floor.bookings.enumerated() {
      guard let arrival = booking.punctuality.arrival(for: booking.start, after: floor.now, &numbers),
        // Who comes too late stands behind everybody who waits now.
        arrival <= booking.start + booking.grace
      else { continue }
      let entry = CallWindow.Entry(
        order: Self.strangers + index, isUrgent: false, joinedAt: arrival, promisedStart: booking.start,
        lead: booking.lead)
      coming.append((arrival, Floor.Place(entry: entry, line: booking.line)))
    }
  }

  /// Those who walk in until then, as fast as of late.
  private mutating func othersCome(until arrival: Int64) {
    var order = Self.strangers * 2
    for (line, pace) in floor.paces.enumerated() where pace > 0 {
      var instant = Double(floor.now)
      while true {
        instant -= log(numbers.share()) / pace
        guard instant < Double(arrival) else { break }
        order += 1
        let entry = CallWindow.Entry(
          order: order, isUrgent: false, joinedAt: Int64(instant), promisedStart: nil, lead: 0)
        coming.append((entry.joinedAt, Floor.Place(entry: entry, line: line)))
      }
    }
  }

  /// Above every number that a ticket was drawn with.
  private static let strangers = 1 << 40

  private mutating func admit(until now: Int64) {
    while come < coming.count, coming[come].at <= now {
      let place = coming[come].place
      come += 1
      if place.entry.promisedStart != nil {
        promised.append(place)
      } else {
        walkIns[place.line].append(place.entry)
        if firstWalkIns[place.line] == nil { firstWalkIns[place.line] = place.entry }
      }
    }
  }
}

// MARK: - Who is called

extension RollForward {
  /// Only the first of each line can be next among those without a promise, so the rule need not see the others.
  private mutating func take(by lines: Floor.Lines, at now: Int64) -> Floor.Place? {
    var window = CallWindow(now: now)
    for line in firstWalkIns.indices where lines.has(line) {
      if let first = firstWalkIns[line] { window.see(first) }
      if let first = firstUrgent[line] { window.see(first) }
    }
    for place in promised where lines.has(place.line) { window.see(place.entry) }
    return window.choice.map { remove($0, lines) }
  }

  private mutating func remove(_ entry: CallWindow.Entry, _ lines: Floor.Lines) -> Floor.Place {
    if !entry.isUrgent, entry.promisedStart != nil,
      let index = promised.firstIndex(where: { $0.entry.order == entry.order })
    {
      return promised.remove(at: index)
    }
    for line in firstWalkIns.indices where lines.has(line) {
      if entry.isUrgent, firstUrgent[line]?.order == entry.order {
        urgentCalled[line] += 1
        firstUrgent[line] = floor.urgent[line].entry(at: urgentCalled[line])
        return Floor.Place(entry: entry, line: line)
      }
      if !entry.isUrgent, firstWalkIns[line]?.order == entry.order {
        walkInsCalled[line] += 1
        firstWalkIns[line] = walkIns[line].entry(at: walkInsCalled[line])
        return Floor.Place(entry: entry, line: line)
      }
    }
    preconditionFailure("who was chosen was among those seen")
  }
}

extension [CallWindow.Entry] {
  fileprivate func entry(at index: Int) -> Element? { index < count ? self[index] : nil }
}
