/// One turn of a played conversation.
enum WalkLine: Hashable, Sendable {
  case guide(String)
  /// The options of the question before, by their labels.
  case options([String])
  case you(String)
  /// What desk and programs did meanwhile.
  case world(String)
}
