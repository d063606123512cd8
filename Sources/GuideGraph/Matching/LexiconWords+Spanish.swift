extension LexiconWords {
  package static let spanish = LexiconWords(
    commands: [
      .back: ["atrás", "atras", "volver", "anterior"],
      .change: ["cambiar", "modificar"],
      .summary: ["resumen", "mis respuestas"],
      .why: ["por qué", "por que", "para qué", "para que"],
      .help: ["ayuda", "ayúdame", "ayudame"],
      .repeat: ["repetir", "repite", "otra vez"],
      .skip: ["saltar", "omitir"],
      .agent: [
        "agente", "persona", "humano", "operador", "operadora", "una persona", "hablar con alguien",
        "hablar con una persona",
        "hablar con un agente",
      ],
      .save: ["guardar"],
      .stop: ["parar", "salir", "detener", "terminar", "stop"],
      .restart: ["reiniciar", "empezar de nuevo", "volver a empezar"],
      .jump: ["ir a", "ir"],
    ],
    yes: ["sí", "si", "s", "claro", "vale", "por supuesto", "sí por favor", "si por favor", "ok"],
    no: ["no", "n", "no gracias", "nop"],
    unsure: [
      "no sé", "no se", "no lo sé", "no lo se", "ni idea", "no tengo idea", "no estoy seguro", "no estoy segura",
    ],
    negations: [
      "no", "nunca", "jamás", "jamas", "ningún", "ningun", "ninguna", "ninguno", "nada", "sin", "tampoco", "ni",
      "nadie",
    ],
    fillers: [
      "el", "la", "los", "las", "lo", "un", "una", "es", "está", "esta", "creo", "que", "yo", "por", "favor", "mi",
      "mis",
    ],
    conjunctions: ["y", "e"])
}
