import Foundation

/// One run of a command that is given a text and answers with one. Input and output flow at the same time, so that
/// neither side waits for the other.
struct CommandRun: ~Copyable {
  enum Result: Hashable {
    case ended(code: Int32, output: String)
    /// It was stopped: no end within the time it has.
    case tooLate
    case cannotRun
  }

  /// Bytes of output that are kept. The rest is read and dropped, because a full pipe would hold the command up.
  static let outputLimit = 64 << 10
  /// Between asking a command to end and ending it, in milliseconds.
  static let grace: Int64 = 500

  private let process: Process
  private let ended: DispatchSemaphore
  private let input: Pipe
  private let output: Pipe
  private var rest: ArraySlice<UInt8>
  private var isInputOpen = true
  private var isOutputOpen = true
  private var kept: [UInt8] = []

  /// `timeout` in milliseconds.
  static func run(_ path: String, _ arguments: [String] = [], input: String, timeout: Int64) -> Result {
    guard var run = CommandRun(path, arguments, input) else { return .cannotRun }
    return run.finish(by: .now + .milliseconds(timeout))
  }

  private init?(_ path: String, _ arguments: [String], _ text: String) {
    process = Process()
    input = Pipe()
    output = Pipe()
    rest = Array(text.utf8)[...]
    let ended = DispatchSemaphore(value: 0)
    self.ended = ended
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.terminationHandler = { _ in ended.signal() }
    guard (try? process.run()) != nil else { return nil }
    for handle in [input.fileHandleForWriting, output.fileHandleForReading] {
      let flags = fcntl(handle.fileDescriptor, F_GETFL)
      _ = fcntl(handle.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    }
  }

  private mutating func finish(by deadline: ContinuousClock.Instant) -> Result {
    while isOutputOpen, process.isRunning {
      guard .now < deadline else { return stop() }
      exchange()
    }
    // What the command left in the pipe; a child of its own may hold the other end open for ever.
    while isOutputOpen, read() {}
    guard wait(until: deadline) else { return stop() }
    closeInput()
    return .ended(code: process.terminationStatus, output: String(decoding: kept, as: UTF8.self))
  }

  private func wait(until deadline: ContinuousClock.Instant) -> Bool {
    let left = max(0, (deadline - .now) / .milliseconds(1))
    return ended.wait(timeout: .now() + .milliseconds(Int(left))) == .success
  }

  /// Asks the command and what it started to end, then ends it.
  private mutating func stop() -> Result {
    closeInput()
    signal(SIGTERM)
    if !wait(until: .now + .milliseconds(Self.grace)) { signal(SIGKILL) }
    return .tooLate
  }

  private func signal(_ number: Int32) {
    let id = process.processIdentifier
    guard process.isRunning, id > 1 else { return }
    // The command leads a group of its own, unless the system is one where it does not.
    _ = kill(getpgid(id) == id ? -id : id, number)
  }

  // MARK: - Pipes

  /// Waits a moment for either pipe and serves it.
  private mutating func exchange() {
    var waits = [pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)]
    if isInputOpen {
      waits.append(pollfd(fd: input.fileHandleForWriting.fileDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    guard poll(&waits, nfds_t(waits.count), 20) > 0 else { return }
    if waits[0].revents != 0 { _ = read() }
    if isInputOpen, waits.count > 1, waits[1].revents != 0 { write() }
  }

  /// Whether there may be more to read at once.
  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = Foundation.read(output.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
    if count > 0 {
      kept += buffer.prefix(min(count, Self.outputLimit - kept.count))
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isOutputOpen = false
    }
    return count > 0
  }

  private mutating func write() {
    let handle = input.fileHandleForWriting.fileDescriptor
    let count = BrokenPipe.ignored { rest.withUnsafeBytes { Foundation.write(handle, $0.baseAddress, $0.count) } }
    if count > 0 { rest = rest.dropFirst(count) }
    let isOver = rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR)
    if isOver { closeInput() }
  }

  private mutating func closeInput() {
    guard isInputOpen else { return }
    isInputOpen = false
    try? input.fileHandleForWriting.close()
  }
}
