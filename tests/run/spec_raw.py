# Instances that no __init__ has seen; attributes of values that take none; a parser's tree, whose nodes meet everywhere.
class Money:
    __slots__ = ("_cents",)

    def __init__(self, amount=0):
        self._cents = round(amount * 100)

    @classmethod
    def from_cents(cls, cents):
        made = cls.__new__(cls)
        made._cents = cents
        return made

    @staticmethod
    def raw():
        m = Money.__new__(Money)
        m._cents = 7
        return m

    def copy(self):
        new = self.__class__.__new__(self.__class__)
        new._cents = self._cents
        return new


print(Money.from_cents(5)._cents, Money(2.5)._cents, Money.raw()._cents, Money(1).copy()._cents)
try:
    Money.__new__(Money)._cents
except AttributeError as error:
    print(error)


class Lazy:
    def __new__(cls, n):
        made = super().__new__(cls)
        if n > 1:
            print(made.n)
        return made

    def __init__(self, n):
        self.n = n


print(Lazy(1).n)
try:
    Lazy(2)
except AttributeError as error:
    print(error)
for value in ((1, 2), 3, "s", [1], {1: 2}, {3}, 2.5):
    try:
        value.foo = 1
    except AttributeError as error:
        print(error)


class Num:
    def __init__(self, n):
        self.n = n

    def eval(self):
        return self.n


class Op:
    def __init__(self, sign, left, right):
        self.sign, self.left, self.right = sign, left, right

    def eval(self):
        a, b = self.left.eval(), self.right.eval()
        return a + b if self.sign == "+" else a * b


class Neg:
    def __init__(self, inner):
        self.inner = inner

    def eval(self):
        return -self.inner.eval()


def parse(tokens):
    left = factor(tokens)
    while tokens and tokens[0] in "+*":
        left = Op(tokens.pop(0), left, factor(tokens))
    return left


def factor(tokens):
    token = tokens.pop(0)
    if token == "-":
        return Neg(factor(tokens))
    if token == "(":
        inner = parse(tokens)
        tokens.pop(0)
        return inner
    return Num(float(token) if "." in token else int(token))


print(parse("2 * ( 3 + - 4 ) + 1.5".split()).eval(), parse("- ( 1 + 2 )".split()).eval())


class Bus:
    def __init__(self):
        self.listeners = {}

    def on(self, event, action):
        self.listeners.setdefault(event, []).append(action)

    def emit(self, event, *args):
        for action in self.listeners.get(event, []):
            try:
                action(*args)
            except TypeError as error:
                print(error)


bus, seen = Bus(), []
bus.on("one", seen.append)
bus.on("two", lambda a, b: print(a, b))
bus.on("both", seen.append)
bus.emit("one", 1)
bus.emit("two", 2, 3)
bus.emit("both", 4, 5)
print(seen)
