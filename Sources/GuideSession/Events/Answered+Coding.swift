import GuideGraph

// The options of a choice whose variable is not open stand in the vault alone, as the variable's value.

extension Event.Answered: Codable {
  private enum Key: String, CodingKey { case step, options, values, chosen, skipped, kept }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    step = try container.decode(StepKey.self, forKey: .step)
    options = try container.decodeIfPresent([OptionID].self, forKey: .options)
    values = try container.decode([VariableName: Recorded].self, forKey: .values)
    chosen = try container.decodeIfPresent(VariableName.self, forKey: .chosen)
    skipped = try container.decodeIfPresent(Bool.self, forKey: .skipped)
    kept = try container.decodeIfPresent(Bool.self, forKey: .kept)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(step, forKey: .step)
    if chosen == nil { try container.encodeIfPresent(options, forKey: .options) }
    try container.encode(values, forKey: .values)
    try container.encodeIfPresent(chosen, forKey: .chosen)
    try container.encodeIfPresent(skipped, forKey: .skipped)
    try container.encodeIfPresent(kept, forKey: .kept)
  }
}

extension Event.Answered {
  /// With its vault texts put back.
  mutating func fill(_ fill: (inout Recorded) -> Void) {
    for name in values.keys { fill(&values[name]!) }
    if let chosen { options = values[chosen]?.items?.map { OptionID($0) } }
  }
}
