// GuideGraph
