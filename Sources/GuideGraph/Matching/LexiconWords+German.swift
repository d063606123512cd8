extension LexiconWords {
  package static let german = LexiconWords(
    commands: [
      .back: ["zurück", "zurueck", "zuruck", "z", "vorige"],
      .change: ["ändern", "aendern", "andern", "antwort ändern"],
      .summary: ["zusammenfassung", "übersicht", "uebersicht", "meine antworten"],
      .why: ["warum", "wieso", "weshalb", "wozu"],
      .help: ["hilfe"],
      .repeat: ["wiederholen", "nochmal", "noch einmal", "noch mal"],
      .skip: ["überspringen", "ueberspringen", "uberspringen", "auslassen"],
      .agent: [
        "mitarbeiter", "mitarbeiterin", "mensch", "person", "berater", "beraterin", "mit einem menschen sprechen",
        "mit jemandem sprechen", "mit einem mitarbeiter sprechen",
      ],
      .save: ["speichern", "sichern"],
      .stop: ["stopp", "stop", "beenden", "abbrechen", "aufhören", "aufhoeren"],
      .restart: ["neu starten", "neustart", "von vorn", "von vorne", "neu anfangen"],
      .jump: ["springen", "gehe zu"],
    ],
    yes: ["ja", "j", "jo", "jep", "jawohl", "klar", "sicher", "gern", "gerne", "ja bitte", "ja gerne", "ok", "okay"],
    no: ["nein", "n", "nee", "nö", "noe", "nein danke"],
    unsure: [
      "weiß nicht", "weis nicht", "ich weiß nicht", "ich weiß es nicht", "weiß ich nicht", "keine ahnung",
      "nicht sicher",
      "bin nicht sicher", "ich bin nicht sicher", "bin mir nicht sicher", "ich bin mir nicht sicher", "unsicher",
    ],
    negations: [
      "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "nichts", "ohne", "weder",
      "nein",
      "niemand",
    ],
    fillers: [
      "der", "die", "das", "den", "dem", "ein", "eine", "einen", "es", "ist", "sie", "ich", "glaube", "denke", "bitte",
      "mein",
      "meine",
    ],
    conjunctions: ["und", "sowie"])
}
