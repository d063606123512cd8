import Insight

/// How `guidepost graph` draws.
enum GraphFormat: String, CaseIterable, Sendable {
  case mermaid, dot

  func text(of picture: GuidePicture) -> String {
    switch self {
    case .mermaid: picture.mermaid
    case .dot: picture.dot
    }
  }
}
