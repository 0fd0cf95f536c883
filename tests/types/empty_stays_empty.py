xs = []  #: xs list[Never]
print(xs)
