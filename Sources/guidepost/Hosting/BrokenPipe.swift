import Foundation

/// Writing to somebody who does not read ends a process by a signal; this keeps it to an error of that one call.
///
/// The signal is held back for the calling thread alone, so that what the process does about it elsewhere stays as it is
/// and commands that it starts inherit nothing.
enum BrokenPipe {
  static func ignored(_ body: () -> Int) -> Int {
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &broken, &before)
    let result = body()
    let reason = errno
    if result < 0, reason == EPIPE {
      var now = timespec()
      while sigtimedwait(&broken, nil, &now) == -1, errno == EINTR {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = reason
    return result
  }
}
