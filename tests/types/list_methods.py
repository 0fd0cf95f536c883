xs = [1, 2]  #: xs list[int]
x = xs.pop()  #: x int
ys = xs.copy()  #: ys list[int]
zs = xs + [3]  #: zs list[int]
n = xs.index(1)  #: n int
