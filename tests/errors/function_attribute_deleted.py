def last():
    return 3


def first():
    return 1


for f in (first, last):
    f.mark = 1
print(last.mark)
del last.mark  #! E0300 del of an attribute of a function
