extension TextLanguage {
  static let german = TextLanguage(
    abbreviations: [
      "z.b", "d.h", "u.a", "bzw", "ca", "nr", "dr", "hr", "fr", "str", "tel", "usw", "evtl", "ggf", "inkl", "max",
      "min",
      "st", "abs",
    ],
    emptyErrorWords: [
      "ungültig", "ungültige", "ungültiger", "ungültiges", "fehler", "falsch", "falsche", "eingabe", "bitte", "erneut",
      "nochmal", "noch", "einmal", "versuchen", "sie", "es", "ist", "die", "der", "das", "ihre", "wert", "format",
      "nicht",
      "korrekt", "gültig", "antwort",
    ],
    secrets: phrases([
      "passwort", "kennwort", "pin", "pin-nummer", "tan", "kreditkartennummer", "kartennummer", "prüfziffer", "cvv",
      "cvc",
      "einmalpasswort", "einmalcode", "einmalkennwort",
    ]),
    harmlessSecrets: ["letzten", "gesundheitskarte", "wlan", "wlan-", "altes"],
    demands: ["bitte", "geben", "nennen", "tippen", "schreiben"],
    refusals: ["nie", "niemals", "nicht", "kein", "keine", "vergessen", "verloren", "zurücksetzen", "ändern"],
    openQuestions: phrases([
      "was", "welche", "welcher", "welches", "welchen", "wer", "wo", "wann", "wie viele", "wie viel", "wie lange",
    ]),
    closedQuestions: [
      "ist", "sind", "war", "haben", "hat", "können", "kann", "wollen", "möchten", "soll", "sollen", "gibt",
    ],
    alternatives: ["oder"],
    undoing: ["absag", "stornier", "verschieb", "änder", "umbuch", "verleg"],
    examples: phrases(["wie", "zum beispiel", "z.b", "etwa", "format"]),
    blame: phrases(["sie haben vergessen", "ihr fehler", "ihre schuld", "sie hätten", "sie haben falsch"]),
    vagueLinks: [
      "hier", "hier klicken", "klicken sie hier", "mehr", "weiterlesen", "link", "diese seite", "mehr erfahren",
    ])

  static let french = TextLanguage(
    abbreviations: ["m", "mme", "mlle", "dr", "p.ex", "ex", "env", "tél", "tel", "etc", "n", "av"],
    emptyErrorWords: [
      "invalide", "erreur", "incorrect", "incorrecte", "saisie", "valeur", "réponse", "format", "veuillez", "réessayer",
      "réessayez", "s'il", "vous", "plaît", "merci", "de", "la", "le", "est", "votre", "non", "valide",
    ],
    secrets: phrases([
      "mot de passe", "code pin", "code secret", "code confidentiel", "numéro de carte bancaire", "cryptogramme",
      "code à usage unique",
    ]),
    harmlessSecrets: ["derniers", "wi-fi", "wifi"],
    demands: ["entrez", "saisissez", "tapez", "donnez", "indiquez", "veuillez"],
    refusals: ["jamais", "ne", "pas", "oublié", "perdu", "réinitialiser", "changer"],
    openQuestions: phrases(["quel", "quelle", "quels", "quelles", "qui", "où", "quand", "combien", "que", "qu'est-ce"]),
    closedQuestions: ["est-ce", "est", "avez-vous", "avez", "êtes-vous", "pouvez-vous", "voulez-vous"],
    alternatives: ["ou"],
    undoing: ["annul", "modifi", "déplac", "chang", "report"],
    examples: phrases(["comme", "par exemple", "p.ex", "format"]),
    vagueLinks: ["ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "plus", "en savoir plus", "cette page"])

  static let spanish = TextLanguage(
    abbreviations: ["sr", "sra", "dr", "dra", "p.ej", "ej", "aprox", "tel", "etc", "núm", "n", "av"],
    emptyErrorWords: [
      "no", "válido", "válida", "inválido", "inválida", "error", "incorrecto", "incorrecta", "entrada", "valor",
      "respuesta", "formato", "por", "favor", "inténtelo", "inténtalo", "intente", "de", "nuevo", "otra", "vez", "es",
      "su", "la", "el",
    ],
    secrets: phrases([
      "contraseña", "pin", "código pin", "número de tarjeta de crédito", "número de tarjeta de débito", "cvv",
      "código de un solo uso", "clave de un solo uso",
    ]),
    harmlessSecrets: ["últimos", "wi-fi", "wifi"],
    demands: ["introduzca", "escriba", "indique", "dé", "díganos", "teclee", "por"],
    refusals: ["nunca", "no", "olvidó", "olvidado", "perdido", "restablecer", "cambiar"],
    openQuestions: phrases(["qué", "cuál", "cuáles", "quién", "dónde", "cuándo", "cuántos", "cuántas", "cuánto"]),
    closedQuestions: ["es", "está", "son", "tiene", "ha", "puede", "quiere", "hay"],
    alternatives: ["o"],
    undoing: ["cancel", "cambi", "anul", "modific", "mover"],
    examples: phrases(["como", "por ejemplo", "p.ej", "formato"]),
    vagueLinks: ["aquí", "haga clic aquí", "pulse aquí", "enlace", "este enlace", "más", "leer más", "esta página"])
}
