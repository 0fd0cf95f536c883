# what a module deletes again is none of its names
z = 1
del z
kept = 2
word = "w"


def forget():
    global word
    del word


def f():
    return z


class C:
    pass


del f, C
items = [1]
if kept > 1:
    del items
