/// Works on the state itself and remembers how to undo each change, so that a write costs what it changes.
final class MemoryTransaction {
  private(set) var state: MemoryState
  private var undoing: [(inout MemoryState) -> Void] = []

  init(_ state: MemoryState) { self.state = state }

  /// Makes a change that puts back `old` when the body throws.
  func set<Value>(_ part: WritableKeyPath<MemoryState, Value>, to value: Value) {
    let old = state[keyPath: part]
    undoing.append { $0[keyPath: part] = old }
    state[keyPath: part] = value
  }

  func add(_ event: StoredEvent) {
    let stream = event.stream
    state.streams[stream, default: []].append(state.events.count)
    state.events.append(event)
    undoing.append { state in
      state.events.removeLast()
      state.streams[stream]?.removeLast()
    }
  }

  func undo() {
    for step in undoing.reversed() { step(&state) }
    undoing = []
  }
}
