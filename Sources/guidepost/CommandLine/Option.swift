/// One option of a command.
struct Option: Hashable, Sendable {
  /// With its hyphens: `--store`.
  var name: String
  /// What stands for its value in help; nil for a switch.
  var value: String?
  var summary: String
  var repeats = false
  /// Left out of help.
  var isHidden = false

  static func flag(_ name: String, _ summary: String) -> Option { Option(name: name, summary: summary) }
  static func value(_ name: String, _ value: String, _ summary: String, repeats: Bool = false) -> Option {
    Option(name: name, value: value, summary: summary, repeats: repeats)
  }
}

extension Option {
  static let store = value(
    "--store", "PATH", "keep sessions in this file (else GUIDEPOST_STORE, else the state folder); none keeps nothing")
  static let storeGroup = value(
    "--store-group", "NAME",
    "where the store is made: let the accounts of this group share it (else GUIDEPOST_STORE_GROUP)")
  static let project = value("--project", "PATH", "the folder of the guides (else the nearest guidepost.xml)")
  static let log = value("--log", "FILE", "append every event to FILE, one JSON object a line")
  static let locale = value("--locale", "TAG", "language and region, such as en-GB")
  static let zone = value("--zone", "NAME", "time zone, such as Europe/London")
  static let set = value("--set", "NAME=VALUE", "a value known beforehand", repeats: true)
  static let color = value("--color", "WHEN", "auto, always or never")
  static let now = Option(
    name: "--now", value: "DATETIME", summary: "a fixed clock, for rehearsals", isHidden: true)
}
