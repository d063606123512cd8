import Glibc
import Synchronization

/// Turns signals into bytes that `poll` can wait for. There is one at a time, for signals belong to the process.
struct SignalPipe: ~Copyable {
  /// Readable when a signal or a wake-up has come.
  let readEnd: Int32
  private let writeEnd: Int32
  private let before: [Int32: sigaction]

  private static let current = Atomic<Int32>(-1)

  init(_ signals: [Int32]) {
    var ends: [Int32] = [-1, -1]
    let isMade = pipe(&ends) == 0
    precondition(isMade, "no pipe for signals: errno \(errno)")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
    SignalPipe.current.store(writeEnd, ordering: .sequentiallyConsistent)
    var before: [Int32: sigaction] = [:]
    for signal in signals { before[signal] = SignalPipe.watch(signal) }
    self.before = before
  }

  deinit {
    for (signal, var action) in before { sigaction(signal, &action, nil) }
    SignalPipe.current.store(-1, ordering: .sequentiallyConsistent)
    close(readEnd)
    close(writeEnd)
  }

  /// The signals that came since last asked, in order; 0 is a wake-up.
  func received() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &bytes, bytes.count)
    return count > 0 ? bytes.prefix(count).map(Int32.init) : []
  }

  /// Lets a signal do for a moment what it does by default.
  func withDefault(_ signal: Int32, _ body: () -> Void) {
    var usual = sigaction()
    var mine = sigaction()
    usual.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &usual, &mine)
    body()
    sigaction(signal, &mine, nil)
  }

  static func send(_ byte: UInt8) {
    // Async-signal-safe: an atomic load and write(2). errno belongs to whoever was interrupted.
    let kept = errno
    let end = current.load(ordering: .sequentiallyConsistent)
    var byte = byte
    if end >= 0 { _ = write(end, &byte, 1) }
    errno = kept
  }

  /// Returns what the signal did before; `nil` if it was ignored, as under nohup, and stays so.
  private static func watch(_ signal: Int32) -> sigaction? {
    var before = sigaction()
    sigaction(signal, nil, &before)
    guard before.__sigaction_handler.sa_handler.map({ unsafeBitCast($0, to: Int.self) }) != SignalPipe.ignored else {
      return nil
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { SignalPipe.send(UInt8(truncatingIfNeeded: $0)) }
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
    return before
  }

  /// SIG_IGN, a number in the clothes of a function.
  private static let ignored = 1
}

/// Ends a wait for input from anywhere, such as when a queue has news.
enum InputWaker {
  static func wake() {
    SignalPipe.send(0)
  }
}
