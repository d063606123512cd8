/// One event as one line of JSON.
struct LogLine {
  let bytes: [UInt8]

  /// The payload stands as it is, so it has to be JSON. Line breaks in it, which JSON allows only between its signs,
  /// become spaces.
  init(_ event: StoredEvent) {
    var line = #"{"sequence":\#(event.sequence),"time":"\#(UTCTime(event.time))","stream":"#
    line += Self.quoted(event.stream.text)
    line += #","version":\#(event.version),"type":\#(Self.quoted(event.type))"#
    line += #","actor":\#(Self.quoted(event.actor)),"payload":"#
    let payload = event.payload.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    bytes = Array(line.utf8) + payload + Array("}\n".utf8)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\0"..<" ": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
