def plain():
    return 1


def counter():
    def inner():
        return 2

    return inner


class Box:
    pass


for f in (plain, counter()):
    f.count = f()  #! E0300 assignment to an attribute of this function
for g in (Box(), counter()):
    g.name = "g"  #! E0300 assignment to an attribute of this function
