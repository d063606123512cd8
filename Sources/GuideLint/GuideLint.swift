// GuideLint
