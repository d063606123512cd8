import GuideGraph

extension Session {
  public var isFinished: Bool { state.journey.place.isFinished }
}

extension Event.Refused {
  /// The variable whose value was refused; nil for an option.
  public var variableName: String? { variable?.text }
}
