#!/usr/bin/env python3
"""generate_wide.py -- random programs of the rest of the language: what generate.py leaves out.

usage: tests/generate_wide.py SEED        prints one program

Unions, keyword and default arguments, recursion, globals, unpacking, walrus, slices with steps, formats, the modules math
and random, long loops that run in parallel, loops that raise half-way.  The same rules: a program ends, and rarely raises.
"""
import sys

import generate
from generate import Generator

UNIONS = {"int?": ("int", "None"), "str?": ("str", "None"), "row?": ("list[int]", "None"), "num": ("int", "float")}
MORE = ["list[bool]", "list[complex]", "list[list[float]]", "list[int?]", "list[num]", "tuple[int, int]", "tuple[str, float, bool]",
        "tuple[int?, str]", "list[list[str]]", "list[tuple[int, int]]", "list[list[list[int]]]"]
SAFE = ["0", "1", "2", "3", "5", "-1", "-2", "7", "10"]


class WideGenerator(Generator):
    def __init__(self, seed):
        super().__init__(seed)
        self.keywords = {}       # function -> [(parameter, has a default)]
        self.globals = []        # (name, type): assigned by functions, too
        self.inside = False      # a function
        self.kinds = generate.TYPES + self.random.sample(MORE, 3)

    # ---- expressions ----
    def literal(self, kind):
        if kind in UNIONS:
            return self.literal(self.pick(UNIONS[kind]))
        return "None" if kind == "None" else super().literal(kind)

    def expression(self, kind, depth):
        if kind == "None":
            return "None"
        if kind in UNIONS:
            return self.union_expression(kind, depth)
        return super().expression(kind, depth)

    def union_expression(self, kind, depth):
        names = self.known(kind)
        if names and self.chance(0.4):
            return self.pick(names)
        call = self.call(kind, depth) if depth > 0 and self.chance(0.3) else None
        if call:
            return call
        a, b = UNIONS[kind]
        if depth > 0 and self.chance(0.3):
            return f"({self.expression(a, depth - 1)} if {self.expression('bool', depth - 1)} else {self.expression(b, depth - 1)})"
        if kind == "num" and depth > 0 and self.chance(0.3):
            return f"({self.expression('num', depth - 1)} {self.pick(['+', '-', '*'])} {self.expression(self.pick(['num', 'int', 'float']), depth - 1)})"
        return self.expression(self.pick([a, a, b]), depth - 1)

    def member(self, kind, depth):
        """A value of `kind` out of a variable that may hold None."""
        names = self.known(kind + "?")
        if not names:
            return self.expression(kind, depth)
        name = self.pick(names)
        return self.pick(["({0} if {0} is not None else {1})", "({1} if {0} is None else {0})", "({0} or {1})"]).format(
            name, self.expression(kind, depth - 1))

    def call(self, kind, depth):
        fitting = [function for function in self.functions if function[2] == kind]
        if not fitting:
            return None
        name, parameters, _ = self.pick(fitting)
        given, named = [], False
        for (parameter, fallback), part in zip(self.keywords[name], parameters):
            if fallback and self.chance(0.4):
                named = True
                continue
            named = named or (parameter != "n" and self.chance(0.15))
            value = self.pick(["0", "1", "3", "4"]) if parameter == "n" else self.expression(part, depth - 1)
            given.append(f"{parameter}={value}" if named else value)
        if named and self.chance(0.4):
            first = [each for each in given if "=" not in each.split("(")[0].split("'")[0].split("[")[0]]
            last = given[len(first):]
            self.random.shuffle(last)
            given = first + last
        return f"{name}({', '.join(given)})"

    def int_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("int", d)
        form = self.random.randrange(40)
        if form < 16:
            return super().int_expression(depth)
        if form == 16:
            return f"pow({a()}, {self.small(d)}, {self.pick(['7', '1000', '-13', '1000000007', '18446744073709551629'])})"
        if form == 17:
            return f"divmod({a()}, {self.pick(['7', '-3', '10000000000000000000'])})[{self.pick(['0', '1'])}]"
        if form == 18:
            return f"math.{self.pick(['floor', 'ceil', 'trunc'])}({self.expression('float', d)} % 1e6)"
        if form == 19:
            return f"math.gcd({a()}, {a()})"
        if form == 20:
            return f"math.isqrt(abs({a()}))"
        if form == 21:
            return f"{self.pick(['round', 'int'])}({self.expression('float', d)} % 100.0)"
        if form == 22:
            return f"({a()}).bit_length()"
        if form == 23:
            return f"int(str({a()}))"
        if form == 24:
            return f"ord({self.pick(['chr(97 + %s)' % self.small(d), repr('é'), repr('x')])})"
        if form == 25:
            return f"sum({self.small(d)} for {self.fresh('g')} in {self.expression('list[int]', d)})"
        if form == 26:
            name = self.fresh("g")
            return f"sum([{name} * {self.pick(SAFE)} for {name} in {self.expression('list[int]', d)}], {a()})"
        if form == 27:
            return f"{self.pick(['min', 'max'])}({self.expression('list[int]', d)}, default={a()})"
        if form == 28:
            return f"{self.pick(['min', 'max'])}({a()}, {a()}, {a()})"
        if form == 29:
            return f"({a()} {self.pick(['and', 'or'])} {a()})"
        if form == 30:
            return self.member("int", d)
        if form == 31:
            return f"{self.expression('str', d)}.{self.pick(['rfind', 'find'])}({self.expression('str', 0)}, {self.pick(SAFE)})"
        if form == 32:
            return f"len(range({self.pick(SAFE)}, {self.small(d)}, {self.pick(['1', '2', '-1', '-3'])}))"
        if form == 33:
            return f"({self.small(d)} ** {self.pick(['10', '20', '64'])})"
        if form == 34:
            return f"({a()} << {self.pick(['3', '31', '62', '70'])} >> {self.pick(['1', '40', '65'])})"
        if form == 35:
            return self.walrus("int", d)
        if form == 36:
            return f"({self.expression('tuple[int, tuple[int, str]]', d)}[1][0])"
        if form == 37:
            return f"random.{self.pick(['randint(1, 6)', 'randrange(100)', 'randrange(0, 50, 5)', 'randint(-10**20, 10**20)'])}"
        if form == 38:
            return f"math.factorial({self.small(d)})"
        return f"({a()} {self.pick(['%', '//'])} ({self.small(d)} + 1))"

    def walrus(self, kind, depth):
        value = self.expression(kind, depth)
        if not self.inside or self.comprehending:
            return value
        name = self.fresh("w")
        return f"(({name} := {value}) {self.pick(['+', '-', '*'])} {name})"

    comprehending = 0

    def comprehension(self, part, depth):
        self.comprehending += 1
        text = self.nest(part, depth) if self.chance(0.3) else super().comprehension(part, depth)
        self.comprehending -= 1
        return text

    def nest(self, part, depth):
        a, b = self.fresh("q"), self.fresh("q")
        first = self.pick(["range(3)", self.expression("list[int]", 0)])
        self.variables.append([(a, "int", False)])
        second = self.pick([f"range({a} % 3)", f"[{a}, {a} + 1]", f"range({self.small(0)})"])
        test = f" if {self.expression('bool', 0)}" if self.chance(0.3) else ""
        self.variables.append([(b, "int", False)])
        body = self.expression(part, depth - 1)
        last = f" if {self.expression('bool', 0)}" if self.chance(0.3) else ""
        self.variables.pop()
        self.variables.pop()
        return f"[{body} for {a} in {first}{test} for {b} in {second}{last}]"

    def float_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("float", d)
        form = self.random.randrange(24)
        if form < 10:
            return super().float_expression(depth)
        if form == 10:
            return f"math.{self.pick(['fabs', 'exp', 'log1p', 'degrees', 'atan', 'tanh', 'erf'])}(abs({a()}) % 50.0)"
        if form == 11:
            return f"math.{self.pick(['hypot', 'copysign', 'atan2'])}({a()}, {a()})"
        if form == 12:
            return f"math.{self.pick(['fsum', 'prod'])}({self.expression('list[float]', d)})"
        if form == 13:
            return f"round({a()} % 1000.0, {self.pick(['0', '1', '3', '-1'])})"
        if form == 14:
            return f"((abs({a()}) % 10.0) ** {self.pick(['2', '0.5', '-1.5', '3.0', '0'])})".replace("10.0) **", "10.0 + 0.5) **")
        if form == 15:
            return f"float({self.pick([repr('1.5'), repr(' -2e3 '), self.expression('bool', d), self.small(d)])})"
        if form == 16:
            return self.pick(["random.random()", "random.uniform(-1.0, 2.5)", "random.gauss(0.0, 1.0)"])
        if form == 17:
            return f"sum({self.expression('list[float]', d)}, 0.0)"
        if form == 18:
            return f"(-({a()}))"
        if form == 19:
            return f"({a()} {self.pick(['and', 'or'])} {a()})"
        if form == 20:
            return f"divmod({a()}, {self.pick(['2.5', '-0.75', '3'])})[{self.pick(['0', '1'])}]"
        if form == 21:
            return f"math.{self.pick(['pi', 'e', 'tau'])}"
        if form == 22:
            return f"({self.small(d)} ** {self.pick(['-1', '-2'])})".replace(") ** -", " + 1) ** -")
        return self.element("list[float]", d)

    def bool_expression(self, depth):
        d = depth - 1
        form = self.random.randrange(22)
        if form < 9:
            return super().bool_expression(depth)
        if form == 9:
            kind = self.pick(["int", "float", "str", "list[int]", "list[tuple[int, str]]", "complex", "list[list[int]]"])
            return f"({self.expression(kind, d)} {self.pick(['==', '!='])} {self.expression(kind, d)})"
        if form == 10:
            kind = self.pick(["int", "float", "str"])
            return f"({self.expression(kind, d)} < {self.expression(kind, d)} {self.pick(['<', '<=', '==', '>', '!='])} {self.expression(kind, d)})"
        if form == 11:
            return f"{self.expression('str', d)}.{self.pick(['startswith', 'endswith'])}({self.expression('str', 0)})"
        if form == 12:
            kind = self.pick(["float", "str", "tuple[int, str]", "list[int]"])
            return f"({self.expression(kind, d)} {self.pick(['in', 'not in'])} {self.expression('list[%s]' % kind, d)})"
        if form == 13:
            return f"({self.expression('int', d)} in range({self.pick(SAFE)}, {self.small(d)}, {self.pick(['1', '3', '-2'])}))"
        if form == 14:
            name, items = self.fresh("g"), self.expression("list[int]", d)
            self.variables.append([(name, "int", False)])
            self.comprehending += 1
            text = f"{self.pick(['any', 'all'])}({self.expression('bool', d)} for {name} in {items})"
            self.comprehending -= 1
            self.variables.pop()
            return text
        if form == 15:
            names = [name for kind in ("int?", "str?", "row?") for name in self.known(kind)]
            return f"({self.pick(names)} {self.pick(['is', 'is not'])} None)" if names else "True"
        if form == 16:
            return f"math.{self.pick(['isnan', 'isinf', 'isfinite'])}({self.expression('float', d)})"
        if form == 17:
            names = self.known("num")
            return f"isinstance({self.pick(names)}, {self.pick(['int', 'float'])})" if names else "False"
        if form == 18:
            return f"({self.expression('num', d)} {self.pick(['<', '>=', '==', '!='])} {self.expression(self.pick(['int', 'float', 'num']), d)})"
        if form == 19:
            return f"({self.expression('int', d)} == {self.expression('float', d)})"
        if form == 20:
            return f"bool({self.expression(self.pick(['int', 'float', 'str', 'complex', 'list[str]']), d)})"
        kind = self.pick(["int?", "str?"])
        return f"({self.expression(kind, d)} {self.pick(['==', '!='])} {self.expression(kind, d)})"

    def str_expression(self, depth):
        d = depth - 1
        a = lambda: self.expression("str", d)
        form = self.random.randrange(32)
        if form < 11:
            return super().str_expression(depth)
        if form == 11:
            return f"{a()}.{self.pick(['capitalize', 'casefold', 'rstrip', 'expandtabs'])}()"
        if form == 12:
            return f"{a()}.{self.pick(['center', 'ljust', 'rjust', 'zfill'])}({self.small(d)})"
        if form == 13:
            return f"{a()}.{self.pick(['removeprefix', 'removesuffix', 'strip', 'lstrip'])}({self.expression('str', 0)})"
        if form == 14:
            return f"{a()}.{self.pick(['partition', 'rpartition'])}({self.pick([repr(','), repr('a'), repr('lo')])})[{self.pick(['0', '1', '2', '-1'])}]"
        if form == 15:
            spec = self.pick(["d", "x", "X", "o", "b", ",", "08d", "+d", "<6", "^9", "_", "#x", ">+12,d", "5"])
            return f"f'{{{self.expression('int', 0)}:{spec}}}'"
        if form == 16:
            spec = self.pick([".1f", "8.3e", "+g", "%", "012.2f", ",.2f", ".3", "#.0f", "<10", "^12.4g", "G"])
            return f"f'{{{self.expression('float', 0).replace(chr(39), chr(34))}:{spec}}}'"
        if form == 17:
            spec = self.pick([">8", "<5", "^7", ".2", "*^9.3", "s"])
            names = self.known("str")
            return f"f'{{{self.pick(names)}:{spec}}}'" if names else "''"
        if form == 18:
            return f"f'{{{self.pick(SAFE)}:>{{{self.pick(['3', '5', '8'])}}}}}|{{{self.pick(SAFE)}=}}'"
        if form == 19:
            form = self.pick(["{} {}", "{0}-{1}-{0}", "{:>6}|{:<4}", "{1!r} {0!s}"])
            return f"'{form}'.format({self.expression('int', d)}, {self.expression(self.pick(['str', 'int']), d)})"
        if form == 20:
            form = self.pick(["%d %s", "%05d|%r", "%x %s", "%+d %10s", "%-6d%5.1s", "%i %s"])
            return f"('{form}' % ({self.expression('int', d)}, {a()}))"
        if form == 21:
            return f"('{self.pick(['%f', '%e', '%g', '%8.2f', '%-10.3e|', '%+.1f', '%%%g'])}' % {self.expression('float', d)})"
        if form == 22:
            return f"('%s and %r' % ({self.expression(self.pick(self.kinds), d)}, {self.expression(self.pick(self.kinds), d)}))"
        if form == 23:
            return f"{self.pick(['hex', 'bin', 'oct'])}({self.expression('int', d)})"
        if form == 24:
            return f"chr({self.pick(['97', '233', '0x65e5', '0x1f600'])} + {self.small(d)})"
        if form == 25:
            return self.element("list[str]", d)
        if form == 26:
            return self.member("str", d)
        if form == 27:
            name = self.fresh("g")
            return f"{self.expression('str', 0)}.join(str({name}) for {name} in {self.expression('list[int]', d)})"
        if form == 28:
            name = self.fresh("g")
            return f"''.join([{name}{self.pick(['', '.upper()', ' * 2'])} for {name} in {a()}])"
        if form == 29:
            return f"str({self.expression(self.pick(list(UNIONS)), d)})"
        if form == 30:
            return f"({a()} {self.pick(['and', 'or'])} {a()})"
        return f"{self.pick(['str', 'repr'])}({self.expression(self.pick(self.kinds), d)})"

    def complex_expression(self, depth):
        d = depth - 1
        form = self.random.randrange(8)
        if form < 4:
            return super().complex_expression(depth)
        if form == 4:
            return f"({self.expression('complex', d)} / {self.pick(['(1+2j)', '2', '0.5', '1j'])})"
        if form == 5:
            return f"({self.expression('complex', d)}).conjugate()"
        if form == 6:
            return f"(-{self.expression('complex', d)})"
        return f"({self.expression('complex', 0)} ** 2)"

    def list_expression(self, kind, depth):
        d = depth - 1
        part = self.parts(kind)[0]
        form = self.random.randrange(16)
        if form < 8:
            return super().list_expression(kind, depth)
        if form == 8:
            return f"[*{self.expression(kind, d)}, {self.expression(part, d)}]"
        if form == 9:
            return f"{self.expression(kind, d)}[{self.pick(['::-2', '1::2', '-3:-1', '5:1:-1', '10:', ':-1', '::3'])}]"
        if form == 10:
            return f"list(reversed({self.expression(kind, d)}))"
        if form == 11:
            return f"{self.expression(kind, d)}.copy()"
        if form == 12 and kind == "list[tuple[int, str]]":
            return self.pick([f"list(enumerate({self.expression('list[str]', d)}))",
                              f"list(zip({self.expression('list[int]', d)}, {self.expression('list[str]', d)}))",
                              f"sorted({self.expression(kind, d)})"])
        if form == 12 and part in ("int", "float", "str"):
            return f"sorted({self.expression(kind, d)}, reverse={self.expression('bool', d)})"
        if form == 13 and part == "str":
            return f"{self.expression('str', d)}.{self.pick(['splitlines()', 'rsplit(None, 1)', 'split(None, 2)', 'rsplit(%r)' % ','])}"
        if form == 13 and part == "int":
            return f"[ord(c) for c in {self.expression('str', d)}]"
        if form == 14 and kind == "list[list[int]]":
            return f"[[{self.pick(SAFE)}] * {self.small(0)} for {self.fresh('q')} in range({self.small(0)})]"
        if form == 14 and part == "list[float]":
            return f"([[{self.pick(generate.FLOATS)}] * {self.small(0)}] * {self.small(0)})"
        if form == 14 and part == "tuple[int, int]":
            return f"[divmod({self.expression('int', d)}, 7), *enumerate({self.expression('list[int]', d)})]"
        if form == 14 and part == "bool":
            return f"[not {self.expression('bool', d)}, {self.expression('int', d)} > 0]"
        if form == 14 and part == "str":
            return f"list({self.expression('str', d)})"
        return self.comprehension(part, d)

    def tuple_expression(self, kind, depth):
        names = [name for name in self.known(f"list[{kind}]")]
        if names and self.chance(0.3):
            name = self.pick(names)
            return f"({name}[{self.pick(['0', '-1'])}] if {name} else {super().tuple_expression(kind, depth)})"
        return super().tuple_expression(kind, depth)

    # ---- statements ----
    def declare(self, depth=3):
        if not self.chance(0.25):
            return super().declare(depth)
        kind = self.pick(list(UNIONS) + self.kinds[-3:])
        name = self.fresh("v")
        self.emit(f"{name} = {self.expression(kind, depth)}")
        self.variables[-1].append((name, kind, True))

    def show(self):
        if self.chance(0.7):
            return super().show()
        kinds = [self.pick(list(UNIONS) + self.kinds) for _ in range(self.random.randrange(1, 4))]
        more = self.pick(["", ", sep='|'", ", end=';\\n'", ", sep='', end=' .\\n'"])
        self.emit(f"print({', '.join(self.expression(kind, 2) for kind in kinds)}{more})")

    def unpack(self):
        form = self.random.randrange(8)
        a, b, c = self.fresh("u"), self.fresh("u"), self.fresh("u")
        scope = self.variables[-1]
        if form == 0:
            self.emit(f"{a}, ({b}, {c}) = {self.expression('tuple[int, tuple[int, str]]', 2)}")
            scope += [(a, "int", True), (b, "int", True), (c, "str", True)]
        elif form == 1:
            kind = self.pick(["list[int]", "list[str]", "list[float]"])
            part = self.parts(kind)[0]
            self.emit(f"{a}, *{b} = [{self.expression(part, 1)}, *{self.expression(kind, 2)}]")
            scope += [(a, part, True), (b, kind, True)]
        elif form == 2:
            self.emit(f"*{a}, {b}, {c} = {self.expression('list[int]', 2)} + [{self.expression('int', 1)}, {self.expression('int', 1)}]")
            scope += [(a, "list[int]", True), (b, "int", True), (c, "int", True)]
        elif form == 3:
            kind = self.pick(self.kinds)
            self.emit(f"{a} = {b} = {self.expression(kind, 2)}")
            scope += [(a, kind, True), (b, kind, True)]
        elif form == 4:
            kind = self.pick(["int", "float", "str", "list[int]", "tuple[int, str]"])
            names = [name for scope_ in self.variables for name, k, free in scope_ if k == kind and free]
            if len(names) > 1:
                x, y = self.pick(names), self.pick(names)
                return self.emit(f"{x}, {y} = {y}, {x}")
            self.emit(f"{a}, {b} = {self.expression(kind, 2)}, {self.expression(kind, 2)}")
            scope += [(a, kind, True), (b, kind, True)]
        elif form == 5:
            names = self.known("list[int]")
            if not names:
                return self.declare()
            name = self.pick(names)
            self.emit(f"if len({name}) > 1:")
            self.emit(f"    {name}[0], {name}[{self.pick(['-1', '1'])}] = {name}[{self.pick(['1', '-1'])}], {name}[0]")
        elif form == 6:
            self.emit(f"{a}, {b} = divmod({self.expression('int', 2)}, {self.pick(['7', '-3'])})")
            scope += [(a, "int", True), (b, "int", True)]
        else:
            self.emit(f"({a}, {b}), {c} = {self.expression('tuple[int, str]', 2)}, {self.expression('float', 2)}")
            scope += [(a, "int", True), (b, "str", True), (c, "float", True)]

    def alter(self):
        """Lists changed in the less usual ways."""
        choices = [(name, kind) for scope in self.variables for name, kind, _ in scope if kind.startswith("list")]
        if not choices:
            return self.declare()
        name, kind = self.pick(choices)
        part = self.parts(kind)[0]
        form = self.random.randrange(14)
        if form == 0:
            return self.emit(f"del {name}[{self.pick(['::2', '1::3', ':1', '-1:', '::-2'])}]")
        if form == 1:
            return self.emit(f"{name}[::2] = [{self.expression(part, 1)} for {self.fresh('q')} in {name}[::2]]")
        if form == 2 and part in ("int", "float", "str", "tuple[int, str]"):
            return self.emit(f"{name}.sort({self.pick(['', 'reverse=True'])})")
        if form == 3:
            return self.emit(f"{name}.extend({self.expression(kind, 1)}[:3])")
        if form == 4:
            return self.emit(f"{name} *= {self.small(0)}")
        if form == 5:
            return self.emit(f"{name}.clear()")
        if form == 6:
            return self.emit(f"{name}.insert({self.pick(SAFE)}, {self.expression(part, 2)})")
        if form == 7:
            item = self.fresh("i")
            self.emit(f"for {item} in {name}:")
            self.emit(f"    if len({name}) < {self.pick(['6', '9'])}:")
            return self.emit(f"        {name}.append({item})")
        if form == 8:
            item = self.fresh("i")
            self.emit(f"for {item} in {name}:")
            self.emit(f"    if {self.expression('bool', 1)}:")
            return self.emit(f"        {name}.{self.pick(['pop()', 'remove(%s)' % item, 'pop(0)'])}")
        if form == 9:
            self.emit(f"{name}[{self.pick(['1:2', ':0', '-1:', '2:', '10:'])}] = {self.expression(kind, 1)}")
            return None
        self.emit(f"if {name}:")
        index = self.pick(["0", "-1", f"{self.expression('int', 0)} % len({name})"])
        if form == 10 and part in ("int", "float"):
            return self.emit(f"    {name}[{index}] {self.pick(['+=', '-=', '*='])} {self.expression(part, 1)}")
        if form == 11 and kind == "list[list[int]]":
            return self.emit(f"    {name}[{index}].append({self.expression('int', 1)})")
        if form == 12 and kind == "list[list[int]]":
            return self.emit(f"    {name}[{index}] += {self.expression('list[int]', 1)}")
        return self.emit(f"    print({name}.index({name}[{index}]), {name}.pop({self.pick(['', '0', '-1'])}))")

    def augment(self):
        names = [(name, kind) for scope in self.variables for name, kind, free in scope if free and kind in ("int", "float", "complex", "num", "list[int]")]
        if not names:
            return self.declare()
        name, kind = self.pick(names)
        if kind == "int":
            operator, value = self.pick([("*=", self.pick(SAFE)), ("//=", "3"), ("%=", "1000"), ("|=", self.expression("int", 1)), ("&=", "255"),
                                         ("<<=", "5"), (">>=", "2"), ("**=", "2"), ("+=", self.expression("bool", 1))])
        elif kind == "float":
            operator, value = self.pick([("/=", "2"), ("//=", "0.5"), ("%=", "7.5"), ("+=", self.expression("int", 0) + " % 100")])
        elif kind == "complex":
            operator, value = self.pick([("*=", "1j"), ("+=", self.expression("float", 1)), ("/=", "2")])
        elif kind == "num":
            operator, value = self.pick([("+=", self.expression("int", 0)), ("*=", "2"), ("-=", self.expression("num", 1))])
        else:
            operator, value = self.pick([("+=", self.expression(kind, 1)), ("*=", self.pick(["0", "1", "2"]))])
        self.emit(f"{name} {operator} {value}")

    def odd(self):
        """Loops, tests and names in less usual shapes."""
        form = self.random.randrange(11)
        name = self.fresh("i")
        if form == 0:
            self.emit(f"{name} = {self.pick(['3', '5'])}")
            self.emit(f"while {name}:")
            self.emit(f"    {name} -= 1")
            self.emit(f"    if {self.expression('bool', 2)}:")
            self.emit(f"        {self.pick(['break', 'continue', 'print(%s)' % name])}")
            self.emit("else:")
            self.emit(f"    print({self.expression('str', 1)})")
        elif form == 1:
            a, b = self.fresh("x"), self.fresh("x")
            self.emit(f"for {name}, ({a}, {b}) in enumerate({self.expression('list[tuple[int, str]]', 2)}[:5], {self.pick(SAFE)}):")
            self.body([(name, "int", True), (a, "int", True), (b, "str", True)])
        elif form == 2:
            a, b = self.fresh("x"), self.fresh("x")
            self.emit(f"for {name}, {a}, {b} in zip({self.expression('list[int]', 1)}[:4], {self.expression('str', 1)}, range({self.pick(['2', '9'])})):")
            self.body([(name, "int", True), (a, "str", True), (b, "int", True)])
        elif form == 3:
            self.emit(f"for {name} in {self.expression('str', 2)}[:6]:")
            self.body([(name, "str", True)])
        elif form == 4:
            self.emit(f"for {name} in reversed({self.pick(['range(4)', 'range(1, 9, 3)', self.expression('list[int]', 1) + '[:4]'])}):")
            self.body([(name, "int", True)])
        elif form == 5:
            self.emit(f"for {name} in ({self.expression('int', 1)}, {self.expression('int', 1)}, {self.expression('int', 1)}):")
            self.body([(name, "int", True)])
        elif form == 6:
            self.emit(f"assert {self.expression('bool', 1)} or True, {self.expression('str', 1)}")
        elif form == 7 and self.inside:
            self.emit(f"if ({name} := {self.expression('int', 2)}) > {self.pick(SAFE)}:")
            self.body([(name, "int", True)])
        elif form == 8:
            self.emit(f"{name} = {self.expression('int', 2)}")
            self.emit(f"print({name})")
            self.emit(f"{name} = {self.expression(self.pick(['str', 'float', 'list[int]']), 2)}")
            self.emit(f"print({name})")
        elif form == 9:
            self.emit(f"{name} = range({self.pick(SAFE)}, {self.small(1)}, {self.pick(['1', '2', '-1'])})")
            self.emit(f"print({name}, len({name}), list({name}[::-1]), {self.expression('int', 0)} in {name})")
        else:
            if self.chance(0.9):
                self.emit(f"if {self.expression('bool', 1)}:")
            else:
                self.emit("if len(str(1)) == 2:")
            self.emit(f"    {name} = {self.expression('int', 1)}")
            self.emit("else:")
            self.emit(f"    {name} = {self.expression('int', 1)}")
            self.emit(f"print({name})")

    def body(self, scope):
        self.loops += 1
        self.variables.append(scope)
        self.block(1)
        self.variables.pop()
        self.loops -= 1

    def set_global(self):
        if not self.inside or not self.mine:
            return self.declare()
        name, kind = self.pick(self.mine)
        if kind == "int" and self.chance(0.5):
            return self.emit(f"{name} += {self.expression('int', 1)}")
        self.emit(f"{name} = {self.expression(kind, 2)}")

    def statement(self, depth):
        if self.chance(0.35):
            self.budget -= 1
            choices = [self.unpack, self.alter, self.alter, self.augment, self.set_global]
            if depth > 0 and self.loops < 2:
                choices += [self.odd, self.odd]
            return self.pick(choices)()
        super().statement(depth)

    # ---- functions ----
    def function(self):
        name = self.fresh("f")
        kinds = [self.pick(self.kinds + list(UNIONS)) for _ in range(self.random.randrange(0, 4))]
        names = [self.fresh("p") for _ in kinds]
        recursive = self.chance(0.2)
        result = self.pick(self.kinds + list(UNIONS))
        first = self.random.randrange(len(kinds) + 1)
        fallbacks = [index >= first and self.chance(0.9) for index in range(len(kinds))]
        for index in range(1, len(kinds)):
            fallbacks[index] = fallbacks[index] or fallbacks[index - 1]
        shown = [each + (f"={self.literal(kind)}" if fallback else "") for each, kind, fallback in zip(names, kinds, fallbacks)]
        self.emit("")
        self.emit("")
        self.emit(f"def {name}({', '.join((['n'] if recursive else []) + shown)}):")
        outer = self.variables
        self.mine = [each for each in self.globals if self.chance(0.4)]
        self.variables = [list((each, kind, False) for each, kind in self.globals),
                          [(each, kind, True) for each, kind in zip(names, kinds)]]
        self.indent += 1
        self.inside = True
        if self.mine:
            self.emit("global " + ", ".join(each for each, _ in self.mine))
        if recursive:
            self.emit("if n <= 0:")
            self.emit(f"    return {self.expression(result, 1)}")
        for _ in range(self.random.randrange(1, 6)):
            self.statement(2)
        if self.chance(0.3):
            self.emit(f"if {self.expression('bool', 2)}:")
            self.emit(f"    return {self.expression(result, 2)}")
        if recursive:
            parts = ["n - 1"] + [self.expression(kind, 1) for kind in kinds]
            self.emit(f"{self.fresh('r')} = {name}({', '.join(parts)})")
            self.variables[-1].append((f"r{self.counter}", result, True))
        if result.endswith("?") and self.chance(0.4):
            self.emit(f"if {self.expression('bool', 1)}:")
            self.emit(f"    return {self.expression(UNIONS[result][0], 2)}")
            if self.chance(0.5):
                self.emit("return None")
        else:
            self.emit(f"return {self.expression(result, 3)}")
        self.indent -= 1
        self.inside = False
        self.variables = outer
        self.keywords[name] = ([("n", False)] if recursive else []) + list(zip(names, fallbacks))
        self.functions.append((name, (["int"] if recursive else []) + kinds, result))

    # ---- long loops ----
    def long_loop(self):
        """A loop that may run in parallel, and may raise half-way."""
        name, number = self.fresh("par"), self.pick(["20011", "30000", "45000"])
        pure = self.fresh("pure")
        scalar = self.pick(["i * i % 1013", "(i * 7919) % 65537 - 32768", "i ^ (i >> 3)", "i // 3", "-i", "i * i * i * i * i * i"])
        real = self.pick(["i * 0.5", "1.0 / (i + 1)", "math.sqrt(i)", "(i % 17) ** 2 * 0.25"])
        raising = self.pick(["0", "0", "0", "12345", "29999"])
        store = self.pick(["xs[i] * 2 + k", "xs[i] // (i - k)" if raising != "0" else "xs[i] // (k + 1)", f"{pure}(xs[i], k)", "min(xs[i], k)",
                           "xs[n - 1 - i]", "xs[i + k % 2 - 1]", "xs[i] << 2", "xs[i + k]" if raising != "0" else "xs[i]"])
        k = raising if raising != "0" else self.pick(["1", "3", "-2"])
        if store == "xs[i] // (k + 1)" and k == "-1":
            k = "1"
        reduction = self.pick(["total += ys[i] % 7", "total += 1 if ys[i] > k else 0", "total += ys[i]", "total = max(total, ys[i])",
                               "total = min(total, ys[i])", "total ^= ys[i]", "total |= ys[i]", "total += xs[i] * ys[i]"])
        lines = f"""

def {pure}(x, k):
    y = x
    for j in range({self.pick(['3', '10'])}):
        y = {self.pick(['(y * 31 + k) % 1000003', 'y + j * k', 'y ^ (j << 2)'])}
        if y > {self.pick(['999990', '123456789'])}:
            return {self.pick(['-1', 'y', 'k'])}
    return y


def {name}(n, k):
    xs = [{scalar} for i in range(n)]
    fs = [{real} for i in range(n)]
    ys = [0] * n
    gs = [0.0] * n
    for i in range({self.pick(['n', 'n', 'len(xs)', '1, n', '0, n, 2', 'n - 1, -1, -1'])}):
        ys[i] = {store}
    for i in range(n):
        gs[i] = {self.pick(['fs[i] * fs[i]', 'fs[i] + ys[i]', 'math.sin(fs[i])', 'fs[i - 1] - fs[i]', 'gs[i - 1] + fs[i]'])}
    total = 0
    for i in range(n):
        {reduction}
    count = 0
    for y in ys:
        if y {self.pick(['>', '==', '<'])} {self.pick(['0', '100', 'k'])}:
            count += 1
    rows = [[{self.pick(['i * j', 'i - j', '0', '(i * j) % 10'])} for j in range(50)] for i in range(n // 50)]
    for i in range({self.pick(['len(rows)', '1, len(rows)'])}):
        for j in range(50):
            rows[i][j] {self.pick(['=', '+='])} {self.pick(['i + j * k', 'rows[i][j - 1] + 1', 'ys[i] + j', 'rows[i - 1][j] % 100'])}
    print(total, count, ys[:5], ys[-5:], sum(ys), gs[:3], gs[-3:], sum(gs), sum(map_row(row) for row in rows))
"""
        self.lines += lines.replace("map_row(row)", "sum(row)").split("\n")[1:-1]
        self.calls.append(f"{name}({number}, {k})")

    def program(self):
        self.emit("import math")
        self.emit("import random")
        self.calls = []
        self.variables = [[]]
        for _ in range(self.random.randrange(0, 4)):
            kind = self.pick(self.kinds + list(UNIONS))
            name = self.fresh("G")
            self.emit(f"{name} = {self.literal(kind)}")
            self.globals.append((name, kind))
        self.budget = 60
        for _ in range(self.random.randrange(1, 5)):
            self.function()
        if self.chance(0.25):
            self.long_loop()
        self.emit("")
        self.emit("")
        self.emit("random.seed(%d)" % self.random.randrange(1000))
        self.variables = [[(name, kind, True) for name, kind in self.globals]]
        self.budget = 40
        for _ in range(self.random.randrange(8, 20)):
            self.statement(3)
        for scope in self.variables:
            for name, _, _ in scope:
                self.emit(f"print({name!r}, {name})")
        for call in self.calls:
            self.emit(call)
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(WideGenerator(int(sys.argv[1])).program(), end="")
