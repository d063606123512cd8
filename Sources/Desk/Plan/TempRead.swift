package import GuideDocument
extension DeskPlan { package static func read(_ documents: [Document]) -> (DeskPlan, [Diagnostic]) { (DeskPlan(), []) } }
