/// Reads what a person answers, and says things without tearing the line that they are typing.
protocol AnswerReader: AnyObject {
  /// Waits for a line, or for anything else that must be attended to.
  ///
  /// A line that was begun survives `.timeout` and `.woken`; the next call goes on with it.
  func readEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) -> InputEvent

  /// Writes lines to the transcript. The text is sanitised and coloured already.
  func say(_ text: String)

  /// Drops the line that was begun, for a question that is no longer asked.
  func discardDraft()

  /// Of the screen; 80 where there is none.
  var columns: Int { get }
}

/// What is asked for at one prompt.
struct InputRequest: Sendable {
  var lead: LineLead
  /// Answers that Tab and the arrows offer.
  var labels: [String] = []
  /// Keys that answer at once.
  var quickKeys: Set<String> = []
  /// Whether what is typed must not be seen or recalled.
  var isMasked = false
  /// Whether what is typed may be seen meanwhile, but stands in no transcript.
  var isUnrecorded = false
  /// What is said after a paste of so many characters.
  var pasteNotice: @Sendable (Int) -> String = { count in
    "Pasted \(count) character\(count == 1 ? "" : "s"). Enter to send, Ctrl-C to discard."
  }

  init(lead: LineLead) {
    self.lead = lead
  }
}

/// What came of waiting for a line.
enum InputEvent: Hashable, Sendable {
  case line(String)
  /// A line of more bytes than a line may have; none of it was kept.
  case tooLong(limit: Int)
  /// Ctrl-C where no line was begun.
  case interrupt
  case endOfInput
  /// Alt-Left.
  case back
  /// Escape on an empty line.
  case escape
  /// The screen was cleared: print the question again.
  case clearedScreen
  /// Back from being suspended: print the question again.
  case resumed
  case timeout
  /// Somebody called `InputWaker.wake()`.
  case woken
  /// The terminal is gone or the process is asked to end: save and leave.
  case hangup(signal: Int32)
}
