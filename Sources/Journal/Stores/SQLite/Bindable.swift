#if SQLite
  import CSQLite

  /// A value a statement takes.
  protocol Bindable {
    /// SQLite's result code.
    func bind(to statement: Statement, at index: Int32) -> Int32
  }

  extension Int64: Bindable {
    func bind(to statement: Statement, at index: Int32) -> Int32 {
      statement.bind(self, at: index)
      return SQLITE_OK
    }
  }

  extension Int: Bindable {
    func bind(to statement: Statement, at index: Int32) -> Int32 { Int64(self).bind(to: statement, at: index) }
  }

  extension String: Bindable {
    func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  }

  extension [UInt8]: Bindable {
    func bind(to statement: Statement, at index: Int32) -> Int32 { statement.bind(self, at: index) }
  }

  extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: Statement, at index: Int32) -> Int32 {
      if let value = self { return value.bind(to: statement, at: index) }
      statement.bindNull(at: index)
      return SQLITE_OK
    }
  }
#endif
