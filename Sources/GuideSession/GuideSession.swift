// GuideSession
