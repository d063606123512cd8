import Foundation

/// A folder that is gone with its last user.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    path = place.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { path + "/" + name }

  /// The bytes of every file in the folder, by name. Another process reads them: closing a file here would drop the
  /// locks that an open store of this process has on it.
  func contents() throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try bytes(of: $0)) })
  }

  private func bytes(of name: String) throws -> [UInt8] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/cat")
    process.arguments = [path(of: name)]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return [UInt8](data)
  }

  /// The names of the files in which a text stands.
  func files(holding text: String) throws -> [String] {
    try contents().filter { Data($0.value).firstRange(of: Data(text.utf8)) != nil }.keys.sorted()
  }

  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(of: name))[.posixPermissions] as? Int
  }
}
