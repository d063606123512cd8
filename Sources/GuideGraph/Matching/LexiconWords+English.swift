extension LexiconWords {
  package static let english = LexiconWords(
    commands: [
      .back: ["back", "b", "go back", "previous"],
      .change: ["change", "change answer", "change an answer"],
      .summary: ["summary", "my answers"],
      .why: ["why", "why do you ask", "why do you need this", "why do you need that"],
      .help: ["help", "help me"],
      .repeat: ["repeat", "again", "say that again", "say again"],
      .skip: ["skip"],
      .agent: [
        "agent", "human", "person", "operator", "real person", "talk to a person", "speak to a person",
        "talk to someone",
        "speak to someone", "talk to a human", "speak to a human", "talk to an agent", "speak to an agent",
      ],
      .save: ["save"],
      .stop: ["stop", "quit", "exit"],
      .restart: ["restart", "start again", "start over", "begin again"],
      .jump: ["jump", "go to"],
    ],
    yes: ["yes", "y", "yeah", "yep", "yup", "sure", "ok", "okay", "yes please"],
    no: ["no", "n", "nope", "nah", "no thanks", "no thank you"],
    unsure: [
      "don't know", "dont know", "do not know", "i don't know", "i dont know", "i do not know", "not sure",
      "i'm not sure",
      "im not sure", "i am not sure", "unsure", "no idea", "i have no idea", "dunno", "idk",
    ],
    negations: ["no", "not", "never", "none", "nothing", "neither", "nor", "without", "nobody", "nowhere"],
    fillers: [
      "the", "a", "an", "it", "its", "is", "i", "im", "am", "think", "please", "one", "my", "that", "this", "just",
      "thats",
    ],
    conjunctions: ["and", "plus"],
    contractions: [
      "can't": ["can", "not"], "cant": ["can", "not"], "cannot": ["can", "not"], "won't": ["will", "not"],
      "don't": ["do", "not"], "dont": ["do", "not"], "doesn't": ["does", "not"], "doesnt": ["does", "not"],
      "didn't": ["did", "not"], "didnt": ["did", "not"], "isn't": ["is", "not"], "isnt": ["is", "not"],
      "aren't": ["are", "not"], "arent": ["are", "not"], "wasn't": ["was", "not"], "wasnt": ["was", "not"],
      "haven't": ["have", "not"], "havent": ["have", "not"], "hasn't": ["has", "not"], "hasnt": ["has", "not"],
      "couldn't": ["could", "not"], "couldnt": ["could", "not"], "wouldn't": ["would", "not"],
      "wouldnt": ["would", "not"],
    ])
}
