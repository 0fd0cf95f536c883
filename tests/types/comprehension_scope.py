i = "outer"  #: i str
xs = [i + 1 for i in range(3)]  #: xs list[int]; i int
print(i, xs)
