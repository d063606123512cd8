import Glibc

/// Waits for bytes, signals or a time, whichever comes first.
struct InputWait {
  enum Outcome: Hashable, Sendable {
    case bytes([UInt8])
    /// Nothing will come any more.
    case end
    case signals([Int32])
    case timeout
  }

  let input: Int32

  func next(_ signals: borrowing SignalPipe, until deadline: ContinuousClock.Instant?, patience: Int? = nil) -> Outcome
  {
    var waits = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waits, 2, Self.milliseconds(until: deadline, patience: patience))
    if waits[1].revents != 0 { return .signals(signals.received()) }
    guard count != 0 else { return .timeout }
    // A signal that is not ours cut the wait short.
    guard count > 0 else { return .signals([]) }
    return read()
  }

  private func read() -> Outcome {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(input, &bytes, bytes.count)
    if count > 0 { return .bytes(Array(bytes.prefix(count))) }
    if count < 0, errno == EINTR || errno == EAGAIN { return .signals([]) }
    return .end
  }

  /// Rounded up, so that a wait never ends before its time; -1 is for ever.
  private static func milliseconds(until deadline: ContinuousClock.Instant?, patience: Int?) -> Int32 {
    let left = deadline.map { deadline -> Int in
      let (seconds, attoseconds) = max(.zero, deadline - .now).components
      return Int(min(seconds, 86_400)) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
    return [left, patience].compactMap(\.self).min().map(Int32.init) ?? -1
  }
}
