a = 7 / 2  #: a float
b = 7 // 2  #: b int
c = 7.5 // 2  #: c float
d = divmod(7, 2)  #: d tuple[int, int]
e = True + True  #: e int
