# A list that holds itself is nominal.
x = []  #: x list[...]
x.append(x)
print(len(x))
