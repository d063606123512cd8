extension ContentTable {
  /// What may stand in running text.
  static let inlineElements: [ElementName] = [.em, .strong, .br, .list, .link, .image, .phrase]

  static let text: [Construct] =
    [.prompt, .simpler, .do, .note, .help, .why, .hint, .confirm, .invalid].map { Construct($0, [], .inline) } + [
      Construct(.say, [.optional(.verbatim, .bool, default: "false")], .inline),
      Construct(.em, [], .inline),
      Construct(.strong, [], .inline),
      Construct(.br),
      Construct(.list, [], .elements([.some(.item)])),
      Construct(.item, [], .inline),
      Construct(.link, [.required(.href, .link)], .inline),
      Construct(.image, [.required(.src, .text), .required(.alt, .anything)]),
      Construct(.phrase, [.required(.ref, .id)]),
      Construct(.phrases, [.required(.lang, .language)], .elements([.some(.phrase)])),
      Construct(.phrase, in: [.phrases], [.required(.id, .id)], .inline),
    ]
}
