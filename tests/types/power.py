a = 2 ** 3  #: a int
b = 2 ** -1  #: b float
c = 2.0 ** 0.5  #: c float
d = 2 ** len("ab")  #: d int
