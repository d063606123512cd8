extension LexiconWords {
  package static let french = LexiconWords(
    commands: [
      .back: ["retour", "r", "précédent", "precedent", "revenir"],
      .change: ["modifier", "changer"],
      .summary: ["résumé", "resume", "récapitulatif", "recapitulatif", "mes réponses", "mes reponses"],
      .why: ["pourquoi", "pour quoi faire"],
      .help: ["aide", "aidez-moi", "aidez moi"],
      .repeat: ["répéter", "repeter", "répète", "repete", "répétez", "repetez"],
      .skip: ["passer", "ignorer"],
      .agent: [
        "agent", "conseiller", "conseillère", "conseillere", "personne", "humain", "une personne", "parler à quelqu'un",
        "parler a quelqu'un", "parler à un conseiller", "parler a un conseiller", "parler à une personne",
      ],
      .save: ["enregistrer", "sauvegarder"],
      .stop: ["arrêter", "arreter", "arrêt", "arret", "quitter", "stop"],
      .restart: ["recommencer", "redémarrer", "redemarrer"],
      .jump: ["aller à", "aller", "sauter"],
    ],
    yes: ["oui", "o", "ouais", "bien sûr", "bien sur", "d'accord", "oui merci", "ok"],
    no: ["non", "n", "nan", "non merci"],
    unsure: [
      "je ne sais pas", "je sais pas", "sais pas", "ne sais pas", "j'sais pas", "chais pas", "aucune idée",
      "aucune idee",
      "pas sûr", "pas sur", "pas sûre", "pas sure", "je ne suis pas sûr", "je ne suis pas sûre", "je ne suis pas sur",
    ],
    negations: ["ne", "n", "pas", "non", "aucun", "aucune", "jamais", "rien", "sans", "ni"],
    fillers: [
      "le", "la", "les", "l", "un", "une", "c", "ce", "est", "je", "j", "crois", "pense", "que", "mon", "ma", "mes",
      "svp", "il",
      "elle",
    ],
    conjunctions: ["et"],
    splitsAtApostrophes: true)
}
