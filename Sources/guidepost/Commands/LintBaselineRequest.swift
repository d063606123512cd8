/// What a command line asks of the baseline.
enum LintBaselineRequest: Hashable, Sendable {
  case none
  /// Tell of what the file does not list.
  case compare(String)
  /// The same, and take out of the file what is no longer found.
  case prune(String)
  /// List all that is found.
  case write(String)

  init(_ arguments: Arguments) throws(UsageError) {
    switch (arguments["--baseline"], arguments["--write-baseline"], arguments.has("--prune-baseline")) {
    case (nil, nil, false): self = .none
    case (let file?, nil, let prunes): self = prunes ? .prune(file) : .compare(file)
    case (nil, let file?, false): self = .write(file)
    case (nil, nil, true): throw UsageError("--prune-baseline goes with --baseline FILE")
    case (_, .some, _): throw UsageError("--write-baseline goes with no other option on baselines")
    }
  }
}
