xs = []  #: xs list[int | str]
xs.append(1)
xs.append("a")
