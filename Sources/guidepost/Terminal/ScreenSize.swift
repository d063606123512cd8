import Glibc

/// Columns and rows of the terminal.
struct ScreenSize: Hashable, Sendable {
  var columns = 80
  var rows = 24

  /// What the terminal says; 80 by 24 where it says nothing.
  static func current() -> ScreenSize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return ScreenSize() }
    return ScreenSize(columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
