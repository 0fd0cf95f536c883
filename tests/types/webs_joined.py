x = 1  #: x int | str
if len("ab") > 1:
    x = "a"
print(x)
