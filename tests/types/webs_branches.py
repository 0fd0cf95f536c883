if len("ab") > 1:
    x = 1  #: x int
    print(x)
else:
    x = "a"  #: x str
    print(x)
