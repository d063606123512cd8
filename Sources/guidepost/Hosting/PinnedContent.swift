import Foundation
import GuideDocument
import GuideGraph
import Journal

/// The exact content a session began with: its guide, the guides that leads into, and the phrases they share.
///
/// The journal keeps it, so that a session goes on as it began even when the files have changed since.
struct PinnedContent: Sendable {
  private struct File: Codable {
    var path: String
    var text: String
  }

  let bytes: [UInt8]
  let digest: String

  init(of guide: GuideID, in workspace: Workspace) throws {
    let guides = workspace.library.closure(of: guide).map(\.document)
    let documents = guides.sorted { $0.file.path < $1.file.path } + workspace.project.phrases
    let files = documents.map { File(path: $0.file.path, text: String(decoding: $0.file.bytes, as: UTF8.self)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bytes = Array(try encoder.encode(files))
    digest = SHA256.hexadecimal(bytes)
  }

  /// Reads kept content back into guides.
  static func library(from bytes: [UInt8]) throws -> Library {
    let files = try JSONDecoder().decode([File].self, from: Data(bytes))
    return Library(
      files.compactMap { DocumentReader().check(SourceFile(path: $0.path, bytes: Array($0.text.utf8))).document })
  }
}
