# An empty list takes the type of what is put into it.
xs = []  #: xs list[float]
xs.append(1.5)
