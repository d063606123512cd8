/// What printing a scalar would do to the line it stands in.
enum ScalarKind: Hashable, Sendable {
  case plain, lineBreak, mark, joiner
  /// Has no look of its own and changes nothing that a reader could miss: goes without a trace.
  case invisible
  /// Reorders or hides text: goes, and the place is marked.
  case hidden
  /// Means nothing outside a private agreement, or nothing yet.
  case unknown

  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch scalar.value {
    case 0x2028, 0x2029: self = .lineBreak
    case 0x200C, 0x200D: self = .joiner
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0001, 0xE0020...0xE007F: self = .hidden
    case 0x0A, 0x09: self = .plain
    // Interlinear annotation.
    case 0xFFF9...0xFFFB: self = .invisible
    default: self = ScalarKind(properties)
    }
  }

  private init(_ properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .privateUse, .unassigned, .surrogate: self = .unknown
    case .nonspacingMark, .enclosingMark, .spacingMark:
      self = properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector ? .invisible : .mark
    case .control: self = .hidden
    // Arabic and other number signs are format characters that are seen; they are not ignorable.
    case .format where properties.isBidiControl: self = .invisible
    default: self = properties.isDefaultIgnorableCodePoint ? .invisible : .plain
    }
  }
}
