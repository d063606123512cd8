import Foundation

/// A command that was started with pipes for its input and output, at the head of a process group of its own.
struct SpawnedCommand {
  private let id: pid_t
  /// Where to write to it, and where to read from it. Neither end waits.
  let input: Int32
  let output: Int32

  /// Nil where it cannot be started.
  init?(_ path: String, _ arguments: [String] = []) {
    guard let input = Pipes(), let output = Pipes() else { return nil }
    defer {
      close(input.reading)
      close(output.writing)
    }
    guard let id = Self.spawn([path] + arguments, input.reading, output.writing) else {
      close(input.writing)
      close(output.reading)
      return nil
    }
    self.id = id
    self.input = input.writing
    self.output = output.reading
    for end in [input.writing, output.reading] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }

  /// Nil while it runs. After a signal 128 and the signal's number, as shells say it.
  func exitCode() -> Int32? {
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Reaches what the command has started, too.
  func signal(_ number: Int32) { _ = kill(-id, number) }

  private struct Pipes {
    let reading: Int32
    let writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private static func spawn(_ words: [String], _ input: Int32, _ output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // It hears every signal, and does about each what it always does, whatever this process inherited or ignores.
    var noSignals = sigset_t()
    var ignored = sigset_t()
    sigemptyset(&noSignals)
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGXFSZ)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var line = words.map { strdup($0) } + [nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in line + environment { free(word) } }
    var id: pid_t = 0
    return posix_spawn(&id, words[0], &actions, &attributes, &line, &environment) == 0 ? id : nil
  }
}
