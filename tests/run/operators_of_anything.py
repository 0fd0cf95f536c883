# every binary operator between every two of values of many types, which the program knows only when it runs
class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Thing(%d)" % self.n


class Adds(Thing):
    def __add__(self, other):
        return ("added", self.n)

    def __rmul__(self, other):
        return Thing(self.n * 2)

    def __mod__(self, other):
        return NotImplemented


def binary(op, a, b):
    if op == "+":
        return a + b
    if op == "-":
        return a - b
    if op == "*":
        return a * b
    if op == "/":
        return a / b
    if op == "//":
        return a // b
    if op == "%":
        return a % b
    if op == "<":
        return a < b
    if op == "==":
        return a == b
    if op == "**":
        return a ** b
    if op == "<<":
        return a << b
    return None


def extend(op, a, b):
    if op == "+":
        a += b
    elif op == "-":
        a -= b
    elif op == "*":
        a *= b
    elif op == "%":
        a %= b
    return a


def some():
    return [None, True, 3, 2.5, "ab", "%s", "%d!", [1, "x"], {"k": [2]}, Thing(1), Adds(2), 10 ** 20, -1, ""]


for op in ("+", "-", "*", "/", "//", "%", "<", "==", "**", "<<"):
    for i, a in enumerate(some()):
        for k, b in enumerate(some()):
            if op in ("**", "<<", "*") and isinstance(b, int) and b > 100:
                continue
            if op == "*" and isinstance(a, int) and a > 100:
                continue
            try:
                print(op, a, b, "=>", binary(op, a, b))
            except (TypeError, ValueError, OverflowError, ZeroDivisionError) as e:
                print(op, a, b, type(e).__name__, e)
            try:
                print(extend(op, a, b))
            except (TypeError, ValueError, OverflowError, ZeroDivisionError) as e:
                print(type(e).__name__, e)


def nested(a, b):
    return a + b, b * 2


print(nested([1], [2.5, None]), nested("a", "b"), nested(1, 2.0))
for left in ([1, [2]], [[]], "s", 4):
    for right in ([3], "t", {"a": 1}, None, 5):
        try:
            print(nested(left, right))
        except TypeError as e:
            print(e)
