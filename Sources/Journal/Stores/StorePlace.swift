/// Where a store lies when nobody says otherwise.
package enum StorePlace {
  /// `$XDG_STATE_HOME/guidepost/guidepost.db`, else `~/.local/state/guidepost/guidepost.db`. As the XDG base directory
  /// specification asks, an empty or relative `XDG_STATE_HOME` counts as not set.
  package static func standard(environment: [String: String], home: String) -> String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    return joined(state ?? joined(home, ".local/state"), "guidepost/guidepost.db")
  }

  private static func joined(_ folder: String, _ rest: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + rest : folder + "/" + rest
  }
}
