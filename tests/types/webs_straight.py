x = 1  #: x int
print(x)
x = "a"  #: x str
print(x)
