"""generate_try.py -- random programs of try, raise and finally, nested, in loops, with every way out; for fuzz.py.

The functions end, whatever happens in them; each prints what its variables hold, and the chain of what it raised.
"""
import random

CLASSES = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "TypeError", "LookupError", "ArithmeticError",
           "Exception", "RuntimeError"]
NUMBERS = ["a", "b", "n", "a + 1", "b * 2 + n", "len(xs)", "xs[n]", "xs[a % 5]", "7 // n", "100 // (a - 3)", "int(t)", "a - b",
           "ord(t)", "xs[-1]", "helper(n)", "helper(a)", "10 % b"]
TEXTS = ["t", "t + str(a)", "str(b)", "t * 2", "t[n]", "t[1:]", "'%d' % a", "f'{a}{t}'", "word(n)"]
TESTS = ["a > b", "n == 1", "n == 2", "len(t) > 3", "len(xs) > 2", "a % 2 == 0", "n > 2", "not xs"]
CHANGES = ["xs.pop()", "ys = [x // n for x in xs]", "xs = list(ys)", "del xs[0]", "pair = (a, t)", "a, b = b, a", "a, b = xs",
           "ys.append(a)"]
HEAD = """\
def helper(n):
    if n == 1:
        raise KeyError('h', n)
    if n > 50:
        return [n][n]
    return n * 3


def word(n):
    try:
        return ['zero', 'one'][n]
    except IndexError as e:
        if n == 3:
            raise
        return str(e)
    finally:
        if n == 4:
            raise RuntimeError('w')


"""
CALLS = """\
for n in range(5):
    for t in ['5', 'ab']:
        try:
            print('R', {name}(n, t))
        except Exception as e:
            c, chain = e, ''
            for depth in range(6):
                chain += repr(c) + '<' + str(c.__suppress_context__)
                if c.__context__ is None:
                    break
                c = c.__context__
            print('X', type(e).__name__, e, chain)
"""


class TryGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.count = self.budget = 0

    def put(self, depth, text):
        self.lines.append("    " * depth + text)

    def number(self):
        return self.random.choice(NUMBERS)

    def block(self, depth, loop, handler):
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth, loop, handler)

    def raised(self):
        chance, mark = self.random, self.count
        if chance.random() < 0.6:
            argument = chance.choice(["t", "a", "", "t, a", repr(f"m{mark}")])
            return f"raise {chance.choice(CLASSES)}({argument})"
        cause = chance.choice(["None", "KeyError(1)", "saved"])
        return f"raise {chance.choice(CLASSES)}('c{mark}') from {cause}"

    def handler(self, depth, loop, is_last):
        chance, kind = self.random, self.random.random()
        name = f"e{depth}" if chance.random() < 0.6 else None
        if kind < 0.6:
            taken = chance.choice(CLASSES)
        elif kind < 0.85 or not is_last:
            taken = "(" + ", ".join(chance.sample(CLASSES, 2)) + ")"
        else:
            taken = name = None
        self.put(depth, "except" + (f" {taken}" if taken else "") + (f" as {name}" if name else "") + ":")
        if name:
            self.put(depth + 1, chance.choice([
                f"print({self.count}, repr({name}), {name}.args)", f"saved = {name}", f"print({name})",
                f"print(type({name}).__name__, repr({name}.__context__), repr({name}.__cause__))"]))
        self.block(depth + 1, loop, True)

    def tried(self, depth, loop, handler):
        chance = self.random
        self.put(depth, "try:")
        self.block(depth + 1, loop, handler)
        handlers = chance.randint(0, 2)
        for index in range(handlers):
            self.handler(depth, loop, index == handlers - 1)
        if handlers and chance.random() < 0.3:
            self.put(depth, "else:")
            self.block(depth + 1, loop, handler)
        if not handlers or chance.random() < 0.5:
            self.put(depth, "finally:")
            self.block(depth + 1, loop, handler)

    def looped(self, depth, loop, handler):
        chance = self.random
        if chance.random() < 0.6:
            self.put(depth, f"for i{depth} in range({chance.randint(1, 3)}):")
        else:
            self.put(depth, f"for x{depth} in {chance.choice(['xs[:3]', 'ys[:2]', '(1, 0, 2)'])}:")
        self.block(depth + 1, True, handler)
        if chance.random() < 0.3:
            self.put(depth, "else:")
            self.block(depth + 1, loop, handler)

    def branched(self, depth, loop, handler):
        self.put(depth, f"if {self.random.choice(TESTS)}:")
        self.block(depth + 1, loop, handler)
        if self.random.random() < 0.4:
            self.put(depth, "else:")
            self.block(depth + 1, loop, handler)

    def simple(self, depth, kind):
        if kind < 0.12:
            self.put(depth, f"a = {self.number()}")
        elif kind < 0.2:
            self.put(depth, f"b += {self.number()}")
        elif kind < 0.27:
            self.put(depth, f"t = {self.random.choice(TEXTS)}")
        elif kind < 0.34:
            self.put(depth, self.random.choice(CHANGES + [f"xs.append({self.number()})", f"xs[n] = {self.number()}"]))
        else:
            self.put(depth, f"print({self.count}, a, b, t, xs, ys, pair)")

    def statement(self, depth, loop, handler):
        self.count += 1
        self.budget -= 1
        kind = self.random.random()
        if self.budget < 0 or depth > 9:
            kind = min(kind, 0.44)
        if kind < 0.45:
            self.simple(depth, kind)
        elif kind < 0.5:
            self.put(depth, self.raised())
        elif kind < 0.53 and handler:
            self.put(depth, "raise")
        elif kind < 0.56:
            self.put(depth, f"return {self.number()}")
        elif kind < 0.6 and loop:
            self.put(depth, self.random.choice(["break", "continue"]))
        elif kind < 0.68:
            self.branched(depth, loop, handler)
        elif kind < 0.76:
            self.looped(depth, loop, handler)
        else:
            self.tried(depth, loop, handler)

    def function(self, name):
        self.budget = 22
        self.put(0, f"def {name}(n, t):")
        for text in ("a = n", "b = 1", "xs = [1, 2, n]", "ys = [0]", "pair = (0, '')", "saved = ValueError('s')"):
            self.put(1, text)
        for _ in range(4):
            self.statement(1, False, False)
        self.put(1, "print('end', a, b, t, xs, ys, pair, repr(saved))")
        self.put(1, "return a")
        self.lines += ["", ""]

    def program(self):
        for name in ("first", "second"):
            self.function(name)
        calls = "".join(CALLS.format(name=name) for name in ("first", "second"))
        return HEAD + "\n".join(self.lines) + "\n" + calls + "first(2, '0')\nsecond(1, 'x')\n"
