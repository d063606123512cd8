/// Why a path log could not be written.
package enum LogFailure: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  /// The last line may stand there in part.
  case cannotWrite(path: String, reason: String)

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "cannot open the log \"\(path)\": \(reason)"
    case .cannotWrite(let path, let reason): "cannot write the log \"\(path)\": \(reason)"
    }
  }
}
