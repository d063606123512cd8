#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals by which a process is asked to end. A process inherits those that whoever started it holds back, and one
/// that runs for long would then hear nobody.
enum EndingSignals {
  /// For the thread that calls; one thread that lets them through is enough.
  static func letThrough() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
