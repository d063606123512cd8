extension Project {
  /// The project as if one of its files held this text, or as if it had this file too. Reads nothing.
  package func replacing(_ file: SourceFile) -> Project {
    var project = self
    let result = DocumentReader().check(file)
    project.diagnostics.removeAll { $0.place.file.path == file.path }
    project.diagnostics += result.diagnostics
    project.documents.removeAll { $0.file.path == file.path }
    guard let document = result.document else { return project }
    let place = documents.filter { $0.file.path != file.path }.firstIndex {
      file.path.utf8.lexicographicallyPrecedes($0.file.path.utf8)
    }
    project.documents.insert(document, at: place ?? project.documents.count)
    if settings.file?.path == file.path { project.settings = ProjectSettings(document) }
    return project
  }
}
