/// A name that an author gave to something: an id is a type, never a bare `String`.
public protocol Identifier: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  public var description: String { text }
  public init(stringLiteral text: String) { self.init(text) }
  public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

public struct GuideID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct StepID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct OptionID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct QueueID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct ServiceID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct InboxID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct ActionName: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// Something the customer can try, named once for all guides, so that nobody is asked to try it twice.
public struct RemedyName: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// What a step establishes and others require: consent, identity, a disclosure.
public struct Requirement: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct ObjectionID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A wrap-up code.
public struct DispositionCode: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

public struct PhraseID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
