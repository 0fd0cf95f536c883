a = b = []  #: a list[int]; b list[int]
a.append(1)
