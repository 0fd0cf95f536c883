# `in`, subscripts and len of what is one of several classes ask the class that is there.
class Base:
    def __init__(self, n):
        self.n = n
        self.xs = [n, n + 1]

    def __contains__(self, k):
        return k in self.xs or k == self.n

    def __getitem__(self, k):
        return self.xs[k]

    def __setitem__(self, k, v):
        self.xs[k] = v

    def __delitem__(self, k):
        del self.xs[k]

    def __len__(self):
        return len(self.xs)


class Sub(Base):
    pass


class Other:
    def __init__(self, n):
        self.n = n

    def __contains__(self, k):
        raise KeyError(k)


class Steps:
    def __iter__(self):
        yield 4
        yield "a"


class Bare:
    pass


G = Base(2)


def asked(k):
    print("asked", k)
    return k


def look():
    print(2 in G, "a" in G, asked(5) not in G, G.n in G)
    if 3 in G and 9 not in G:
        print("in")


look()
G = Sub(4)
look()
G = Other(3)
try:
    look()
except KeyError as error:
    print("KeyError", error)
H = Base(1) if G.n == 4 else Sub(1)


def change():
    H[0] = 7
    H[1] += H[0]
    print(H[0], H[-1], len(H), 7 in H, bool(H), H.xs)
    del H[0]
    print(H.xs, 7 in H)


change()
H = Base(5)
change()
for thing in (Base(3), Steps(), Other(1), Bare(), None, "a4", {4: 5}, [4, "a"]):
    for k in (4, "a"):
        try:
            print(type(thing).__name__, k in thing)
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error)
