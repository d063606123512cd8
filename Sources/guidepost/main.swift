print("guidepost")
