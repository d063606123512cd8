/// Makes text that is not our own constant fit to be printed: after it no byte of the text can move the cursor, recolour,
/// retitle, overwrite or reorder what the person sees. Everything that leaves for the terminal passes here once,
/// guide text included.
struct Sanitiser: Hashable, Sendable {
  /// Stands for what was dropped, so that nothing hides.
  static let droppedMark: Unicode.Scalar = "␛"

  /// Unicode scalars a line may have; what is beyond is cut and counted. No text of a guide is longer.
  var lineLimit = 16_384
  /// Combining marks one base may carry.
  var markLimit = 8

  static func sanitised(_ text: String) -> String {
    Sanitiser().sanitised(text)
  }

  func sanitised(_ text: String) -> String {
    var output = SanitisedOutput(limits: self)
    var sequences = ControlSequences(Array(text.unicodeScalars))
    while let piece = sequences.next() {
      switch piece {
      case .dropped: output.mark()
      case .scalar(let scalar, let following): output.take(scalar, before: following)
      }
    }
    return output.finished()
  }
}
