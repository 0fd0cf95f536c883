def first(*items):
    return items[0]

def pairs(*items):
    return items

def both(a, *rest, scale=2.0):
    return a * scale

x = first(1, "a")  #: x int
y = first("a", 1)  #: y str
p = pairs(1, 2.5)  #: p tuple[int, float]
q = pairs()  #: q tuple[()]
z = both(3, "s")  #: z float
t = (1, "b")
w = pairs(*t)  #: w tuple[int, str]
print(x, y, p, q, z, w)
