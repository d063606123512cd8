#if SQLite
  import CSQLite

  extension Connection {
    /// Runs a statement for its effect.
    func run<each Value: Bindable>(_ sql: StaticString, _ value: repeat each Value) throws(StoreFailure) {
      let statement = try statement(sql)
      defer { statement.reset() }
      try bind(repeat each value, to: statement)
      while try next(statement) {}
    }

    /// Every row of a query, each as `read` takes it.
    func rows<each Value: Bindable, Row>(
      _ sql: StaticString, _ value: repeat each Value, read: (Statement) -> Row
    ) throws(StoreFailure) -> [Row] {
      let statement = try statement(sql)
      defer { statement.reset() }
      try bind(repeat each value, to: statement)
      var rows: [Row] = []
      while try next(statement) { rows.append(read(statement)) }
      return rows
    }

    /// The first row of a query, if it has one.
    func row<each Value: Bindable, Row>(
      _ sql: StaticString, _ value: repeat each Value, read: (Statement) -> Row
    ) throws(StoreFailure) -> Row? {
      let statement = try statement(sql)
      defer { statement.reset() }
      try bind(repeat each value, to: statement)
      return try next(statement) ? read(statement) : nil
    }

    private func bind<each Value: Bindable>(
      _ value: repeat each Value, to statement: Statement
    ) throws(StoreFailure) {
      var index: Int32 = 0
      var code = SQLITE_OK
      for one in repeat each value {
        index += 1
        let bound = one.bind(to: statement, at: index)
        if bound != SQLITE_OK { code = bound }
      }
      guard code == SQLITE_OK else { throw remembered(code) }
    }

    private func next(_ statement: Statement) throws(StoreFailure) -> Bool {
      switch statement.step() {
      case SQLITE_ROW: true
      case SQLITE_DONE: false
      case let code: throw remembered(code)
      }
    }
  }
#endif
