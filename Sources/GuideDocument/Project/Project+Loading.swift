import Foundation

extension Project {
  /// The name of the file that marks a project's folder.
  public static let settingsFile = "guidepost.xml"

  /// The project that a file or folder belongs to, read from disk.
  ///
  /// Never throws: what cannot be read is among the diagnostics, so that one broken file does not hide the others.
  public static func load(from path: String) -> Project {
    let root = Self.root(for: path)
    let files = ProjectFiles(root: root)
    let readings = files.read()
    var project = Project(root: root, documents: [], diagnostics: files.obstacles)
    project.files = files.others
    for reading in readings {
      project.diagnostics += reading.diagnostics
      if let document = reading.document { project.documents.append(document) }
    }
    let settings = project.documents.first { $0.root.name == .guidepost && $0.file.path == settingsFile }
    project.settings =
      (settings ?? project.documents(.guidepost).first).map { ProjectSettings($0) } ?? ProjectSettings()
    return project
  }

  /// The nearest folder at or above a path that holds the settings file, else the path itself.
  public static func root(for path: String) -> String {
    let given = URL(fileURLWithPath: path).standardizedFileURL.path
    var folder = isFolder(given) ? given : (given as NSString).deletingLastPathComponent
    while true {
      if FileManager.default.fileExists(atPath: (folder as NSString).appendingPathComponent(settingsFile)) {
        return folder
      }
      let above = (folder as NSString).deletingLastPathComponent
      guard above != folder, !above.isEmpty else { return given }
      folder = above
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
