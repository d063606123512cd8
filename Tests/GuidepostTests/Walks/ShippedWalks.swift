import Foundation
import GuideDocument
import GuideGraph

@testable import guidepost

/// The sample project of the repository.
enum ShippedWalks {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Guides").path
  static let workspace = Workspace(Project.load(from: folder))
  static let paths = workspace.project.walks.map(\.file.path)

  static func document(_ path: String) -> Document? {
    workspace.project.walks.first { $0.file.path == path }
  }
}
