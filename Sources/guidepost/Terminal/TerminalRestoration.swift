import Glibc
import Synchronization

/// Gives the terminal back as it was, whatever ends the process: `exit`, a fatal signal, or a crash of our own.
/// Process-wide, as such ends are.
enum TerminalRestoration {
  // The pointer is only taken by exchange, so whoever gets it has it alone.
  nonisolated(unsafe) private static let saved = Atomic<UnsafeMutablePointer<termios>?>(nil)
  private static let descriptor = Atomic<Int32>(-1)
  private static let usesPasteMode = Atomic<Bool>(false)
  private static let fatal: [Int32] = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP]

  /// Restores at exit from now on. The memory is never freed, for a signal may come at any time.
  static func arm(_ settings: termios, descriptor: Int32, usesPasteMode: Bool) {
    let memory = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    memory.initialize(to: settings)
    self.descriptor.store(descriptor, ordering: .sequentiallyConsistent)
    self.usesPasteMode.store(usesPasteMode, ordering: .sequentiallyConsistent)
    saved.store(memory, ordering: .sequentiallyConsistent)
    _ = installed
  }

  static func disarm() {
    saved.store(nil, ordering: .sequentiallyConsistent)
  }

  /// Async-signal-safe: atomics, tcsetattr and write.
  static func restoreNow() {
    guard let settings = saved.exchange(nil, ordering: .sequentiallyConsistent) else { return }
    if usesPasteMode.load(ordering: .sequentiallyConsistent) { endPasteMode() }
    tcsetattr(descriptor.load(ordering: .sequentiallyConsistent), TCSANOW, settings)
  }

  private static let installed: Void = {
    atexit { TerminalRestoration.restoreNow() }
    for signal in fatal {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { TerminalRestoration.end(by: $0) }
      action.sa_flags = Int32(SA_NODEFER)
      sigaction(signal, &action, before + Int(signal))
    }
  }()

  /// What fatal signals did before, by number: written once, before any can be handled.
  nonisolated(unsafe) private static let before = {
    let memory = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
    memory.initialize(repeating: sigaction(), count: 64)
    return memory
  }()

  /// Restores and lets the signal do what it did before. A fault happens again by itself, and where it happened.
  private static func end(by signal: Int32) {
    restoreNow()
    sigaction(signal, before + Int(signal), nil)
    if signal == SIGQUIT { raise(signal) }
  }

  private static func endPasteMode() {
    // ESC [ ? 2 0 0 4 l, on the stack: no allocation in a signal handler.
    var bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
      0x1B, 0x5B, 0x3F, 0x32, 0x30, 0x30, 0x34, 0x6C
    )
    _ = write(STDOUT_FILENO, &bytes, 8)
  }
}
