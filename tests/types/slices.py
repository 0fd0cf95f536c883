xs = [1.5, 2.5]
a = xs[1:]  #: a list[float]
b = "abc"[::-1]  #: b str
c = (1, "a", 2.5)[1:]  #: c tuple[str, float]
xs[0:1] = [3.5, 4.5]
