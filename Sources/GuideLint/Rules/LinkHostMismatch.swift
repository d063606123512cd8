import GuideDocument
import GuideGraph

extension Rule {
  static let linkHostMismatch = Rule(
    "link-host-mismatch", .security, .warning,
    "a link shows one address and leads to another",
    why: "That is what fraud looks like: careful people do not follow it, and the others learn to.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Go to <link href="https://⟦b4nk.example⟧/login">www.bank.example</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>Go to <link href="https://⟦xn--80ak6aa92e.example⟧/">our shop</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Go to <link href="https://login.bank.example/">bank.example</link> or to <link href="https://xn--mller-kva.example/">our shop</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .project { review in
      for document in review.project.project.documents {
        for link in document.links {
          guard let address = link[.href], let host = WebHost(address: address) else { continue }
          if let disguise = host.disguise {
            review.reportLink(
              link, "\"\(disguise)\" in this address looks like Latin letters and is written in others", host)
          } else if let shown = link.shownHost, !shown.belongs(with: host) {
            review.reportLink(
              link, "the link says \"\(shown.name)\" and leads to \"\(host.name)\"; let both say the same", host)
          }
        }
      }
    })
}

extension Review {
  mutating func reportLink(
    _ link: Element, _ message: String, _ host: WebHost,
    consequence: String = "careful people do not follow it, and the others learn to"
  ) {
    let rule = rule
    var finding = Finding(rule.id, rule.severity, rule.certainty, message, at: link.hostPlace)
    finding.consequence = consequence
    finding.subject = host.name
    findings.append(finding)
  }
}

extension Document {
  /// Every link in it, in document order.
  var links: [Element] { elements(.link) }
}

extension Element {
  /// The host in the address of a link.
  fileprivate var hostPlace: Diagnostic.Place {
    let address = Array((self[.href] ?? "").utf8)
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon + 3 <= address.count else {
      return place(of: .href)
    }
    let start = colon + 3
    let end = address[start...].firstIndex { "/?#\\".utf8.contains($0) } ?? address.count
    return start < end ? place(of: start..<end, in: .href) : place(of: .href)
  }

  /// The host that the words of a link name, where a word of them looks like one.
  fileprivate var shownHost: WebHost? {
    for word in text.split(whereSeparator: \.isWhitespace) {
      let bare = word.trimmingPunctuation
      if let host = WebHost(address: bare) { return host }
      let name = bare.prefix { $0 != "/" }
      let labels = name.split(separator: ".", omittingEmptySubsequences: false)
      guard labels.count > 1, !bare.contains("@"), let last = labels.last, last.count >= 2,
        last.allSatisfy({ $0.isASCII && $0.isLetter }),
        labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
      else { continue }
      return WebHost(String(name))
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmingPunctuation: String {
    var rest = self
    while let last = rest.last, ".,;:!?)\"'".contains(last) { rest.removeLast() }
    while let first = rest.first, "(\"'".contains(first) { rest.removeFirst() }
    return String(rest)
  }
}
