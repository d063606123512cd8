import Foundation

extension SourceFile {
  /// Why a file could not be read, in a sentence for people.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: Hashable, Sendable {
      case missing, folder, special, forbidden, tooLarge
      case other(String)
    }

    public var path: String
    public var reason: Reason

    public var description: String {
      switch reason {
      case .missing: "\(path): there is no such file"
      case .folder: "\(path): this is a folder, not a file"
      case .special: "\(path): this is no ordinary file"
      case .forbidden: "\(path): you may not read this file"
      case .tooLarge: "\(path): the file is larger than \(ReadingLimits.fileSize >> 20) MiB; split it"
      case .other(let words): "\(path): \(words)"
      }
    }
  }

  /// Reads a file of at most 64 MiB. `shown` is the path that people see, if not the one to read from.
  public static func read(_ path: String, as shown: String? = nil) throws(Unreadable) -> SourceFile {
    let shown = shown ?? path
    if let reason = obstacle(at: path) { throw Unreadable(path: shown, reason: reason) }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return SourceFile(path: shown, bytes: Array(data))
    } catch {
      throw Unreadable(path: shown, reason: reason(for: error))
    }
  }

  private static func obstacle(at path: String) -> Unreadable.Reason? {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    guard !isFolder.boolValue else { return .folder }
    guard manager.isReadableFile(atPath: path) else { return .forbidden }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let facts = try? manager.attributesOfItem(atPath: real) else { return nil }
    // A pipe or device would be waited for, perhaps for ever.
    if let type = facts[.type] as? FileAttributeType, type != .typeRegular { return .special }
    if let size = facts[.size] as? Int, size > ReadingLimits.fileSize { return .tooLarge }
    return nil
  }

  private static func reason(for error: any Error) -> Unreadable.Reason {
    guard let error = error as? CocoaError else { return .other("the file cannot be read") }
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return .missing
    case .fileReadNoPermission: return .forbidden
    case .fileReadTooLarge: return .tooLarge
    default: return .other("the file cannot be read")
    }
  }
}
