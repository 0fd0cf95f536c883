# % and + with operands that may be tuples of many places, texts and instances: each is looked into.
class Named:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return "named " + self.name

    def __repr__(self):
        return "Named(%r)" % self.name

    def __rmod__(self, other):
        return "never with %s" % other


class Plain:
    def __repr__(self):
        return "Plain"


def tree(n):
    if n == 0:
        return ("leaf", n)
    if n == 1:
        return ("one", [n], tree(0))
    if n == 2:
        return ("two", Named("x"), tree(1), tree(0))
    return ("more", n, tree(n - 1), (Plain(),), {"k": tree(0)})


def pick(n):
    return [tree(3), "text", 7, None, Named("y"), [tree(2)], (1.5,), Plain()][n]


def joined(a, b):
    try:
        return a + b
    except TypeError as error:
        return str(error)


for n in range(8):
    try:
        print("<%s>" % pick(n))
    except TypeError as error:
        print("!", error)
    print("[%r]" % (pick(n),))
    print(joined(pick(n), pick(0)), joined(pick(n), pick(6)))
print(len(joined(pick(0), pick(6))), pick(0)[2][2:])
