import Foundation

/// One run of a command that is given a text and answers with one. Input and output flow at the same time, so that
/// neither side waits for the other.
///
/// Not Foundation's `Process`: that one waits for everything a command leaves running.
struct CommandRun: ~Copyable {
  enum Result: Hashable {
    case ended(code: Int32, output: String)
    /// It was stopped: no end within the time it has.
    case tooLate
    case cannotRun
  }

  /// Bytes of output that are kept. The rest is read and dropped, because a full pipe would hold the command up.
  static let outputLimit = 64 << 10
  /// Between asking a command to end and ending it.
  static let grace = Duration.milliseconds(500)

  private let command: SpawnedCommand
  private var rest: ArraySlice<UInt8>
  private var isInputOpen = true
  private var isOutputOpen = true
  private var kept: [UInt8] = []
  private var code: Int32?

  /// `timeout` in milliseconds.
  static func run(_ path: String, _ arguments: [String] = [], input: String, timeout: Int64) -> Result {
    guard let command = SpawnedCommand(path, arguments) else { return .cannotRun }
    return finish(command, input: input, timeout: timeout)
  }

  /// For a command that was started before.
  static func finish(_ command: SpawnedCommand, input: String, timeout: Int64) -> Result {
    var run = CommandRun(command, input)
    return run.finish(by: .now + .milliseconds(timeout))
  }

  private init(_ command: SpawnedCommand, _ text: String) {
    self.command = command
    rest = Array(text.utf8)[...]
  }

  deinit {
    if isInputOpen { close(command.input) }
    close(command.output)
  }

  private mutating func finish(by deadline: ContinuousClock.Instant) -> Result {
    while isOutputOpen, !hasEnded() {
      guard .now < deadline else { return stop() }
      exchange()
    }
    // What the command left in the pipe; a child of its own may hold the other end open for ever.
    while isOutputOpen, read() {}
    guard wait(until: deadline), let code else { return stop() }
    return .ended(code: code, output: String(decoding: kept, as: UTF8.self))
  }

  private mutating func hasEnded() -> Bool {
    if code == nil { code = command.exitCode() }
    return code != nil
  }

  private mutating func wait(until deadline: ContinuousClock.Instant) -> Bool {
    while !hasEnded() {
      guard .now < deadline else { return false }
      usleep(2_000)
    }
    return true
  }

  /// Asks the command and what it started to end, then ends them.
  private mutating func stop() -> Result {
    closeInput()
    command.signal(SIGTERM)
    guard !wait(until: .now + Self.grace) else { return .tooLate }
    command.signal(SIGKILL)
    // Nothing withstands that, but a process that hangs in the kernel must not hang us.
    _ = wait(until: .now + Self.grace)
    return .tooLate
  }

  // MARK: - Pipes

  /// Waits a moment for either pipe and serves it.
  private mutating func exchange() {
    var waits = [pollfd(fd: command.output, events: Int16(POLLIN), revents: 0)]
    if isInputOpen { waits.append(pollfd(fd: command.input, events: Int16(POLLOUT), revents: 0)) }
    guard poll(&waits, nfds_t(waits.count), 20) > 0 else { return }
    if waits[0].revents != 0 { _ = read() }
    if waits.count > 1, waits[1].revents != 0 { write() }
  }

  /// Whether there may be more to read at once.
  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = Foundation.read(command.output, &buffer, buffer.count)
    if count > 0 {
      kept += buffer.prefix(min(count, Self.outputLimit - kept.count))
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isOutputOpen = false
    }
    return count > 0
  }

  private mutating func write() {
    let input = command.input
    let count = BrokenPipe.ignored { rest.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) } }
    if count > 0 { rest = rest.dropFirst(count) }
    let isOver = rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR)
    if isOver { closeInput() }
  }

  private mutating func closeInput() {
    guard isInputOpen else { return }
    isInputOpen = false
    close(command.input)
  }
}
