# What meets in one variable has one element type.
a = [1]  #: a list[int | str]
b = ["x"]  #: b list[int | str]
c = a if len("ab") > 1 else b  #: c list[int | str]
print(c)
