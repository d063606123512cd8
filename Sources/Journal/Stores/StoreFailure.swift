/// Why a store could not do what it was asked. Whatever throws this has changed nothing.
package enum StoreFailure: Error, Hashable, Sendable {
  case cannotOpen(path: String, reason: String)
  case notAStore(path: String)
  case newerVersion(path: String, found: Int, supported: Int)
  case readOnly(path: String)
  case diskFull(path: String)
  /// `seconds`: how long we waited for the other process.
  case busy(path: String, seconds: Int)
  case corrupt(path: String, detail: String)
  /// The file system failed; `detail` is what it said.
  case unreachable(path: String, detail: String)
  /// A result code that should not occur here, SQLite's for one.
  case unexpected(path: String, code: Int32, detail: String)
}

extension StoreFailure: CustomStringConvertible {
  /// What, where, what to do.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "cannot open the store \"\(path)\": \(reason)"
    case .notAStore(let path):
      "\"\(path)\" is not a Guidepost store, so it was left alone. Name another file, or move this one away."
    case .newerVersion(let path, let found, let supported):
      "the store \"\(path)\" has format \(found) and this program knows formats up to \(supported), "
        + "so it was left alone. Use a newer guidepost."
    case .readOnly(let path):
      "the store \"\(path)\" or its folder cannot be written, so nothing was kept. "
        + "Check who owns the file and its folder, their modes, and whether the disk is mounted read-only."
    case .diskFull(let path):
      "there is no room left for the store \"\(path)\", so nothing was kept. Make room and repeat the last step."
    case .busy(let path, let seconds):
      "another process held the store \"\(path)\" for more than \(seconds) s, so nothing was kept. Try again; "
        + "if it stays so, find out who has the file open (fuser \"\(path)\")."
    case .corrupt(let path, let detail):
      "the store \"\(path)\" is damaged (\(detail)), so nothing was kept. "
        + "Stop everything that uses it, keep a copy, and restore a backup or try: sqlite3 \"\(path)\" .recover"
    case .unreachable(let path, let detail):
      "the file system failed at the store \"\(path)\" (\(detail)), so nothing was kept. Check the disk."
    case .unexpected(let path, let code, let detail):
      "the store \"\(path)\" failed unexpectedly (\(detail), code \(code)), so nothing was kept. Please report this."
    }
  }
}
