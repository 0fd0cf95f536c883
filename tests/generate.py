#!/usr/bin/env python3
"""generate.py -- random well-typed programs of the supported language, the same for the same seed.

usage: tests/generate.py SEED        prints one program

Every program ends by itself: loops are bounded, recursion counts down.  Operations that raise are kept rare, so that
most of a program runs; when one raises, the traceback is part of the answer.
"""
import random
import sys

INTS = ["0", "1", "2", "3", "5", "7", "-1", "-2", "-7", "10", "100", "255", "1000", "65536", "-1000000", "2147483647",
        "4294967296", "9007199254740993", "4611686018427387904", "9223372036854775807", "-9223372036854775808",
        "18446744073709551616", "123456789012345678901234567890"]
FLOATS = ["0.0", "1.0", "-1.5", "0.1", "2.5", "3.75", "1e10", "-2.25e-3", "1e300", "0.3333333333333333", "-0.0", "100.0"]
STRS = ["''", "'a'", "'abc'", "'hello world'", "'x,y,z'", "'  pad '", "'héé'", "'日本'", "'😀!'", "'A1b2'", "'aaa'", "'-12'"]
COMPLEXES = ["0j", "1j", "(1+2j)", "(-0.5+0.25j)", "(3-4j)"]
SCALARS = ["int", "float", "bool", "str", "complex"]
LISTS = ["list[int]", "list[float]", "list[str]", "list[list[int]]", "list[tuple[int, str]]"]
TUPLES = ["tuple[int, str]", "tuple[float, int]", "tuple[int, tuple[int, str]]"]
TYPES = SCALARS + LISTS + TUPLES


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []      # (name, parameter types, result type)
        self.variables = []      # stack of scopes: list of (name, type, may be assigned)
        self.counter = 0
        self.indent = 0
        self.loops = 0
        self.budget = 0

    # ---- helpers ----
    def chance(self, share):
        return self.random.random() < share

    def pick(self, options):
        return options[self.random.randrange(len(options))]

    def emit(self, line):
        self.lines.append("    " * self.indent + line)

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def known(self, wanted, assignable=False):
        return [name for scope in self.variables for name, kind, free in scope
                if kind == wanted and (free or not assignable)]

    def parts(self, kind):
        """The element types of a list or tuple type."""
        inner, depth, parts, start = kind[kind.index("[") + 1:-1], 0, [], 0
        for at, c in enumerate(inner):
            depth += (c == "[") - (c == "]")
            if c == "," and not depth:
                parts.append(inner[start:at].strip())
                start = at + 1
        return parts + [inner[start:].strip()]

    # ---- expressions ----
    def expression(self, kind, depth):
        names = self.known(kind)
        if names and self.chance(0.35 if depth > 0 else 0.7):
            return self.pick(names)
        if depth <= 0:
            return self.literal(kind)
        if self.chance(0.07):
            return f"({self.expression(kind, depth - 1)} if {self.expression('bool', depth - 1)} else {self.expression(kind, depth - 1)})"
        if self.chance(0.12):
            call = self.call(kind, depth)
            if call:
                return call
        if kind.startswith("list"):
            return self.list_expression(kind, depth)
        if kind.startswith("tuple"):
            return self.tuple_expression(kind, depth)
        return getattr(self, kind + "_expression")(depth)

    def literal(self, kind):
        if kind == "int":
            return self.pick(INTS[:12] if self.chance(0.85) else INTS)
        if kind == "float":
            return self.pick(FLOATS)
        if kind == "str":
            return self.pick(STRS)
        if kind == "bool":
            return self.pick(["True", "False"])
        if kind == "complex":
            return self.pick(COMPLEXES)
        if kind.startswith("tuple"):
            return "(" + ", ".join(self.literal(part) for part in self.parts(kind)) + ")"
        count = self.random.randrange(1, 4)
        return "[" + ", ".join(self.literal(self.parts(kind)[0]) for _ in range(count)) + "]"

    def call(self, kind, depth):
        fitting = [function for function in self.functions if function[2] == kind]
        if not fitting:
            return None
        name, parameters, _ = self.pick(fitting)
        return f"{name}({', '.join(self.expression(parameter, depth - 1) for parameter in parameters)})"

    def small(self, depth):
        """An int near zero, whatever the operands are."""
        return f"({self.expression('int', depth)} % {self.pick(['2', '3', '5', '7', '10'])})"

    def any_list(self, depth):
        kind = self.pick(LISTS)
        return kind, self.expression(kind, depth)

    def int_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("int", d)
        form = self.random.randrange(20)
        if form < 5:
            return f"({a()} {self.pick(['+', '-', '*', '+', '-'])} {a()})"
        if form < 7:
            return f"({a()} {self.pick(['//', '%'])} {self.pick(['2', '3', '-3', '7', '10', '-1', '4294967296'])})"
        if form == 7:
            return f"({a()} {self.pick(['&', '|', '^'])} {a()})"
        if form == 8:
            return f"({a()} {self.pick(['<<', '>>'])} {self.small(d)})"
        if form == 9:
            return f"({self.pick(['-', '~', 'abs', 'int'])}({a()}))"
        if form == 10:
            return f"len({self.pick([self.any_list(d)[1], self.expression('str', d)])})"
        if form == 11:
            return f"{self.pick(['min', 'max'])}({a()}, {a()})"
        if form == 12:
            return f"sum({self.expression('list[int]', d)})"
        if form == 13:
            return self.element("list[int]", d)
        if form == 14:
            return f"({self.small(d)} ** {self.pick(['2', '3', '5'])})"
        if form == 15:
            return f"int({self.pick(['round(%s, 2)', '%s', 'abs(%s)'])})" % f"({self.expression('float', d)} % 1000.0)"
        if form == 16:
            return f"{self.expression('str', d)}.{self.pick(['count', 'find'])}({self.expression('str', 0)})"
        if form == 17:
            return f"{self.expression('list[int]', d)}.count({a()})"
        if form == 18:
            return f"{self.expression('tuple[int, str]', d)}[0]"
        return f"({a()} + {self.expression('bool', d)})"

    def element(self, kind, depth):
        """An index that is usually right."""
        names = self.known(kind)
        if not names:
            return self.literal(self.parts(kind)[0])
        name = self.pick(names)
        index = self.pick(["0", "-1", f"{self.expression('int', 0)} % len({name})"])
        return f"({name}[{index}] if {name} else {self.literal(self.parts(kind)[0])})"

    def float_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("float", d)
        form = self.random.randrange(12)
        if form < 4:
            return f"({a()} {self.pick(['+', '-', '*'])} {a()})"
        if form == 4:
            return f"({a()} / {self.pick(['2.0', '3', '-7.5', '1e-3'])})"
        if form == 5:
            return f"({self.expression('int', 0)} / {self.pick(['2', '7', '3.0'])})"
        if form == 6:
            return f"({a()} {self.pick(['//', '%'])} {self.pick(['2.0', '-1.5', '0.1'])})"
        if form == 7:
            return f"abs({self.pick([a(), self.expression('complex', d)])})"
        if form == 8:
            return f"{self.pick(['min', 'max'])}({a()}, {a()})"
        if form == 9:
            return f"math.{self.pick(['sqrt', 'sin', 'cos', 'atan'])}(abs({a()}))"
        if form == 10:
            return f"({a()} + {self.expression('int', 0)} % 1000)"
        return f"{self.expression('complex', d)}.{self.pick(['real', 'imag'])}"

    def bool_expression(self, depth):
        d = depth - 1
        form = self.random.randrange(9)
        if form < 3:
            kind = self.pick(["int", "float", "str", "list[int]", "tuple[int, str]"])
            return f"({self.expression(kind, d)} {self.pick(['<', '<=', '>', '>=', '==', '!='])} {self.expression(kind, d)})"
        if form == 3:
            return f"({self.expression('bool', d)} {self.pick(['and', 'or'])} {self.expression('bool', d)})"
        if form == 4:
            return f"(not {self.expression(self.pick(['bool', 'int', 'str', 'list[int]']), d)})"
        if form == 5:
            return f"({self.expression('int', d)} {self.pick(['in', 'not in'])} {self.expression('list[int]', d)})"
        if form == 6:
            return f"({self.expression('str', 0)} in {self.expression('str', d)})"
        if form == 7:
            return f"({self.expression('int', d)} < {self.expression('float', d)} <= {self.expression('int', d)})"
        return f"{self.expression('str', d)}.{self.pick(['isdigit', 'isalpha', 'isupper', 'isspace'])}()"

    def str_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("str", d)
        form = self.random.randrange(14)
        if form < 3:
            return f"({a()} + {a()})"
        if form == 3:
            return f"({a()} * {self.small(0)})"
        if form == 4:
            return f"{a()}.{self.pick(['upper', 'lower', 'strip', 'title', 'swapcase', 'lstrip'])}()"
        if form == 5:
            return f"{self.pick(['str', 'repr'])}({self.expression(self.pick(TYPES), d)})"
        if form == 6:
            return f"{a()}[{self.pick(['1:', ':2', '::-1', '-2:', '::2', '1:-1'])}]"
        if form == 7:
            return f"{self.expression('str', 0)}.join({self.expression('list[str]', d)})"
        if form == 8:
            return f"{a()}.replace({self.expression('str', 0)}, {self.expression('str', 0)})"
        if form == 9:
            spec = self.pick(["{%s}", "{%s!r}", "<{%s:>8}>", "<{%s:^10}>"])
            return 'f"' + (spec % self.expression("int", 0)) + '"'
        if form == 10:
            return '("%s|%5d|%-4s" % (' + f"{a()}, {self.expression('int', 0)}, {self.expression('bool', 0)}))"
        if form == 11:
            return f"('%.3f' % {self.expression('float', d)})"
        if form == 12:
            return f"f\"{{{self.expression('float', 0)}:{self.pick(['.2f', '10.3f', 'g', 'e'])}}}\""
        return f"{self.expression('tuple[int, str]', d)}[1]"

    def complex_expression(self, depth):
        d = depth - 1
        form = self.random.randrange(4)
        if form < 2:
            return f"({self.expression('complex', d)} {self.pick(['+', '-', '*'])} {self.expression('complex', d)})"
        if form == 2:
            return f"complex({self.expression('float', d)}, {self.expression('float', d)})"
        return f"({self.expression('complex', d)} * {self.expression('float', d)})"

    def list_expression(self, kind, depth):
        d = depth - 1
        part = self.parts(kind)[0]
        form = self.random.randrange(9)
        if form < 2:
            count = self.random.randrange(1, 4)
            return "[" + ", ".join(self.expression(part, d) for _ in range(count)) + "]"
        if form == 2:
            return f"({self.expression(kind, d)} + {self.expression(kind, d)})"
        if form == 3:
            return f"({self.expression(kind, d)} * {self.small(0)})"
        if form == 4:
            return f"{self.expression(kind, d)}[{self.pick(['1:', ':2', '::-1', '-2:', '::2'])}]"
        if form == 5 and part in ("int", "float", "str"):
            return f"sorted({self.expression(kind, d)}{self.pick(['', ', reverse=True'])})"
        if form == 6 and part == "str":
            return f"{self.expression('str', d)}.split({self.pick(['', repr(','), repr(' ')])})"
        if form == 7 and part == "int":
            return f"list(range({self.small(0)}, {self.pick(['5', '10', '-3'])}, {self.pick(['1', '2', '-1', '3'])}))"
        return self.comprehension(part, d)

    def comprehension(self, part, depth):
        name = self.fresh("q")
        source = self.pick(["range(%s)" % self.pick(["0", "3", "5"]), self.expression("list[int]", depth)])
        self.variables.append([(name, "int", False)])
        body = self.expression(part, depth)
        test = f" if {self.expression('bool', 0)}" if self.chance(0.3) else ""
        self.variables.pop()
        return f"[{body} for {name} in {source}{test}]"

    def tuple_expression(self, kind, depth):
        return "(" + ", ".join(self.expression(part, depth - 1) for part in self.parts(kind)) + ")"

    # ---- statements ----
    def declare(self, depth=3):
        kind = self.pick(TYPES)
        name = self.fresh("v")
        self.emit(f"{name} = {self.expression(kind, depth)}")
        self.variables[-1].append((name, kind, True))

    def assign(self):
        choices = [(name, kind) for scope in self.variables for name, kind, free in scope if free]
        if not choices:
            return self.declare()
        name, kind = self.pick(choices)
        if kind in ("int", "float", "str") and self.chance(0.4):
            operator = self.pick({"int": ["+=", "-=", "^="], "float": ["+=", "-=", "*="], "str": ["+="]}[kind])
            return self.emit(f"{name} {operator} {self.expression(kind, 2)}")
        self.emit(f"{name} = {self.expression(kind, 3)}")

    def mutate(self):
        choices = [(name, kind) for scope in self.variables for name, kind, _ in scope if kind.startswith("list")]
        if not choices:
            return self.declare()
        name, kind = self.pick(choices)
        part = self.parts(kind)[0]
        item = self.expression(part, 2)
        form = self.random.randrange(8)
        if form < 2:
            return self.emit(f"{name}.append({item})")
        if form == 2:
            return self.emit(f"{name}.insert({self.small(0)}, {item})")
        if form == 3:
            return self.emit(f"{name}[{self.pick(['1:', ':1', '1:2'])}] = {self.expression(kind, 2)}")
        if form == 4:
            return self.emit(f"{name} += {self.expression(kind, 2)}")
        self.emit(f"if {name}:")
        self.indent += 1
        if form == 5:
            self.emit(f"{name}[{self.pick(['0', '-1'])}] = {item}")
        elif form == 6:
            self.emit(f"{name}.{self.pick(['pop()', 'reverse()', 'pop(0)'])}")
        else:
            self.emit(f"del {name}[{self.pick(['0', '-1', '1:'])}]")
        self.indent -= 1

    def show(self):
        kinds = [self.pick(TYPES) for _ in range(self.random.randrange(1, 4))]
        self.emit(f"print({', '.join(self.expression(kind, 2) for kind in kinds)})")

    def block(self, depth):
        self.indent += 1
        self.variables.append([])
        for _ in range(self.random.randrange(1, 4)):
            self.statement(depth - 1)
        self.variables.pop()
        self.indent -= 1

    def branch(self, depth):
        self.emit(f"if {self.expression('bool', 2)}:")
        self.block(depth)
        if self.chance(0.3):
            self.emit(f"elif {self.expression('bool', 2)}:")
            self.block(depth)
        if self.chance(0.4):
            self.emit("else:")
            self.block(depth)

    def loop(self, depth):
        self.loops += 1
        name = self.fresh("i")
        form = self.random.randrange(5)
        if form == 0:
            self.emit(f"{name} = 0")
            self.emit(f"while {name} < {self.pick(['3', '5'])}:")
            self.indent += 1
            self.emit(f"{name} += 1")
            self.indent -= 1
            kinds = [(name, "int", False)]
        elif form == 1:
            kind = self.pick(["list[int]", "list[str]", "list[float]"])
            self.emit(f"for {name} in {self.expression(kind, 1)}[:5]:")
            kinds = [(name, self.parts(kind)[0], True)]
        elif form == 2:
            other = self.fresh("x")
            kind = self.pick(["list[int]", "list[str]"])
            self.emit(f"for {name}, {other} in enumerate({self.expression(kind, 1)}[:4]):")
            kinds = [(name, "int", True), (other, self.parts(kind)[0], True)]
        elif form == 3:
            other = self.fresh("x")
            self.emit(f"for {name}, {other} in zip({self.expression('list[int]', 1)}[:4], {self.expression('list[float]', 1)}):")
            kinds = [(name, "int", True), (other, "float", True)]
        else:
            self.emit(f"for {name} in range({self.pick(['3', '1, 6', '5, 0, -2', '4'])}):")
            kinds = [(name, "int", True)]
        self.variables.append(kinds)
        self.block(depth)
        if self.chance(0.25):
            self.indent += 1
            self.emit(f"if {self.expression('bool', 1)}:")
            self.emit("    " + self.pick(["break", "continue"]))
            self.indent -= 1
        self.variables.pop()
        if self.chance(0.15):
            self.emit("else:")
            self.block(1)
        self.loops -= 1

    def statement(self, depth):
        self.budget -= 1
        form = self.random.random()
        if depth <= 0 or self.budget < 0 or form < 0.3:
            return self.pick([self.declare, self.assign, self.show, self.mutate])()
        if form < 0.5:
            return self.assign()
        if form < 0.6:
            return self.mutate()
        if form < 0.72:
            return self.show()
        if form < 0.86 or self.loops >= 2:
            return self.branch(depth)
        self.loop(depth)

    def function(self):
        name = self.fresh("f")
        parameters = [self.pick(TYPES) for _ in range(self.random.randrange(0, 4))]
        names = [self.fresh("p") for _ in parameters]
        result = self.pick(TYPES)
        self.emit("")
        self.emit("")
        self.emit(f"def {name}({', '.join(names)}):")
        outer, self.variables = self.variables, [[(each, kind, True) for each, kind in zip(names, parameters)]]
        self.indent += 1
        for _ in range(self.random.randrange(1, 6)):
            self.statement(2)
        self.emit(f"return {self.expression(result, 3)}")
        self.indent -= 1
        self.variables = outer
        self.functions.append((name, parameters, result))

    def program(self):
        self.emit("import math")
        self.variables = [[]]
        self.budget = 60
        for _ in range(self.random.randrange(1, 5)):
            self.function()
        self.emit("")
        self.emit("")
        self.budget = 40
        for _ in range(self.random.randrange(8, 20)):
            self.statement(3)
        for scope in self.variables:
            for name, _, _ in scope:
                self.emit(f"print({name!r}, {name})")
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(Generator(int(sys.argv[1])).program(), end="")
