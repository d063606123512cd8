import Journal

extension Surroundings {
  /// The store that options and environment name. `none` keeps nothing beyond the process.
  func openStore(_ arguments: Arguments) throws -> (store: any EventStore, isForgetful: Bool) {
    let named = arguments["--store"] ?? environment["GUIDEPOST_STORE"].flatMap { $0.isEmpty ? nil : $0 }
    if named == "none" { return (MemoryEventStore(), true) }
    #if SQLite
      let path = named ?? StorePlace.standard(environment: environment, home: home)
      return (try SQLiteEventStore(at: path, access: storeAccess(arguments)), false)
    #else
      if let named {
        throw UsageError("this build keeps nothing, so it cannot open \"\(named)\"; use --store none or --log FILE")
      }
      return (MemoryEventStore(), true)
    #endif
  }

  #if SQLite
    /// Who may use a store that is made now.
    private func storeAccess(_ arguments: Arguments) -> StoreAccess {
      let group = arguments["--store-group"] ?? environment["GUIDEPOST_STORE_GROUP"] ?? ""
      return group.isEmpty ? .owner : .group(group)
    }
  #endif

  func openBook(_ arguments: Arguments) throws -> SessionBook {
    let log = try arguments["--log"].map { try JSONLinesLog(path: $0) }
    let (store, isForgetful) = try openStore(arguments)
    return SessionBook(store: store, log: log, isForgetful: isForgetful)
  }
}
