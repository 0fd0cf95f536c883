# Uncaught, with qualified names, notes and causes, out of a class in a class and one in a function.
class Outer:
    class Inner(Exception):
        class Deep(ValueError):
            def __str__(self):
                return "deep " + ValueError.__str__(self)


def make(n):
    class Local(Outer.Inner.Deep, KeyError):
        def __init__(self, n):
            super().__init__(n, "x")
            self.n = n

        def __repr__(self):
            return f"Local<{self.n}>" + super().__repr__()

    return Local(n)


try:
    try:
        raise Outer.Inner("inner", 1)
    except Outer.Inner as e:
        e.add_note("noted")
        raise Outer.Inner.Deep("é") from e
except Exception as e:
    print(repr(e), str(e), type(e).__qualname__, type(e).__name__)
    error = make(3)
    print(repr(error), str(error), error.args)
    raise error
