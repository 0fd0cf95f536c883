ERROR = ValueError("the only one")


def f(n):
    try:
        if n:
            raise ERROR
        raise KeyError("other")
    except KeyError as e:
        raise ERROR from e


for n in [1, 0, 1]:
    try:
        f(n)
    except ValueError as e:
        print(e is ERROR, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def ring():
    try:
        raise ValueError("a")
    except ValueError as a:
        try:
            raise KeyError("b")
        except KeyError as b:
            try:
                raise a
            except ValueError as again:
                print(again is a, repr(a.__context__), repr(b.__context__))


ring()


def collect():
    found = []
    for i in range(3):
        try:
            raise IndexError(i)
        except IndexError as e:
            found.append(e)
    return found


for e in collect():
    print(repr(e), e.__context__)
kept = collect()
try:
    raise kept[1]
except IndexError as e:
    print(e.args[0], kept.index(e), e in kept, kept.count(kept[0]))
f(0)
