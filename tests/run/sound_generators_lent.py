def gen(n):
    try:
        yield n
        yield n + 1
    finally:
        print("close", n)


def dead(n):
    a = gen(n)
    print(next(a))
    b = a
    a = gen(n + 1)
    print(next(a))
    print(next(b), next(b, None))


dead(3)
def gen(n):
    try:
        yield n
    finally:
        print("close", n)


class Box:
    def __init__(self, name, g):
        self.name = name + "!"
        self.g = g


def make(n):
    b = Box("box" + str(n), gen(n))
    next(b.g)
    return b


def use():
    v = make(1).name
    print("got")
    print(v)
    box = make(2)
    w = box.name
    box = make(3)
    print(w, box.name)


use()
