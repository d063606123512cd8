package import GuideDocument

extension Library {
  /// What keeps the guide, or one that it leads into, from being run.
  package func errors(of id: GuideID) -> [Diagnostic] {
    let names = Set(closure(of: id).map(\.id.text))
    return diagnostics.filter { $0.severity == .error && ($0.guide.map(names.contains) ?? false) }
  }
}
