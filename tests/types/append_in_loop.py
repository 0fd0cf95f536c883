xs = []  #: xs list[int]
for i in range(3):  #: i int
    xs.append(i)
print(xs)
