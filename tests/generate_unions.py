#!/usr/bin/env python3
"""generate_unions.py -- random programs in which objects of several classes meet: attributes, methods, None, containers.

usage: tests/generate_unions.py SEED     prints one program

Classes have random bases, attributes (of one type or several, set in any order, some late) and methods; functions pick one
of them by a number, and what is done with it is caught and printed.
"""
import random
import sys

VALUES = {"int": ["k", "k * 3", "2 ** 65 + k", "-k"], "float": ["k * 0.5", "1.25"], "str": ["'s%d' % k", "'t'"],
          "bool": ["k % 2 == 0", "True"], "list": ["[k, k + 1]", "[]"], "tuple": ["(k, 'u')", "(k, 'vw')"]}
CHANGES = {"int": "+= 2", "float": "*= 1.5", "str": "+= '!'", "bool": "= not {0}", "list": "+= [k]", "tuple": "= ({0}[0] + 1, 'x')"}


class UnionGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.classes = []     # (name, base index or None)
        self.attributes = {}  # name -> type

    def line(self, depth, text):
        self.lines.append("    " * depth + text)

    def pick(self, values):
        return self.random.choice(values)

    def make_class(self, index):
        base = self.random.randrange(index) if index and self.random.random() < 0.6 else None
        name = f"C{index}"
        self.classes.append((name, base))
        self.line(0, f"class {name}" + (f"(C{base}):" if base is not None else ":"))
        if self.random.random() < 0.3:
            self.line(1, f"label = '{name.lower()}'")
        if base is None or self.random.random() < 0.6:
            self.line(1, "def __init__(self, k):")
            names = list(self.attributes)
            self.random.shuffle(names)
            if base is not None:
                self.line(2, "super().__init__(k)")
                names = names[:2]
            for attribute in names:
                kind = self.attributes[attribute] if self.random.random() < 0.9 else self.pick(list(VALUES))
                if self.random.random() < 0.75:
                    self.line(2, f"self.{attribute} = {self.pick(VALUES[kind])}")
            self.line(2, "self.k = k")
            self.line(2, "self.peer = None")
        for method in ("size", "text", "step"):
            if base is None and method != "text" or self.random.random() < 0.45:
                self.method(method)
        if self.random.random() < 0.3:
            self.line(1, "def __eq__(self, other):")
            self.line(2, "return isinstance(other, " + self.pick(["C0", name]) + ") and self.k == other.k")
            self.line(1, "def __hash__(self):")
            self.line(2, "return hash(self.k)")
        if self.random.random() < 0.3:
            self.line(1, "def __repr__(self):")
            self.line(2, f"return '{name}<%d>' % self.k")
        if self.random.random() < 0.2:
            self.line(1, "@property")
            self.line(1, "def name(self):")
            self.line(2, f"return '{name}' + str(self.k)")
        self.line(1, "def set_late(self, k):")
        self.line(2, f"self.late = {self.pick(['k', 'k', 'str(k)'])}")
        self.line(0, "")

    def method(self, name):
        if name == "size":
            self.line(1, "def size(self, by=2, *, more=0):")
            self.line(2, self.pick(["return self.k * by + more", "return by - self.k", "return 7",
                                    "return self.k / (by - 2)", "return self.peer.size(by)"]))
        elif name == "text":
            self.line(1, "def text(self):")
            self.line(2, self.pick(["return 'text' + str(self.k)", "return str(self.size())", "return None"]))
        else:
            self.line(1, "def step(self, other):")
            self.line(2, self.pick(["self.k += 1", "other.append(self.k)", "self.peer = self", "self.k, self.peer = self.k - 1, None"]))
            self.line(2, self.pick(["return self", "return other", "return self.k", "pass"]))

    def act(self, depth, x):
        attribute = self.pick(list(self.attributes) + ["late", "label"])
        choice = self.random.randrange(14)
        self.line(depth, "try:")
        if choice < 4:
            self.line(depth + 1, f"print({x}.{attribute})")
        elif choice < 6 and attribute in self.attributes:
            kind = self.attributes[attribute]
            place = f"{x}.{attribute}"
            self.line(depth + 1, f"{place} {CHANGES[kind].format(place)}")
            self.line(depth + 1, f"print({place})")
        elif choice == 6:
            self.line(depth + 1, f"{x}.{self.pick(['k', 'k', 'late'])} = {self.pick(['k', 'k + 1'])}")
            self.line(depth + 1, f"print({x}.k)")
        elif choice == 7:
            self.line(depth + 1, f"print({x}.size(), {x}.size(3), {x}.size(by=4, more=k))")
        elif choice == 8:
            self.line(depth + 1, f"print({x}.text())")
        elif choice == 9:
            self.line(depth + 1, "log = [k]")
            self.line(depth + 1, f"got = {x}.step(log)")
            self.line(depth + 1, f"print(log, type(got).__name__, {x}.k)")
        elif choice == 10:
            self.line(depth + 1, f"{x}.set_late(k)")
            self.line(depth + 1, f"print({x}.late)")
        elif choice == 11:
            self.line(depth + 1, f"{x}.peer = {self.pick(['pick(k + 1)', 'maybe(k)', x])}")
            self.line(depth + 1, f"print({x}.peer is None, {x}.peer.k, {x}.peer.size(1))")
        elif choice == 12:
            names = self.pick(["C0", "(C0, C1)", "C1"])
            self.line(depth + 1, f"print(isinstance({x}, {names}), type({x}).__name__, {x} == pick(k), {x} is None, bool({x}))")
        else:
            self.line(depth + 1, f"del {x}.{attribute}")
            self.line(depth + 1, "print('deleted')")
        self.line(depth, "except (AttributeError, TypeError, ZeroDivisionError, RecursionError) as error:")
        self.line(depth + 1, "print(type(error).__name__, str(error)[:60])")

    def program(self):
        names = ["a", "b", "c", "d", "e"][:2 + self.random.randrange(4)]
        self.attributes = {name: self.pick(list(VALUES)) for name in names}
        count = 2 + self.random.randrange(4)
        for index in range(count):
            self.make_class(index)
        for name, some in (("pick", list(range(count))), ("maybe", sorted(self.random.sample(range(count), max(1, count - 1))))):
            self.line(0, f"def {name}(k):")
            for at, index in enumerate(some):
                self.line(1, f"if k % {len(some) + (name == 'maybe')} == {at}:")
                self.line(2, f"return C{index}(k)")
            self.line(1, "return None" if name == "maybe" else f"return C{some[0]}(k)")
            self.line(0, "")
        self.line(0, "def use(x, y, k):")
        for _ in range(4 + self.random.randrange(6)):
            self.act(1, self.pick(["x", "x", "y"]))
        self.line(0, "")
        self.line(0, "for k in range(7):")
        self.line(1, f"use(pick(k), {self.pick(['maybe(k + 1)', 'pick(k + 1)', 'pick(k)'])}, k)")
        self.line(0, "things = [pick(k) for k in range(6)]")
        self.line(0, "table = {}")
        self.line(0, "for k, x in enumerate(things):")
        for _ in range(3):
            self.act(1, "x")
        self.line(1, "table[k % 3] = x")
        if self.random.random() < 0.5:
            self.line(1, "x.peer = things[(k + 1) % 6]")
        self.line(0, "for k in table:")
        for _ in range(2):
            self.act(1, "table[k]")
        self.line(0, "print(sorted(x.k for x in things), things[0] in things, things.index(things[3]))")
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(UnionGenerator(int(sys.argv[1])).program(), end="")
