"""An expression evaluator with units, descriptors and local classes."""
from functools import total_ordering
import math


class Unit(str):
    known = {}

    def __new__(cls, text):
        if text not in cls.known:
            cls.known[text] = super().__new__(cls, text)
        return cls.known[text]

    def plural(self, n):
        return self if n == 1 else self + "s"


class Ratio(tuple):
    def __new__(cls, top, bottom=1):
        g = math.gcd(top, bottom) or 1
        if bottom < 0:
            g = -g
        return super().__new__(cls, (top // g, bottom // g))

    @property
    def top(self):
        return self[0]

    @property
    def bottom(self):
        return self[1]

    def __add__(self, other):
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        if isinstance(other, int):
            other = Ratio(other)
        return Ratio(self.top * other.top, self.bottom * other.bottom)

    def __str__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else f"{self.top}"


class NonNegative:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.slot)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.slot[1:]} must not be negative")
        setattr(obj, self.slot, value)


@total_ordering
class Quantity:
    amount = NonNegative()

    def __init__(self, amount, unit="m"):
        self.amount = amount
        self.unit = Unit(unit)

    def __eq__(self, other):
        return isinstance(other, Quantity) and (self.amount, self.unit) == (other.amount, other.unit)

    def __lt__(self, other):
        return self.amount < other.amount

    def __hash__(self):
        return hash((self.amount, str(self.unit)))

    def __setattr__(self, name, value):
        if name == "unit" and hasattr(self, "unit"):
            raise AttributeError("a unit stays")
        super().__setattr__(name, value)

    def __repr__(self):
        return f"{self.amount} {self.unit.plural(self.amount)}"


def parser(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    position = 0

    class Error(Exception):
        def __init__(self, message):
            super().__init__(f"{message} at {position} of {len(tokens)}")

    class Node:
        def __init__(self, op, *args):
            self.op = op
            self.args = args

        def value(self):
            values = [a.value() if isinstance(a, Node) else a for a in self.args]
            total = values[0]
            for v in values[1:]:
                total = total + v if self.op == "+" else total * v
            return total

        def __str__(self):
            return f"({self.op} {' '.join(str(a) for a in self.args)})"

    def peek():
        return tokens[position] if position < len(tokens) else None

    def take():
        nonlocal position
        token = peek()
        if token is None:
            raise Error("unexpected end")
        position += 1
        return token

    def expression():
        token = take()
        if token != "(":
            return Ratio(*map(int, token.split("/")))
        op = take()
        args = []
        while peek() != ")":
            args.append(expression())
        take()
        return Node(op, *args)

    try:
        node = expression()
        if peek() is not None:
            raise Error("trailing " + peek())
        return node
    except Error as error:
        return f"bad: {error}"


for text in ("(+ 1/2 1/3 (* 2/3 3/4))", "7/21", "(+ 1", "(+ 1 2) 3", "(* 2 (+ 1/4 1/4) 3)"):
    node = parser(text)
    print(text, "=>", node, "=", node.value() if hasattr(node, "value") else node)
q = [Quantity(3), Quantity(1, "mile"), Quantity(2)]
print(q, sorted(q), max(q), q[0] >= q[2], q[0] == Quantity(3), {q[0], Quantity(3)}, q[0].unit is Unit("m"), len(Unit.known))
for act in (lambda: setattr(q[0], "amount", -1), lambda: setattr(q[0], "unit", "km")):
    try:
        act()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(Ratio(6, -4) == (-3, 2), Ratio(1, 2) * 4, sum((Ratio(1, k) for k in range(1, 5)), Ratio(0)), hash(Ratio(1, 2)) == hash((1, 2)))
