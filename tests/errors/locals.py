"""locals() where a name may be bound or not, and dicts of it that are kept."""


def maybe(n):
    if n:
        x = 1
    return "{x}".format(**locals())  #! E0300 locals() where a name may be bound or not


def twice():
    a = 1
    d = locals()  #! E0300 locals() where a name may be bound or not
    b = 2
    e = len(locals())  #! E0300 locals() where a name may be bound or not
    return a, b, d, e


def cells(a):
    b = [a for _ in range(2)]
    return b, locals()  #! E0300 locals() where a name may be bound or not


def inner(a):
    def within():
        c = 1
        return c, locals()  #! E0300 locals() where a name may be bound or not
    return within(), a


def order(n):
    if n:
        print(b)
    a = 1
    b = 2
    return a, dict(locals())  #! E0300 locals() where a name may be bound or not, or is read before it is bound


def same(n):
    for i in range(n):
        yield locals()  #! E0300 locals() where a name may be bound or not


class Base:
    def show(self):
        super().__init__()
        return locals()  #! E0300 locals() where a name may be bound or not


def other_branch(a):
    try:
        b = a + 1
    except TypeError:
        return "bad"
    else:
        return "{a} {b}".format(**locals())  #! E0300 locals() where a name may be bound or not


def walrus(a):
    if (b := a):
        return "{b}".format(**locals())  #! E0300 locals() where a name may be bound or not
    return "none"


class Mangled:
    def show(self):
        __x = 1
        return sorted(locals())  #! E0300 locals() where a name may be bound or not


if __name__ == "__main__":
    flag = len("x")
    if flag > 1:
        maybe(1)
    if flag > 2:
        twice()
    if flag > 3:
        cells(1)
    if flag > 4:
        inner(1)
    if flag > 5:
        Base().show()
    if flag > 6:
        order(0)
    if flag > 7:
        print(list(same(2)))
    if flag > 8:
        Mangled().show()
    if flag > 9:
        print(other_branch(1), walrus(2))
