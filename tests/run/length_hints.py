# operator.length_hint: __len__, __length_hint__, the default
import operator


class Hinting:
    def __init__(self, n):
        self.n = n

    def __length_hint__(self):
        return self.n


class Iterating:
    def __iter__(self):
        return iter([1])


class Sized:
    def __len__(self):
        return 3


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: operator.length_hint(Hinting(9)))
t(lambda: operator.length_hint(Hinting(-9)))
t(lambda: operator.length_hint(Hinting("a")))
t(lambda: operator.length_hint(Hinting(NotImplemented), 4))
t(lambda: operator.length_hint(Iterating(), 4))
t(lambda: operator.length_hint(Sized()))
t(lambda: operator.length_hint([1, 2]))
t(lambda: operator.length_hint("abc", 7))
t(lambda: operator.length_hint(5, 7))
t(lambda: operator.length_hint({}))
t(lambda: operator.length_hint(range(4)))
