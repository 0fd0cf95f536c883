#!/usr/bin/env python3
"""generate_rich.py -- random programs of what the other generators leave out, scenario by scenario.

usage: tests/generate_rich.py SEED     prints one program

A scenario is a small story (a generator that is sent to and closed, a list that changes while it is iterated, a class of
operators, a context manager that swallows, arguments with stars) with holes, which are filled with the typed expressions
and statements of generate_objects.py; what it defines may be used by all that follows.  Every call is guarded.
"""
import sys

import generate_objects
from generate_objects import ObjectGenerator

EDGES = [2**31 - 1, 2**31, -2**31 - 1, 2**47 - 1, 2**47, 2**47 + 1, -2**47, -2**47 - 1, 2**48, 2**53, 2**53 + 1, 2**62, 2**63 - 1, 2**63, -2**63,
         -2**63 - 1, 2**64 - 1, 2**64, 10**18, 10**19, -10**30, 3**50]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'x,y,z'", "b' pad '", "b'a b'", "bytes([1, 2, 255])"]
CAUGHT = "(LookupError, ArithmeticError, ValueError, TypeError, AttributeError, RuntimeError, AssertionError, NameError, Problem)"
DECODES = ["hex()", "decode()", "decode('latin-1')", "decode('utf-8', 'replace')"]
SPECS = {"int": ["d", ",", "_", "x", "#o", "b", "+d", "08d", ">12", "<5", "^9", "e", ".2f", "c", "n", "%", "*^+12,d"],
         "float": ["", ".2f", "e", "g", "10.3f", "+.1e", "%", ".0f", ",.2f", "<9", "=+12.3f", ".17g", "_", "#g", "012"],
         "str": ["", "s", ">6", "<6", "^7", "*^9", ".2", "10.1"], "bool": ["", "d", "5", "s"]}


