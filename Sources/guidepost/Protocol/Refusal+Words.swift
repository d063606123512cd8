import GuideSession

extension Event.Refused {
  /// Said where the author wrote nothing.
  var plainText: String {
    switch reason {
    case .type: "That does not look right. Please check it and try again."
    case .pattern: "That does not have the form that is needed."
    case .range: "That is outside what is possible here."
    case .constraint: "That does not fit here."
    case .values, .option: "That is not one of the answers."
    case .required: "Please give an answer."
    case .irrelevant: "That answer does not apply here."
    case .tooFew: "Please choose at least one."
    case .unread: "Please read the text out first, then mark it as read."
    }
  }
}
