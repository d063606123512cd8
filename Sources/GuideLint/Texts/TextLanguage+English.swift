extension TextLanguage {
  static let english = TextLanguage(
    abbreviations: [
      "mr", "mrs", "ms", "dr", "st", "no", "nos", "approx", "e.g", "i.e", "etc", "vs", "tel", "ext", "fig", "incl",
      "max", "min", "dept", "ltd", "inc", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
      "nov", "dec",
    ],
    emptyErrorWords: [
      "invalid", "error", "wrong", "incorrect", "input", "entry", "value", "answer", "format", "data", "field",
      "please",
      "try", "again", "once", "more", "sorry", "oops", "is", "was", "not", "valid", "the", "this", "that", "your", "a",
      "an", "in", "of", "it", "does", "match", "doesn't", "isn't", "recognised", "recognized", "correct", "accepted",
      "check", "and", "enter", "re-enter", "type", "bad", "unknown", "must", "be", "you", "entered", "have", "has",
    ],
    secrets: phrases([
      "password", "passwords", "passcode", "pin number", "pin code", "pin", "cvv", "cvc", "cvv2", "cvc2",
      "security code", "card number", "credit card number", "debit card number", "one-time code", "one-time password",
      "one-time passcode", "one time code", "one time password", "one time passcode", "otp",
    ]),
    harmlessSecrets: [
      "library", "membership", "member", "loyalty", "gift", "insurance", "identity", "id", "customer", "club", "bus",
      "travel", "health", "nhs", "medical", "staff", "sim", "graphics", "sound", "network", "wi-fi", "wifi", "router",
      "business", "memory", "last", "digits", "old", "expired", "tracking", "bonus", "points", "student", "patient",
      "door", "alarm", "gate",
    ],
    demands: ["enter", "type", "give", "tell", "provide", "confirm", "write", "say", "please", "key"],
    refusals: [
      "never", "not", "don't", "do not", "without", "won't", "forgot", "forgotten", "lost", "reset", "change",
    ],
    openQuestions: phrases([
      "what", "which", "who", "where", "when", "how many", "how much", "how long", "how often", "how old",
    ]),
    closedQuestions: [
      "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will", "would", "should",
      "shall", "may", "am", "any", "ever", "isn't", "aren't", "don't", "doesn't", "didn't", "haven't", "hasn't",
    ],
    alternatives: ["or"],
    undoing: ["cancel", "chang", "mov", "reschedul", "rearrang", "rebook"],
    examples: phrases(["like", "such as", "for example", "e.g", "for instance", "format"]),
    gradeFormula: .fleschKincaid,
    acronyms: [
      "ASAP", "ATM", "BBC", "CCTV", "DIY", "DVD", "EEA", "FAQ", "FAQS", "GMT", "BST", "UTC", "GPS", "HDMI", "HIV",
      "HMRC",
      "IBAN", "IMEI", "LED", "NHS", "PDF", "PIN", "RSVP", "SIM", "SMS", "UHD", "UFO", "URL", "USA", "USB", "VAT", "VIP",
      "VPN", "WWW", "NASA", "UNICEF", "BIC", "SOS", "DVLA", "GPO", "AGM", "CEO", "JPEG", "PNG", "SWIFT", "LAN",
      "WIFI",
    ],
    everydayWords: everydayEnglish,
    inscriptions: ["marked", "labelled", "labeled", "reads", "says", "named", "called", "show", "shows"],
    denied: [
      "unplugged", "disconnected", "unable", "impossible", "unlikely", "unavailable", "disabled", "unaware",
      "uncertain",
      "incorrect", "unwilling", "untrue", "false", "lack", "lacking", "fail", "failed", "fails", "missing", "deny",
      "denied", "refuse", "refused", "except", "unless",
    ],
    blame: phrases([
      "you failed", "you forgot", "you have forgotten", "you did not", "you didn't", "you should have read",
      "you should have known", "you should have checked", "you should have called", "you should have told",
      "you should have asked", "you should have done", "you should not have",
      "you were told", "your mistake", "your fault", "your error", "you entered it wrong", "you entered the wrong",
      "you have entered the wrong", "you typed it wrong", "you got it wrong", "you made a mistake", "you made an error",
      "you neglected", "as we told you", "as already stated", "pay attention", "you obviously", "you clearly",
    ]),
    vagueLinks: [
      "here", "click here", "tap here", "click", "this", "this link", "this page", "this one", "link", "the link",
      "more",
      "read more", "learn more", "see more", "more info", "more information", "go", "website", "page", "see here",
      "details",
      "find out more", "click this link", "press here",
    ],
    cues: SensoryCues(
      looks: [
        "red", "green", "blue", "yellow", "orange", "black", "white", "grey", "gray", "purple", "pink", "brown",
        "round",
        "square", "big", "small", "left", "right", "left-hand", "right-hand", "top", "bottom", "upper", "lower",
        "larger",
        "smaller",
      ],
      things: ["one", "ones", "button", "link", "icon", "arrow", "box", "field", "tab", "key", "knob", "switch"],
      names: ["marked", "labelled", "labeled", "called", "named", "says", "saying", "reads", "titled", "word", "with"]),
    facts: FactualQuestions(
      openings: phrases([
        "what kind of", "what type of", "what sort of", "which kind of", "which type of", "what model", "which model",
        "what version", "which version", "what make", "which make", "what colour", "what color", "which colour",
        "which color", "which provider", "what speed", "which plan", "which tariff", "which package", "how old is",
        "is the light", "is the lamp", "are the lights", "what does the light",
      ]),
      things: [
        "router", "modem", "light", "lights", "lamp", "line", "connection", "cable", "cables", "device", "computer",
        "phone", "software", "system", "meter", "boiler", "tariff", "plan", "package", "contract", "broadband",
        "internet",
        "television", "model", "version", "browser", "account", "policy", "engine", "battery", "filter", "socket",
      ],
      ways: ["other", "else", "none", "neither", "unsure", "unknown", "know", "sure", "tell", "both"]),
    misspellings: englishMisspellings)
}
