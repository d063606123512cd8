/// What came of asking a person something.
enum Heard {
  case line(String)
  case timeout
  /// Something was said meanwhile; ask again.
  case again
  /// Alt-Left.
  case back
  case leave(Leaving)
}

/// Why a conversation stops before its end.
enum Leaving: Hashable {
  case inputEnded
  case interrupted
  case hangup(signal: Int32)
  /// "stop".
  case stopped
  /// An agent turns to another call; this one stays open.
  case setAside

  var exitCode: Int32 {
    switch self {
    case .inputEnded, .stopped, .setAside: ExitCode.inputEnded
    case .interrupted: ExitCode.interrupted
    case .hangup(let signal): 128 + signal
    }
  }
}

/// What a talk about one thing came to.
enum Turn {
  case goOn
  case leave(Leaving)
}
