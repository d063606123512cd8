#if SQLite
  import Journal
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  enum Work: String {
    /// Appends until it is killed or fails, and prints each sequence number once it is promised.
    case append
    /// `compete COUNT NAME`: appends COUNT events to one stream, reading its head first and trying again on a conflict.
    case compete
    /// Opens a read and holds it until its standard input ends.
    case read
    /// Opens a write, stays in it until its standard input ends, and gives it up.
    case hold
    /// `starve BYTES`: like `append`, where no file may grow beyond BYTES.
    case starve
    /// `benchmark COUNT`: appends a second beside a bare SQLite loop.
    case benchmark

    func run(on path: String, _ arguments: [String]) throws {
      switch self {
      case .append: try append(path)
      case .compete: try compete(path, count: Int(arguments[0])!, name: arguments[1])
      case .read: try SQLiteEventStore(at: path).read { try linger($0.events(after: 0, limit: 1).count) }
      case .hold: try SQLiteEventStore(at: path).write { try linger($0.head(of: StreamID("s"))) }
      case .starve: try starve(path, bytes: UInt64(arguments[0])!)
      case .benchmark: try Benchmark(folder: path, count: Int(arguments[0])!).run()
      }
    }

    private func append(_ path: String) throws {
      let store = try SQLiteEventStore(at: path)
      let stream = StreamID("s")
      while true {
        let events = try store.write { transaction in
          let version = try transaction.head(of: stream)
          let pair = ["a", "b"].map { NewEvent(type: $0, payload: #"{"after":\#(version)}"#, actor: "probe") }
          return try transaction.append(pair, to: stream, expecting: version, at: 0)
        }
        say(events.map { "\($0.sequence)" }.joined(separator: " "))
      }
    }

    private func compete(_ path: String, count: Int, name: String) throws {
      let store = try SQLiteEventStore(at: path, patience: .seconds(60))
      let stream = StreamID("s")
      var conflicts = 0
      for index in 0..<count {
        while true {
          let head = try store.read { try $0.head(of: stream) }
          do {
            let event = NewEvent(type: "\(name)-\(index)", actor: "probe")
            _ = try store.write { try $0.append([event], to: stream, expecting: head, at: 0) }
            break
          } catch is VersionConflict { conflicts += 1 }
        }
      }
      say("\(conflicts)")
    }

    private func starve(_ path: String, bytes: UInt64) throws {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
      #if canImport(Darwin)
        setrlimit(RLIMIT_FSIZE, &limit)
      #else
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #endif
      try append(path)
    }

    private func linger(_ number: Int) {
      say("\(number)")
      while readLine() != nil {}
    }

    /// In one write, past any buffer.
    private func say(_ line: String) {
      let bytes = Array("\(line)\n".utf8)
      _ = write(1, bytes, bytes.count)
    }
  }
#endif