class RichGenerator(ObjectGenerator):
    def __init__(self, seed):
        super().__init__(seed)
        self.fixed = set()       # classes whose instances cannot be changed
        self.enums = {}          # name -> members
        self.problems = ["Problem"]

    # ---- types and expressions ----
    def kind(self, depth=2):
        if self.chance(0.06):
            return "bytes"
        if self.enums and self.chance(0.06):
            return self.pick(self.enums)
        return super().kind(depth)

    def literal(self, kind, depth=1):
        if kind == "bytes":
            return self.pick(BYTES)
        if kind in self.enums:
            return f"{kind}.{self.pick(self.enums[kind])}"
        if kind == "int" and self.chance(0.12):
            return f"({self.pick(EDGES)})"
        return super().literal(kind, depth)

    def make_bytes(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        return self.pick([lambda: f"({e('bytes')} + {e('bytes')})", lambda: f"{e('bytes')}[{self.slice()}]", lambda: f"{e('str')}.encode()",
                          lambda: f"({e('bytes')} * {self.random.randint(0, 3)})", lambda: f"{e('bytes')}.{self.pick(['upper()', 'strip()', 'lower()', 'title()'])}",
                          lambda: f"bytes(x % 256 for x in {e(('list', 'int'))})", lambda: f"b'-'.join([{e('bytes')}, {e('bytes')}])",
                          lambda: f"{e('bytes')}.replace(b'a', {e('bytes')})", lambda: f"(b'%d|%s' % ({e('int')}, {e('bytes')}))"])()

    def slice(self):
        n = lambda: self.pick(["", "", "0", "1", "-1", "2", "-3", "5", str(2**63), "-10"])
        return f"{n()}:{n()}" + (f":{self.pick(['1', '-1', '2', '-2', '3', ''])}" if self.chance(0.4) else "")

    def make_int(self, kind, depth):
        if not self.chance(0.35):
            return super().make_int(kind, depth)
        e = lambda k="int": self.expression(k, depth - 1)
        return self.pick([
            lambda: f"(({e()}) << {self.pick([1, 15, 16, 46, 47, 62, 63, 64, 100])} >> {self.pick([1, 47, 62, 64])})", lambda: f"({e()} * {self.pick(EDGES)})",
            lambda: f"({e()} + {self.pick(EDGES)} - {e()})", lambda: f"pow({e()}, {self.random.randint(0, 5)}, {self.pick(EDGES[3:])})",
            lambda: f"divmod({e()}, {self.pick(EDGES)})[{self.random.randint(0, 1)}]", lambda: f"(~{e()})", lambda: f"abs(-{e()})",
            lambda: f"int.from_bytes({e('bytes')}, {self.pick([repr('little'), repr('big')])})",
            lambda: f"{e('bytes')}.{self.pick(['find', 'count', 'rfind'])}(b'a')", lambda: f"{e('str')}.{self.pick(['find', 'count', 'index'])}({self.pick(['a', ' ', 'zz'])!r})",
            lambda: f"hash({e()})", lambda: f"({e()}).bit_length()", lambda: f"int({e('float')})", lambda: f"round({e('float')})", lambda: f"int(str({e()}))",
            lambda: f"{self.pick(['min', 'max'])}({e(('list', 'int'))}, default={e()})", lambda: f"{self.pick(['min', 'max'])}({e()}, {e()}, key=lambda z: {self.pick(['-z', 'z % 7', 'abs(z)', 'str(z)'])})",
            lambda: f"sum(len(z) for z in {e(('list', 'str'))})", lambda: f"next(iter({e(('list', 'int'))}), -1)", lambda: f"ord({e('str')}[:1] or 'q')",
            lambda: f"({e()} and {e()} or {e()})", lambda: f"int({e('bool')}) + {e('bool')}", lambda: f"{e(('list', 'int'))}.index({e()})",
            lambda: f"(lambda *a, **k: len(a) * 10 + len(k))(*{e(('list', 'int'))}, **{e(('dict', 'str', 'int'))})"])()

    def make_str(self, kind, depth):
        if not self.chance(0.45):
            return super().make_str(kind, depth)
        e = lambda k: self.expression(k, depth - 1)
        scalar = self.pick(["int", "float", "str", "bool"])
        value = e(scalar)
        quote = "'''" if "\\" not in value and "'''" not in value and "#" not in value else None
        return self.pick([
            lambda: f"format({value}, {self.pick(SPECS[scalar])!r})", lambda: f"{e('str')}[{self.slice()}]",
            lambda: f"f{quote}{{({value})!r:>{{{self.random.randint(1, 9)}}}}}|{{{value.join('()')}:{self.pick(SPECS[scalar])}}}{quote}" if quote else e("str"),
            lambda: f"('%{self.pick(['5d', '-6d|', '+d', 'x', '05d', 'c', 'o'])}' % {e('int')})", lambda: f"('%{self.pick(['.2f', '8.3e', 'g', '-9.1f|'])}' % {e('float')})",
            lambda: f"{e('str')}.{self.pick(['center(9, chr(42))', 'swapcase()', 'casefold()', 'capitalize()', 'rjust(5)', 'expandtabs(3)', 'lstrip()'])}",
            lambda: f"{e('str')}.{self.pick(['partition', 'rpartition'])}({self.pick([' ', 'a', 'ü'])!r})[{self.random.randint(-1, 2)}]",
            lambda: f"{e('bytes')}.{self.pick(DECODES)}",
            lambda: f"' '.join(map(str, {e(('list', 'int'))}))", lambda: f"'|'.join(sorted({e(('set', 'str'))}))", lambda: f"ascii({e('str')})",
            lambda: f"', '.join([*{e(('list', 'str'))}, {e('str')}])", lambda: f"max({e('str')}, {e('str')}, key=len)", lambda: f"chr({e('int')} % 1000 + 32)",
            lambda: f"'{{0[1]}}-{{a:>{{w}}}}'.format({e(('tuple', 'int', 'str'))}, a={e('str')}, w=4)", lambda: f"{self.pick(['hex', 'bin', 'oct'])}({e('int')})",
            lambda: f"str({e(self.ordered())})[:60]"])()

    def make_list(self, kind, depth):
        item = kind[1]
        if not self.chance(0.4):
            return super().make_list(kind, depth)
        e = lambda k: self.expression(k, depth - 1)
        choices = [lambda: f"{e(kind)}[{self.slice()}]", lambda: f"[*{e(kind)}, *{e(kind)}][:8]", lambda: f"[z for zs in {e(('list', kind))} for z in zs]",
                   lambda: f"list(reversed({e(kind)}))", lambda: f"[{e(item)} for _ in range({self.random.randint(0, 3)})]",
                   lambda: f"list({e(('dict', 'int', item))}.values())", lambda: f"[z for z in {e(kind)} if {self.test(depth - 1)}]"]
        if item == "str":
            choices += [lambda: f"{e('str')}.{self.pick(['split()', 'split(None, 1)', 'splitlines()', 'rsplit(chr(97), 1)'])}", lambda: f"list({e('str')})"]
        if item == "int":
            choices += [lambda: f"list({e('bytes')})", lambda: f"list(range({self.random.randint(-3, 5)}, {self.random.randint(-3, 9)}, {self.pick([1, 2, -1, -3])}))",
                        lambda: f"list(map(lambda z: {self.expression('int', 0)} + z, {e(kind)}))", lambda: f"list(filter(None, {e(kind)}))", lambda: f"sorted({e(kind)}, key=lambda z: (z % 3, -z))"]
        if isinstance(item, tuple) and item[0] == "tuple" and item[1] == "int":
            choices += [lambda: f"list(enumerate({e(('list', item[2]))}, {self.random.randint(-1, 3)}))", lambda: f"list(zip({e(('list', 'int'))}, {e(('list', item[2]))}))",
                        lambda: f"list({e(('dict', 'int', item[2]))}.items())"]
        return self.pick(choices)()

    def make_tuple(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        if kind[1] == kind[2] and self.chance(0.4):
            return f"(*[{e(kind[1])}], {e(kind[2])})"
        return f"({e(kind[1])}, {e(kind[2])})"

    def do_change(self, depth, result):
        before = len(self.lines)
        super().do_change(depth, result)
        changed = self.lines[-1].strip() if len(self.lines) > before else ""
        if self.fixed and "." in changed.split("=")[0] and not changed.startswith(("if", "del")):
            self.lines[-1] = "    " * self.indent + "pass"

    # ---- scenarios: each defines something and tries it ----
    def guard(self, *lines):
        """The lines inside a try that prints what they raise."""
        self.put("try:")
        for line in lines:
            self.put("    " + line)
        self.put(f"except {CAUGHT} as problem:")
        self.put("    print(type(problem).__name__, problem)")

    def some(self, depth=1, count=2, names=None, deeper=2):
        """A few statements, so many levels deeper than the present place."""
        self.indent += deeper
        self.scopes.append(dict(names or {}))
        for _ in range(self.random.randint(1, count)):
            self.statement(depth)
        self.scopes.pop()
        self.indent -= deeper

    def e(self, kind, depth=2, **names):
        self.scopes.append(names)
        text = self.expression(kind, depth)
        self.scopes.pop()
        return text

    def scene_problem(self):
        name, base = f"Problem{len(self.problems)}", self.pick(self.problems + ["ValueError", "KeyError"])
        self.put(f"class {name}({base}):")
        form = self.random.randrange(3)
        if form == 0:
            self.put("    pass")
        else:
            self.put("    def __init__(self, code, text='?'):")
            self.put(f"        super().__init__({self.pick(['code', 'code, text', 'text', ''])})")
            self.put("        self.code = code")
            if form == 2:
                self.put("    def __str__(self):")
                self.put("        return f'<{self.code}>'")
        if base not in ("ValueError", "KeyError"):
            self.problems.append(name)
        f = self.fresh("risky")
        self.put(f"def {f}(n):")
        self.put("    try:")
        self.some(1, 2, {"n": "int"})
        self.put(f"        if n % 3 == {self.random.randint(0, 2)}: raise {name}(n)")
        self.put(f"        if n % 5 == 1: return {self.e('int', 1, n='int')}")
        self.put(f"    except {self.pick([name, base, 'Problem', 'LookupError'])} as e:")
        self.put(f"        print('caught', type(e).__name__, e, e.args, {self.pick(['repr(e)', 'str(e)', 'e.__cause__'])})")
        self.put(f"        {self.pick(['raise', 'return -1', 'raise Problem(n) from e', 'pass', 'raise ValueError(n)', 'raise ZeroDivisionError from None'])}")
        if self.chance(0.4):
            self.put("    else:")
            self.some(0, 1, {"n": "int"})
        if self.chance(0.6):
            self.put("    finally:")
            self.put(f"        print('finally', n)")
            if self.chance(0.3):
                self.put(f"        if n == {self.random.randint(0, 4)}: return {self.e('int', 1, n='int')}")
        self.put("    return n")
        self.functions[f] = (["int"], "int")
        n = self.fresh("n")
        self.put(f"for {n} in range({self.random.randint(2, 6)}):")
        self.indent += 1
        self.guard(f"print({f}({n}))")
        self.indent -= 1

    def scene_finally_loop(self):
        f = self.fresh("loop")
        kind = self.kind(1)
        way = lambda: self.pick(["break", "continue", "return total", "raise KeyError(x)", "total += 1", "total //= x - 2", "pass", "xs.pop()", "del xs[0]"])
        self.put(f"def {f}(xs):")
        self.put("    total = 0")
        self.put(f"    for x in {self.pick(['xs', 'xs', 'list(xs)', 'xs[::-1]'])}:")
        self.put("        try:")
        self.put(f"            if x {self.pick(['>', '<', '=='])} {self.random.randint(0, 3)}: {way()}")
        self.put(f"            total += {self.e('int', 1, x='int')}")
        self.put(f"            if x % 2: {way()}")
        if self.chance(0.6):
            self.put(f"        except {self.pick(['KeyError', 'ZeroDivisionError', 'Exception', '(IndexError, KeyError)'])}{self.pick(['', ' as error'])}:")
            self.put(f"            {way()}")
        self.put("        finally:")
        self.put(f"            total += {self.random.randint(1, 5)}")
        if self.chance(0.5):
            self.put(f"            if total > {self.random.randint(2, 30)}: {self.pick(['break', 'continue', 'return -total', 'pass'])}")
        self.put("    else:")
        self.put("        total += 1000")
        self.put("    return total")
        for _ in range(2):
            self.guard(f"print({f}({[self.random.randint(-1, 4) for _ in range(self.random.randint(0, 5))]}))")

    def scene_generator(self):
        g = self.fresh("co")
        self.put(f"def {g}(start):")
        self.put("    got = start")
        self.put("    try:")
        self.put("        for step in range(3):")
        self.put(f"            sent = yield {self.e('int', 1, start='int', got='int', step='int')}")
        self.put(f"            {self.pick(['print(start, sent)', 'got = sent if sent is not None else got', 'got += step'])}")
        if self.chance(0.4):
            self.put(f"            if got == {self.random.randint(0, 3)}: return {self.e('int', 1, got='int')}")
        if self.chance(0.5):
            self.put(f"    except {self.pick(['ValueError', 'GeneratorExit', 'KeyError'])} as e:")
            self.put(f"        print('inside', repr(e))")
            self.put(f"        {self.pick(['raise', 'return 77', 'raise KeyError(start)'])}")
        self.put("    finally:")
        self.put(f"        print('closing', {self.pick(['got', 'start'])})")
        self.put("    return got")
        d = self.fresh("drive")
        self.put(f"def {d}(n):")
        self.put(f"    g = {g}(n)")
        steps = ["print(next(g))", "print(g.send(5))", "print(g.send(None))", "g.close()", "print(next(g, 'end'))", "print(g.throw(ValueError(n)))", "for x in g: print(x)",
                 "print(list(g))", "g2 = g", "del g; g = " + g + "(n + 1)", "print(sum(g))"]
        for _ in range(self.random.randint(2, 5)):
            self.put("    try:")
            self.put(f"        {self.pick(steps)}")
            self.put("    except StopIteration as stop:")
            self.put("        print('stop', stop.value)")
            self.put(f"    except {CAUGHT} as e:")
            self.put("        print(repr(e))")
        o = self.fresh("outer")
        self.put(f"def {o}(n):")
        self.put(f"    r = yield from {g}(n)")
        self.put("    print('result', r)")
        self.put(f"    yield {self.e('int', 1, n='int', r='int')}")
        self.put(f"    yield from {self.e(('list', 'int'), 1, n='int')}")
        self.generators[o] = "int"
        self.guard(f"{d}({self.random.randint(0, 3)})")
        self.guard(f"print(list({o}({self.random.randint(0, 3)})))")
        self.guard(f"for value in {o}(1):", f"    print(value)", f"    if value > {self.random.randint(-1, 3)}: break")

    def scene_operators(self):
        c = f"C{len(self.classes)}"
        k = self.pick(["int", "float", "str", ("list", "int")])
        value = {"int": "int", "float": "float", "str": "str"}.get(k, "list")
        self.put(f"class {c}:")
        self.put("    def __init__(self, value):")
        self.put("        self.value = value")
        self.put(f"    def __repr__(self): return f'{c}({{self.value!r}})'")
        self.put("    def __add__(self, other):")
        self.put(f"        if isinstance(other, {c}): return {c}(self.value + other.value)")
        self.put(f"        if isinstance(other, {value}): return {c}(self.value + other)")
        self.put("        return NotImplemented")
        self.put(f"    def __radd__(self, other): return {c}({self.pick(['other + self.value', 'self.value + other'])})")
        if self.chance(0.5):
            self.put("    def __iadd__(self, other):")
            self.put(f"        self.value {self.pick(['+=', '= self.value +'])} other.value")
            self.put("        return self")
        self.put(f"    def __eq__(self, other): return isinstance(other, {c}) and self.value == other.value")
        self.put("    def __hash__(self): return 3")
        self.put(f"    def __lt__(self, other): return self.value {self.pick(['<', '>'])} other.value")
        self.put(f"    def __bool__(self): return {self.pick(['bool(self.value)', 'True', 'not self.value'])}")
        self.put("    def __len__(self): return len(str(self.value))")
        self.put(f"    def __getitem__(self, i): return {self.pick(['str(self.value)[i]', '[self.value, self.value][i]'])}")
        self.put(f"    def __contains__(self, x): return {self.pick(['x == self.value', 'x is None', 'len(self) == x'])}")
        self.put(f"    def __call__(self, *more, scale=2): return (self.value, len(more) * scale)")
        self.put(f"    def __neg__(self): return {c}(self.value * 2)")
        self.put("    @property")
        self.put("    def twice(self): return self.value + self.value")
        self.put("    @twice.setter")
        self.put("    def twice(self, value): self.value = value")
        self.put("    @classmethod")
        self.put(f"    def make(cls, value): return cls(value)")
        self.put("    @staticmethod")
        self.put(f"    def zero(): return {self.literal(k, 1)}")
        self.classes[c] = {"fields": {"value": k}, "methods": {}, "base": None}
        a, b = self.fresh("v"), self.fresh("v")
        for name in (a, b):
            self.put(f"{name} = {c}({self.literal(k, 1)})")
            self.scopes[-1][name] = c
        lines = [f"print({a} + {b}, {a} + {self.e(k, 1)})", f"print({self.e(k, 1)} + {a})", f"{a} += {b}", f"print({a} == {b}, {a} != {b}, {a} < {b}, {a} > {b})",
                 f"print(sorted([{a}, {b}, {c}({self.e(k, 1)})]), max({a}, {b}))", f"print(len({{{a}, {b}}}), {{{a}: 1}}.get({b}))", f"print(bool({a}), not {b}, {a} and {b}, len({a}))",
                 f"print({a}[0], {a}[-1], {a}[{self.random.randint(0, 9)}])", f"print({a}(1, *{self.e(('list', 'int'), 1)}, scale={self.e('int', 1)}))", f"print(-{a}, {a}.twice)",
                 f"{a}.twice = {self.e(k, 1)}", f"print({c}.make({c}.zero()), {a}.make({a}.zero()))", f"print({self.e(k, 1)} in {a}, None in {b})", f"print(list({a}), [x for x in {b}])",
                 f"print({a} + {self.pick(['None', '{}', '3.5'])})", f"print(sum([{a}, {b}], {c}({c}.zero())))", f"{b} = {a}; {b}.value = {self.e(k, 1)}; print({a}, {b} is {a})",
                 f"print(getattr({a}, 'value'), hasattr({a}, 'other'), {a}.value)"]
        for line in self.random.sample(lines, self.random.randint(3, 7)):
            self.guard(line)

    def scene_data(self):
        c = f"C{len(self.classes)}"
        kinds = {f"d{len(self.classes)}{i}": self.pick(["int", "str", "float", ("list", "int"), ("tuple", "int", "str"), ("opt", "int")]) for i in range(self.random.randint(1, 3))}
        spelled = lambda k: {"list": "list[int]", "tuple": "tuple[int, str]", "opt": "Optional[int]"}.get(k[0], k) if isinstance(k, tuple) else k
        frozen = self.chance(0.4)
        form = self.pick(["dataclass", "dataclass", "named", "NamedTuple"])
        if form == "dataclass":
            flags = [f for f in (["frozen=True"] if frozen else []) + self.random.sample(["order=True", "eq=True", "repr=True"], self.random.randint(0, 2))]
            self.put(f"@dataclass({', '.join(flags)})" if flags else "@dataclass")
            self.put(f"class {c}:")
            late = False
            for f, k in kinds.items():
                late = late or self.chance(0.3)
                value = ""
                if late:
                    value = f" = {self.literal(k, 0)}" if not isinstance(k, tuple) or k[0] == "opt" else " = (1, 'q')" if k[0] == "tuple" else " = field(default_factory=list)"
                self.put(f"    {f}: {spelled(k)}{value}")
            self.put(f"    def total(self, n): return ({', '.join('self.' + f for f in kinds)}, n)")
        elif form == "named":
            self.put(f"{c} = namedtuple({c!r}, {' '.join(kinds)!r})")
        else:
            self.put(f"class {c}(NamedTuple):")
            for f, k in kinds.items():
                self.put(f"    {f}: {spelled(k)}")
        if form != "dataclass" or frozen:
            self.fixed.add(c)
        self.classes[c] = {"fields": kinds, "methods": {}, "base": None}
        a, b, f = self.fresh("v"), self.fresh("v"), self.pick(kinds)
        made = lambda: f"{c}({', '.join(self.expression(k, 1) for k in kinds.values())})"
        self.put(f"{a} = {c}({', '.join(self.literal(k, 1) for k in kinds.values())})")
        self.scopes[-1][a] = c
        lines = [f"print({a}, {made()})", f"print({a} == {made()}, {a} != {a})", f"print([{made()}, {a}])", f"print({a}.{f})", f"print({c}({', '.join(n + '=' + self.expression(k, 1) for n, k in reversed(kinds.items()))}))",
                 f"print({{'k': {a}}}['k'].{f})", f"print(str({a}), f'{{{a}!r:>20}}')"]
        if form == "dataclass":
            if "order=True" in flags:
                lines += [f"print({a} < {made()}, sorted([{made()}, {a}, {made()}]))"]
            if frozen and not any(k == ("list", "int") for k in kinds.values()):
                lines += [f"print(len({{{a}, {made()}, {a}}}), {{{a}: 5}}[{a}])"]
            lines += [f"{a}.{f} = {self.e(kinds[f], 1)}; print({a})"] if not frozen else [f"{a}.{f} = {self.e(kinds[f], 1)}"]
            lines += [f"print({a}.total(1))"]
        else:
            names = [self.fresh("u") for _ in kinds]
            lines += [f"{', '.join(names)}{',' if len(names) == 1 else ''} = {a}; print({names[0]})", f"print({a}[0], {a}[-1], len({a}))", f"print({a}._replace({f}={self.e(kinds[f], 1)}))",
                      f"print({a}._asdict(), {c}._fields)", f"print({a} + (1,))", f"print(*{a})", f"print(list({a}), {a} < {made()})" if not any(k[0] == 'opt' for k in kinds.values()) else f"print(list({a}))",
                      f"print({c}._make({a}))"]
        for line in self.random.sample(lines, min(len(lines), self.random.randint(3, 6))):
            self.guard(line)

    def scene_enum(self):
        name = f"E{len(self.enums)}"
        members = [f"{w}{len(self.enums)}" for w in self.random.sample(["RED", "GREEN", "BLUE", "DARK"], self.random.randint(2, 4))]
        base = self.pick(["Enum", "Enum", "IntEnum"])
        self.put(f"class {name}({base}):")
        texts = base == "Enum" and self.chance(0.4)
        for i, m in enumerate(members):
            self.put(f"    {m} = {self.pick([repr(m.lower()), repr('v' + str(i))]) if texts else self.pick([str(i + 1), str(i * 10), 'auto()']) if not i else (i * 11 + 2)}")
        if self.chance(0.4):
            self.put("    def shown(self): return self.name[::-1]")
            self.put("    @property")
            self.put("    def first(self): return self.value")
        self.enums[name] = members
        a = self.fresh("v")
        self.put(f"{a} = {name}.{members[0]}")
        self.scopes[-1][a] = name
        lines = [f"print({a}, repr({a}), {a}.name, {a}.value)", f"print([m for m in {name}], len({name}))", f"print({a} is {name}.{members[1]}, {a} == {name}.{members[0]})", f"print({name}({a}.value), {name}[{members[1]!r}])",
                 f"print({name}({self.pick(['12345', repr('zz')]) if not texts else repr('zz')}))", f"print({name}['NO'])", f"print({{{a}: 1, {name}.{members[1]}: 2}}[{self.e(name, 1)}])", f"print({a} in ({name}.{members[1]},), isinstance({a}, {name}))",
                 f"print(f'{{{a}}} {{{a}!r}}', str({a}), '%s' % {a})"]
        if base == "IntEnum":
            lines += [f"print({a} + {self.e('int', 1)}, {a} < {name}.{members[1]}, int({a}), sorted([{name}.{members[1]}, {a}]))", f"print([10, 20, 30][{a} % 3])"]
        for line in self.random.sample(lines, self.random.randint(3, 6)):
            self.guard(line)
        self.put(f"match {self.e(name, 1)}:")
        self.put(f"    case {name}.{members[0]}: print('first')")
        self.put(f"    case {name}.{members[1]}{self.pick(['', f' | {name}.{members[-1]}' if len(members) > 2 else ''])}: print('second')")
        self.put("    case other: print('other', other)")

    def scene_arguments(self):
        f = self.fresh("star")
        k = self.pick(["int", "str", "float"])
        shape = self.random.randrange(6)
        heads = ["a, b={0}, *rest, c={1}, **kw", "a, /, b={0}, *, c={1}", "*rest, c={1}", "a, b={0}, **kw", "a, *, c", "*rest, **kw"]
        self.put(f"def {f}({heads[shape].format(self.literal(k), self.literal(k))}):")
        shown = [["a", "b", "rest", "c", "sorted(kw.items())"], ["a", "b", "c"], ["rest", "c", "sum(map(len, map(str, rest)))"], ["a", "b", "list(kw.items())", "kw.get('z')"], ["a", "c"], ["rest", "len(rest)", "sorted(kw)"]][shape]
        self.put(f"    return ({', '.join(shown)})")
        e = lambda: self.expression(k, 1)
        calls = [[f"{e()}", f"{e()}, {e()}, {e()}, c={e()}", f"{e()}, z={e()}, y={e()}", f"*[{e()}, {e()}, {e()}]", f"b={e()}, a={e()}", f"*{self.e(('list', k), 1)}", "", f"{e()}, a={e()}"],
                 [f"{e()}", f"{e()}, {e()}, c={e()}", f"{e()}, b={e()}", f"*({e()}, {e()})", f"{e()}, {e()}, {e()}", f"a={e()}"],
                 ["", f"{e()}, {e()}", f"*{self.e(('list', k), 1)}, c={e()}", f"*[{e()}], *({e()}, {e()}), c={e()}"],
                 [f"{e()}", f"{e()}, z={e()}", f"a={e()}, q={e()}, b={e()}", f"{e()}, **{{'z': {e()}, 'x': {e()}}}", f"{e()}, **dict(b={e()})"],
                 [f"{e()}, c={e()}", f"c={e()}, a={e()}", f"*({e()},), c={e()}", f"{e()}"],
                 ["", f"{e()}, x={e()}", f"*{self.e(('list', k), 1)}", f"**{{'p': {e()}}}", f"*'ab', k={e()}" if k == "str" else f"{e()}, {e()}"]][shape]
        for call in self.random.sample(calls, min(len(calls), 3)):
            self.guard(f"print({f}({call}))")

    def scene_decorated(self):
        d, f = self.fresh("deco"), self.fresh("shown")
        form = self.random.randrange(4)
        if form == 0:
            self.put(f"def {d}(function):")
            self.put("    calls = 0")
            self.put("    @wraps(function)")
            self.put("    def inner(*args, **kw):")
            self.put("        nonlocal calls")
            self.put("        calls += 1")
            self.put("        print('calling', function.__name__, calls, args, kw)")
            self.put(f"        return function(*args, **kw)")
            self.put("    return inner")
            at = d
        elif form == 1:
            self.put(f"def {d}(times):")
            self.put("    def outer(function):")
            self.put("        def inner(x):")
            self.put("            for _ in range(times):")
            self.put("                x = function(x)")
            self.put("            return x")
            self.put("        return inner")
            self.put("    return outer")
            at = f"{d}({self.random.randint(0, 3)})"
        elif form == 2:
            at = "lru_cache(maxsize=None)"
        else:
            at = self.pick(["cache", "lru_cache(maxsize=2)"])
        self.put(f"@{at}")
        self.put(f"def {f}(x):")
        self.scopes.append({"x": "int"})
        self.put(f"    print('in', x)")
        self.put(f"    return {self.expression('int', 2)}")
        self.scopes.pop()
        for _ in range(3):
            self.guard(f"print({f}({self.random.randint(0, 3)}))")
        self.functions[f] = (["int"], "int")

    def scene_manager(self):
        c, kind = self.fresh("Manager"), self.pick(["class", "class", "function"])
        if kind == "class":
            self.put(f"class {c}:")
            self.put("    def __init__(self, name): self.name = name")
            self.put("    def __enter__(self):")
            self.put("        print('enter', self.name)")
            if self.chance(0.2):
                self.put("        if self.name == 2: raise Problem('enter')")
            self.put(f"        return {self.pick(['self', 'self.name'])}")
            self.put("    def __exit__(self, kind, error, trace):")
            self.put("        print('exit', self.name, None if kind is None else kind.__name__, error)")
            if self.chance(0.3):
                self.put("        if self.name == 1: raise Problem('exit')")
            self.put(f"        return {self.pick(['False', 'True', 'kind is KeyError', 'error is not None', 'self.name == 0', 'None'])}")
        else:
            self.put("@contextmanager")
            self.put(f"def {c}(name):")
            self.put("    print('enter', name)")
            self.put("    try:")
            self.put("        yield name")
            if self.chance(0.5):
                self.put(f"    except {self.pick(['KeyError', 'ValueError'])} as e:")
                self.put("        print('swallow', e)")
            self.put("    finally:")
            self.put("        print('exit', name)")
        f = self.fresh("within")
        self.put(f"def {f}(n):")
        self.put("    for i in range(3):")
        self.put(f"        with {c}(n) as a" + self.pick(["", f", {c}(i) as b", f", {c}(0)"]) + ":")
        self.some(1, 2, {"n": "int", "i": "int"}, 3)
        self.put(f"            {self.pick(['pass', 'continue', 'break', 'return n', 'raise KeyError(n)', '[][n]', 'raise Problem(i)', 'if i: continue'])}")
        self.put("        print('after', i)")
        self.put("    return -1")
        for n in range(2):
            self.guard(f"print({f}({n}))")

    def scene_mutation(self):
        f = self.fresh("mutate")
        self.put(f"def {f}(xs, d, s):")
        for _ in range(self.random.randint(1, 3)):
            self.put("    try:")
            self.put("        " + self.pick([
                "for x in xs: xs.remove(x)", "for x in xs:\n            if len(xs) < 9: xs.append(x + 1)", "for k in d: d[k + 1] = 0", "for k in d: d[k] += 1", "for k, v in d.items(): del d[k]",
                "for x in s: s.add(x + 1)", "for x in s: s.discard(x)", "for i, x in enumerate(xs): xs[i:i + 2] = [x]", 
                "xs.sort(key=lambda z: 1 // (z - 2))", "xs.extend(x // (x - 3) for x in list(xs))", "xs += [10 // (x - 1) for x in xs]", "xs[1:2] = (9 // (x - 2) for x in [1, 2, 3])",
                "xs[:] = [xs.pop() for _ in range(len(xs))]", "d.update((x, 1 // (x - 2)) for x in list(xs))", "for x in reversed(xs):\n            xs.pop()", "xs.insert(len(xs), xs.pop(0))",
                "xs[0], xs[-1], xs = xs[-1], xs[0], xs[::-1]", "d.setdefault(len(d), d.pop(1))", "xs.extend(xs)", "xs[len(xs):] = xs", "s |= {x for x in xs}; s -= set(d)",
                "for x in xs[:]:\n            xs.insert(0, x)", "del xs[::2]; xs *= 2", "for k in list(d): d[-k] = d.pop(k)", "xs[::2] = [0] * len(xs)", "it = iter(xs); xs.clear(); print(next(it, None))",
                "xs.pop(10)", "d.popitem(); d.popitem()", "print(d.pop(99), xs)", "xs.remove(99)", "x = s.pop(); s.add(x)", "for v in d.values(): d.clear()", "print([xs.pop() for x in xs], xs)",
                "print({k: d.pop(k) for k in list(d)}, d)", "print(max(xs, key=lambda z: xs.clear() or 1))", "xs[-1] = xs[0] = xs[1]", "for x, y in zip(xs, xs): xs.remove(x)",
                "a, *xs = xs; print(a)", "(a, b), *c = [xs, xs]; print(a, b, c)", "a, b = xs"]))
            self.put(f"    except {CAUGHT} as e:")
            self.put("        print(type(e).__name__, e)")
            self.put("    print(xs, d, sorted(s))")
        for _ in range(2):
            xs = [self.random.randint(0, 4) for _ in range(self.random.randint(0, 5))]
            self.guard(f"{f}({xs}, {dict((x, x * 2) for x in xs)}, {set(xs) or 'set()'})")

    def scene_union(self):
        f = self.fresh("mixed")
        values = self.random.sample(["1", "2.5", "'text'", "None", "[1, 2]", "(3, 'x')", "True", "b'by'", "{'k': 1}", "10**20", "-0.0", "{7}", "[]", "''"], self.random.randint(2, 6))
        self.put(f"def {f}(x):")
        tests = ["isinstance(x, int)", "isinstance(x, (str, bytes))", "x is None", "isinstance(x, float)", "isinstance(x, list)", "isinstance(x, tuple)", "isinstance(x, dict)", "type(x) is bool", "not x", "x == 1", "x in (1, 'text')"]
        says = {"isinstance(x, int)": "x + 1", "isinstance(x, (str, bytes))": "len(x)", "x is None": "'none'", "isinstance(x, float)": "x * 2", "isinstance(x, list)": "x[::-1]", "isinstance(x, tuple)": "x[0]",
                "isinstance(x, dict)": "list(x)", "type(x) is bool": "x"}
        for test in self.random.sample(tests, self.random.randint(1, 4)):
            self.put(f"    if {test}: return ({self.random.randint(0, 9)}, {says.get(test, 'x')})")
        self.put(f"    {self.pick(['return x', 'return (x, x == x)', 'return repr(x)', 'return [x, x]', 'return x + x', 'return x * 2', 'return str(x) + chr(33)', 'return bool(x)'])}")
        v = self.fresh("x")
        self.put(f"for {v} in [{', '.join(values)}]:")
        self.indent += 1
        self.guard(f"print({f}({v}), {v} == {self.pick(values)})")
        self.put(f"match {v}:")
        for case in self.random.sample(["int(n): print('int', n)", "str() as t: print(t.upper())", "None: print('nothing')", "[a, *b]: print(a, b)", "(3, y): print('three', y)", "{'k': z}: print('k', z)", "float(g) if g > 1: print(g / 2)",
                                        "True: print('yes')", "1 | 2: print('few')", "bool(): print('truth')"], 3):
            self.put(f"    case {case}")
        self.put("    case _: print('else')")
        self.indent -= 1

    def scene_recursion(self):
        f = self.fresh("deep")
        self.put(f"def {f}(n, xs):")
        self.put(f"    {self.pick(['xs.append(n)', 'if n % 2: xs = xs + [n]', 'pass', 'xs[0] += n'])}")
        self.put("    if n <= 0:")
        self.put(f"        return {self.pick(['len(xs)', 'xs[-1]', 'xs[5]', '1 // n', 'sum(xs)'])}")
        self.put(f"    return {self.pick(['1 + ', '', '2 * ', 'n - '])}{f}(n - {self.random.randint(1, 2)}, {self.pick(['xs', 'xs[:]', 'xs + [n]'])})")
        for n in self.random.sample([0, 3, 7, 100, 5000], 3):
            self.guard(f"print({f}({n}, [1, 2]))" if n < 5000 else f"{f}({n}, [0])")

    def scene_closures(self):
        f = self.fresh("closing")
        self.put(f"def {f}(n, xs):")
        self.put("    fs = []")
        self.put("    total = n")
        self.put("    def add(x):")
        self.put("        nonlocal total, xs")
        self.put(f"        total += x")
        self.put(f"        {self.pick(['xs = xs + [x]', 'xs.append(x)', 'xs = [x]'])}")
        self.put("        return total")
        self.put("    for i in range(3):")
        self.put(f"        fs.append({self.pick(['lambda: i * n', 'lambda i=i: i + total', 'lambda: add(i)', 'lambda: xs[i]', 'lambda k=2: (lambda: k + i + total)()'])})")
        if self.chance(0.3):
            self.put("    del i")
        self.put(f"    print([f() for f in fs], total, xs)")
        self.put(f"    if n > 1: {self.pick(['n = 0', 'del total', 'total = 5', 'xs = []', 'fs.clear()'])}")
        self.put("    return [f() for f in fs] + [add(1), total, len(xs)]")
        for _ in range(2):
            self.guard(f"print({f}({self.random.randint(0, 3)}, {self.e(('list', 'int'), 1)}))")

    def scene_alias(self):
        a, b, c = self.fresh("v"), self.fresh("v"), self.fresh("v")
        n, m = self.random.randint(1, 3), self.random.randint(1, 3)
        self.put(f"{a} = {self.pick([f'[[0] * {n}] * {m}', f'[[0] * {n} for _ in range({m})]', f'[[]] * {m}'])}")
        self.put(f"{b} = {self.pick([a, f'{a}[:]', f'list({a})', f'{a}[0]', f'[x[:] for x in {a}]', f'copy.deepcopy({a})', f'{a} + {a}'])}")
        self.put(f"{c} = {{'a': {a}, 'b': {b}}}")
        for line in self.random.sample([f"{a}[0].append(1)", f"{a}[-1][0] = 7", f"{b}[0] = {b}[-1]", f"{a}.append({a}[0])", f"{c}['a'][0].insert(0, 5)", f"{a} += {a}", f"del {a}[0][:1]", f"{a}[0] += [3]",
                                        f"{a}[0], {a}[-1] = {a}[-1], {a}[0]", f"{c}['a'] = {c}['b']", f"{b}.reverse()", f"{a}[0] *= 2", f"for row in {a}: row.append(len(row))", f"{a}[0].extend({a}[-1])"], 4):
            self.guard(line)
            self.put(f"print({a}, {b}, {c})")
        self.put(f"print({a} is {b}, {a} == {b}, {c}['a'] is {a})")

    def scene_names(self):
        g, f = self.fresh("G"), self.fresh("named")
        self.put(f"{g} = {self.e('int', 1)}")
        self.put(f"def {f}(n):")
        if self.chance(0.6):
            self.put(f"    global {g}")
            self.put(f"    {g} = {g} + n")
        self.put(f"    if n > 1: local = {self.e(self.kind(1), 1, n='int')}")
        self.put(f"    {self.pick(['if n == 2: del local', 'pass', 'if n == 3: del n'])}")
        self.put(f"    for item in range(n): pass")
        self.put(f"    print({g}, n)")
        self.put(f"    print({self.pick(['local', 'item', 'n'])} is None)")
        for n in self.random.sample([0, 1, 2, 3], 3):
            self.guard(f"{f}({n})")
        if self.chance(0.3):
            self.put(f"del {g}")
            self.guard(f"print({g})")

    def scene_walk(self):
        f = self.fresh("walk")
        k = self.pick(["int", "str"])
        self.put(f"def {f}(items):")
        self.scopes.append({"items": ("list", k), "count": ("dict", k, "int")})
        self.put("    count = {}")
        self.put("    groups = defaultdict(list)")
        self.put(f"    for item in items:")
        self.put("        count[item] = count.get(item, 0) + 1")
        self.put(f"        groups[{self.pick(['item', 'len(str(item))', 'item * 2'])}].append({self.e(self.pick(['int', 'str']), 1, item=k)})")
        self.put(f"    best = {self.pick(['sorted(count.items(), key=lambda p: (-p[1], p[0]))', '[(v, w) for w, v in count.items()]', 'sorted(count)', '{v: w for w, v in count.items()}'])}")
        self.put("    q = deque(items, maxlen=3)")
        self.put(f"    q.{self.pick(['rotate(1)', 'appendleft(items[0])', 'popleft()', 'extend(items[:1])', 'reverse()'])}")
        self.put(f"    return best, dict(groups), list(q), {self.pick(['Counter(items).most_common(2)', 'sum(count.values())', 'list(accumulate(count.values()))', '[len(list(g)) for _, g in groupby(items)]', 'list(chain(items, count))', 'list(islice(items, 1, None, 2))'])}")
        self.scopes.pop()
        for _ in range(2):
            self.guard(f"print({f}({self.e(('list', k), 2)}))")

    # ---- the program ----
    def program(self):
        for line in ("import copy", "from collections import Counter, defaultdict, deque, namedtuple", "from contextlib import contextmanager", "from dataclasses import dataclass, field",
                     "from enum import Enum, IntEnum, auto", "from functools import cache, lru_cache, wraps", "from itertools import accumulate, chain, groupby, islice", "from typing import NamedTuple, Optional",
                     "class Problem(Exception): pass"):
            self.put(line)
        if self.chance(0.6):
            self.define_class()
        scenes = [name for name in dir(self) if name.startswith("scene_")]
        for name in self.random.sample(scenes, self.random.randint(3, 6)):
            getattr(self, name)()
            if self.chance(0.3):
                self.define_function()
        self.put("def main():")
        self.indent += 1
        self.scopes.append({})
        for _ in range(self.random.randint(2, 6)):
            self.guarded()
        self.scopes.pop()
        self.indent -= 1
        self.put("main()")
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(RichGenerator(int(sys.argv[1])).program(), end="")
