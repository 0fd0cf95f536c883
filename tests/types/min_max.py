a = max(1, 2.5)  #: a int | float
b = min([3, 1])  #: b int
c = max("a", "b")  #: c str
