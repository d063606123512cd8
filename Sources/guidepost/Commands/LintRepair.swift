import Foundation
import GuideDocument

/// One file as it was and as it is to be.
struct LintRepair: Hashable, Sendable {
  /// Absolute.
  var path: String
  /// As people see it.
  var name: String
  var old: [UInt8]
  var new: [UInt8]

  /// Why a file could not be written.
  struct Failure: Error, Hashable { var message: String }

  /// Puts the new text in the file's place at once: whoever reads it meanwhile sees the old or the new one, whole. The
  /// file keeps its mode, and a link stays a link.
  func write() throws(Failure) {
    let goal = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard (try? Data(contentsOf: goal)).map({ Array($0) == old }) ?? false else {
      throw Failure(message: "\(name): the file was changed meanwhile; nothing is written")
    }
    let folder = goal.deletingLastPathComponent()
    let draft = folder.appending(
      path: ".\(goal.lastPathComponent).guidepost-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      let mode = try FileManager.default.attributesOfItem(atPath: goal.path)[.posixPermissions]
      try Data(new).write(to: draft)
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: draft.path) }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw Failure(message: "\(name): the file cannot be written")
    }
    guard rename(draft.path, goal.path) == 0 else {
      try? FileManager.default.removeItem(at: draft)
      throw Failure(message: "\(name): the file cannot be replaced")
    }
  }
}

extension Project {
  /// The text of one of its files; empty where it has none of that path.
  func bytes(of path: String) -> [UInt8] {
    documents.first { $0.file.path == path }?.file.bytes
      ?? diagnostics.first { $0.place.file.path == path }?.place.file.bytes ?? []
  }
}
