#!/usr/bin/env python3
"""generate_objects.py -- random programs of classes, closures, dicts, sets, generators, match and exceptions.

usage: tests/generate_objects.py SEED     prints one program

Every expression is made for a type; a type is a word ("int", "Node0", "fn") or a tuple ("list", T), ("dict", K, V),
("set", K), ("tuple", A, B), ("opt", T).  Recursion and loops are bounded; what raises is caught and printed.
"""
import random
import sys

SCALARS = ["int", "int", "str", "float", "bool"]
KEYS = ["int", "str", ("tuple", "int", "str"), "bool"]
WORDS = ["a", "bc", "", "Zed", "x y", "ünï", "10", "-3"]


class ObjectGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.scopes = [{}]
        self.count = 0
        self.classes = {}      # name -> {"fields": {name: type}, "methods": {name: (params, result)}, "base": name or None}
        self.functions = {}    # name -> (params, result)
        self.generators = {}   # name -> item
        self.makers = {}       # name -> type of the closure's argument and result
        self.inside = None     # a class whose method is written
        self.bound = 0

    # ---- small things ----
    def pick(self, xs):
        return self.random.choice(list(xs))

    def chance(self, p):
        return self.random.random() < p

    def fresh(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def put(self, text):
        self.lines.append("    " * self.indent + text)

    def kind(self, depth=2):
        if depth == 0 or self.chance(0.45):
            return self.pick(SCALARS)
        form = self.pick(["list", "list", "dict", "set", "tuple", "opt", "class"])
        if form == "class":
            return self.pick(self.classes) if self.classes else "int"
        if form == "list":
            return ("list", self.kind(depth - 1))
        if form == "dict":
            return ("dict", self.pick(KEYS), self.kind(depth - 1))
        if form == "set":
            return ("set", self.pick(KEYS))
        if form == "tuple":
            return ("tuple", self.kind(depth - 1), self.kind(depth - 1))
        return ("opt", self.kind(depth - 1))

    def ordered(self):
        """A type whose text is the same in both: sets of strings have no order."""
        kind = self.kind()
        while "set" in str(kind):
            kind = self.kind()
        return kind

    def known(self, kind):
        found = [n for scope in self.scopes for n, k in scope.items() if k == kind]
        if self.inside:
            found += [f"self.{n}" for n, k in self.all_fields(self.inside).items() if k == kind]
        return found

    def all_fields(self, name):
        info = self.classes[name]
        fields = dict(self.all_fields(info["base"])) if info["base"] else {}
        fields.update(info["fields"])
        return fields

    def all_methods(self, name):
        info = self.classes[name]
        methods = dict(self.all_methods(info["base"])) if info["base"] else {}
        methods.update(info["methods"])
        return methods

    def subclasses(self, name):
        return [c for c in self.classes if c == name or (self.classes[c]["base"] and name in self.bases(c))]

    def bases(self, name):
        base = self.classes[name]["base"]
        return [base] + self.bases(base) if base else []

    # ---- expressions ----
    def literal(self, kind, depth=1):
        if kind == "int":
            return str(self.pick([0, 1, 2, 3, 7, -1, -5, 10, 2**31, 2**62, -2**63, 10**20]) if self.chance(0.15) else self.random.randint(-3, 9))
        if kind == "float":
            return self.pick(["0.5", "1.0", "-2.25", "1e10", "3.75", "0.0"])
        if kind == "str":
            return repr(self.pick(WORDS))
        if kind == "bool":
            return self.pick(["True", "False"])
        if kind in self.classes:
            return self.construct(kind, depth - 1)
        form = kind[0]
        if form == "opt":
            return "None" if self.chance(0.4) else self.expression(kind[1], depth - 1)
        if form == "tuple":
            return "(" + ", ".join(self.expression(k, depth - 1) for k in kind[1:]) + ")"
        n = self.random.randint(0, 3) if depth > 0 else self.random.randint(0, 1)
        if form == "list":
            return "[" + ", ".join(self.expression(kind[1], depth - 1) for _ in range(n)) + "]"
        if form == "dict":
            return "{" + ", ".join(f"{self.expression(kind[1], depth - 1)}: {self.expression(kind[2], depth - 1)}" for _ in range(n)) + "}"
        return "{" + ", ".join(self.expression(kind[1], depth - 1) for _ in range(n)) + "}" if n else "set()"

    def construct(self, name, depth):
        c = self.pick(self.subclasses(name)) if depth > 0 else name
        args = ", ".join(self.expression(k, max(0, depth - 1)) for k in self.all_fields(c).values() if k != "skip")
        return f"{c}({args})"

    def expression(self, kind, depth):
        names = self.known(kind)
        if names and self.chance(0.5):
            return self.pick(names)
        if depth <= 0:
            return self.pick(names) if names and self.chance(0.7) else self.literal(kind, 0)
        choices = [f for f in (self.call, self.method_call, self.conditional, self.element, self.attribute) if self.chance(0.5)]
        self.random.shuffle(choices)
        for choice in choices:
            text = choice(kind, depth)
            if text:
                return text
        special = getattr(self, "make_" + (kind if isinstance(kind, str) else kind[0]), None)
        return special(kind, depth) if special and self.chance(0.8) else self.literal(kind, depth)

    def conditional(self, kind, depth):
        return f"({self.expression(kind, depth - 1)} if {self.test(depth - 1)} else {self.expression(kind, depth - 1)})"

    def call(self, kind, depth):
        found = [n for n, (params, result) in self.functions.items() if result == kind]
        if not found:
            return None
        name = self.pick(found)
        return f"{name}({', '.join(self.expression(p, depth - 1) for p in self.functions[name][0])})"

    def method_call(self, kind, depth):
        found = [(c, m) for c in self.classes for m, (params, result) in self.all_methods(c).items() if result == kind]
        if not found or self.inside: # it might call itself
            return None
        c, m = self.pick(found)
        params = self.all_methods(c)[m][0]
        return f"{self.expression(c, depth - 1)}.{m}({', '.join(self.expression(p, depth - 1) for p in params)})"

    def attribute(self, kind, depth):
        found = [(c, f) for c in self.classes for f, k in self.all_fields(c).items() if k == kind]
        if not found:
            return None
        c, f = self.pick(found)
        return f"{self.expression(c, depth - 1)}.{f}"

    def element(self, kind, depth):
        form = self.pick(["list", "dict", "get", "tuple"])
        if form == "list":
            names = self.known(("list", kind))
            return f"{self.pick(names)}[{self.random.randint(-2, 2)}]" if names else None
        if form == "tuple":
            found = [(n, i) for scope in self.scopes for n, k in scope.items() if k[0] == "tuple" for i in (0, 1) if k[i + 1] == kind]
            return "{}[{}]".format(*self.pick(found)) if found else None
        key = self.pick(["int", "str"])
        names = self.known(("dict", key, kind))
        if not names:
            return None
        k = self.expression(key, depth - 1)
        return f"{self.pick(names)}[{k}]" if form == "dict" else f"{self.pick(names)}.get({k}, {self.expression(kind, depth - 1)})"

    def test(self, depth):
        form = self.pick(["compare", "in", "truth", "none", "isinstance", "and", "not", "chain"])
        if form == "in":
            kind = self.pick(["int", "str"])
            box = self.pick([("list", kind), ("set", kind), ("dict", kind, "int")])
            return f"{self.expression(kind, depth)} {self.pick(['in', 'not in'])} {self.expression(box, depth)}"
        if form == "truth":
            return self.expression(self.kind(1), depth)
        if form == "none":
            return f"[{self.expression(('opt', self.pick(SCALARS)), depth)}][0] {self.pick(['is', 'is not'])} None"
        if form == "isinstance" and self.classes:
            c = self.pick(self.classes)
            return f"isinstance({self.expression(c, depth)}, {self.pick(self.subclasses(c))})"
        if form == "and" and depth > 0:
            return f"({self.test(depth - 1)} {self.pick(['and', 'or'])} {self.test(depth - 1)})"
        if form == "not":
            return f"not {self.expression(self.kind(1), depth)}"
        kind = self.pick(["int", "float", "str", ("list", "int"), ("tuple", "int", "str")])
        if form == "chain":
            return f"{self.expression('int', depth)} <= {self.expression('int', depth)} < {self.expression('int', depth)}"
        return f"{self.expression(kind, depth)} {self.pick(['==', '!=', '<', '<=', '>', '>='])} {self.expression(kind, depth)}"

    def make_bool(self, kind, depth):
        return f"bool({self.test(depth - 1)})"

    def make_int(self, kind, depth):
        e = lambda k="int": self.expression(k, depth - 1)
        box = self.pick([("list", self.kind(1)), ("dict", "str", self.kind(1)), ("set", "int"), "str"])
        form = self.random.randrange(9)
        if form == 0:
            return f"len({e(box)})"
        if form == 1:
            return f"sum({e(('list', 'int'))})"
        if form == 2:
            return f"({e()} {self.pick(['//', '%'])} ({e()} or 3))"
        if form == 3:
            return f"{self.pick(['max', 'min', 'sum'])}([{e()}, {e()}, {e()}])"
        if form == 4:
            v, source = self.fresh("k"), e(("list", "int"))
            self.scopes.append({v: "int"})
            text = f"sum({self.expression('int', depth - 1)} for {v} in {source} if {self.test(depth - 1)})"
            self.scopes.pop()
            return text
        if form == 5 and self.makers:
            return f"{self.pick(self.makers)}({e()})({e()})"
        if form == 6:
            return f"({e()} {self.pick('&|^')} {e()})"
        if form == 7:
            return f"(lambda p, q=2: p * q)({e()})"
        return f"({e()} {self.pick('+-*')} {e()})"

    def make_float(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        form = self.random.randrange(4)
        if form == 0:
            return f"({e('int')} / ({e('int')} or 7))"
        if form == 1:
            return f"float({e('int')} % 1000)"
        return f"({e('float')} {self.pick('+-*')} {e('float')})"

    def make_str(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        form = self.random.randrange(9)
        if form == 0:
            return f"str({e(self.ordered())})" if self.chance(0.5) else f"repr({e(self.ordered())})"
        if form == 1:
            return f"('%s/%s' % ({e(self.ordered())}, {e('int')}))"
        if form == 2:
            return f"{self.pick(WORDS)!r}.join({e(('list', 'str'))})"
        if form == 3:
            return f"{e('str')}.{self.pick(['upper()', 'strip()', 'title()', 'replace({!r}, {!r})'.format('a', 'zz'), 'zfill(4)'])}"
        if form == 4:
            return f"{e('str')}[{self.pick(['1:', ':2', '::-1', '-2:', ':'])}]"
        if form == 5:
            return f"'{{:>6}}|{{!r}}'.format({e('int')}, {e(self.ordered())})"
        if form == 6:
            return f"({e('str')} * {self.random.randint(0, 3)})"
        return f"({e('str')} + {e('str')})"

    def make_list(self, kind, depth):
        item = kind[1]
        e = lambda k: self.expression(k, depth - 1)
        form = self.random.randrange(7)
        if form == 0:
            v = self.fresh("v")
            other = self.kind(1)
            source = e(("list", other))
            self.scopes.append({v: other})
            text = f"[{self.expression(item, depth - 1)} for {v} in {source}" + (f" if {self.test(depth - 1)}]" if self.chance(0.4) else "]")
            self.scopes.pop()
            return text
        if form == 1 and item in ("int", "str", "float"):
            return f"sorted({e(kind)}{self.pick(['', ', reverse=True', ', key=lambda x: -len(str(x))'])})"
        if form == 2:
            return f"{e(kind)}[{self.pick(['1:', '::-1', ':2', '-1:'])}]"
        if form == 3 and self.generators:
            found = [g for g, k in self.generators.items() if k == item]
            if found:
                return f"list({self.pick(found)}({self.random.randint(0, 4)}))"
        if form == 4 and item in ("int", "str"):
            return f"sorted({e(('set', item))})"
        if form == 5:
            return f"[{e(item)}] * {self.random.randint(0, 2)}"
        return f"({e(kind)} + {e(kind)})"

    def make_dict(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        if self.chance(0.5) and kind[1] in ("int", "str"):
            v = self.fresh("d")
            source = e(("list", kind[1]))
            self.scopes.append({v: kind[1]})
            text = f"{{{v}: {self.expression(kind[2], depth - 1)} for {v} in {source}}}"
            self.scopes.pop()
            return text
        return f"{{**{e(kind)}, {e(kind[1])}: {e(kind[2])}}}" if self.chance(0.6) else f"({e(kind)} | {e(kind)})"

    def make_set(self, kind, depth):
        e = lambda k: self.expression(k, depth - 1)
        return f"({e(kind)} {self.pick('|&-^')} {e(kind)})" if self.chance(0.6) else f"set({e(('list', kind[1]))})"

    # ---- statements ----
    def block(self, count, depth, result=None):
        self.indent += 1
        self.scopes.append({})
        for _ in range(self.random.randint(1, count)):
            self.statement(depth, result)
        self.scopes.pop()
        self.indent -= 1

    def statement(self, depth, result=None):
        forms = ["assign"] * 4 + ["print"] * 2 + ["change"] * 3
        if depth > 0:
            forms += ["if", "for", "try", "match", "while", "unpack", "closure"]
        if result and self.chance(0.1):
            self.put(f"return {self.expression(result, 2)}")
            return
        getattr(self, "do_" + self.pick(forms))(depth, result)

    def do_assign(self, depth, result):
        kind = self.kind()
        names = [n for n, k in self.scopes[-1].items() if k == kind and "." not in n]
        if names and self.chance(0.5):
            self.put(f"{self.pick(names)} = {self.expression(kind, 2)}")
            return
        text = self.expression(kind, 2)
        name = self.fresh("v")
        self.put(f"{name} = {text}")
        self.scopes[-1][name] = kind

    def do_print(self, depth, result):
        kind = self.ordered()
        self.put(f"print({self.expression(kind, 2)}, {self.expression(self.pick(SCALARS), 2)})")

    def do_change(self, depth, result):
        found = [(n, k) for scope in self.scopes for n, k in scope.items() if not isinstance(k, str)]
        found += [(n, c) for c in self.classes for n in self.known(c) if self.all_fields(c)]
        found = [(n, k) for n, k in found if k in self.classes or k[0] in ("list", "dict", "set")]
        if not found:
            return self.do_assign(depth, result)
        name, kind = self.pick(found)
        e = self.expression
        if kind in self.classes:
            field, k = self.pick(self.all_fields(kind).items())
            if k in ("int", "float", "str") and self.chance(0.5):
                self.put(f"{name}.{field} += {e(k, 1)}")
            else:
                self.put(f"{name}.{field} = {e(k, 2)}")
        elif kind[0] == "list":
            self.put(self.pick([f"{name}.append({e(kind[1], 1)})", f"{name}.insert({self.random.randint(-1, 2)}, {e(kind[1], 1)})", f"{name}.extend({e(kind, 1)}[:3])",
                                f"{name}[:1] = {e(kind, 1)}", f"del {name}[2:]", f"{name}.reverse()", f"if {name}: print({name}.pop() is None)"]))
        elif kind[0] == "dict":
            self.put(self.pick([f"{name}[{e(kind[1], 1)}] = {e(kind[2], 1)}", f"{name}.pop({e(kind[1], 1)}, None)", f"{name}.setdefault({e(kind[1], 1)}, {e(kind[2], 1)})",
                                f"{name}.update({e(kind, 1)})"]))
        else:
            self.put(self.pick([f"{name}.add({e(kind[1], 1)})", f"{name}.discard({e(kind[1], 1)})", f"{name} |= {e(kind, 1)}" if "." not in name and name in self.scopes[-1] else f"{name}.update({e(kind, 1)})"]))

    def do_if(self, depth, result):
        self.put(f"if {self.test(2)}:")
        self.block(3, depth - 1, result)
        if self.chance(0.3):
            self.put(f"elif {self.test(1)}:")
            self.block(2, depth - 1, result)
        if self.chance(0.5):
            self.put("else:")
            self.block(2, depth - 1, result)

    def do_for(self, depth, result):
        form = self.pick(["list", "dict", "range", "enumerate", "zip", "generator"])
        v, w = self.fresh("i"), self.fresh("j")
        if form == "list":
            k = self.kind(1)
            head, names = f"for {v} in {self.expression(('list', k), 2)}:", {v: k}
        elif form == "dict":
            k, x = "int", self.kind(1)
            head, names = f"for {v}, {w} in list({self.expression(('dict', k, x), 2)}.items()):", {v: k, w: x}
        elif form == "range":
            head, names = f"for {v} in range({self.random.randint(0, 4)}):", {v: "int"}
        elif form == "enumerate":
            k = self.kind(1)
            head, names = f"for {v}, {w} in enumerate({self.expression(('list', k), 2)}):", {v: "int", w: k}
        elif form == "zip":
            a, b = self.kind(1), self.pick(SCALARS)
            head, names = f"for {v}, {w} in zip({self.expression(('list', a), 1)}, {self.expression(('list', b), 1)}):", {v: a, w: b}
        elif self.generators:
            g = self.pick(self.generators)
            head, names = f"for {v} in {g}({self.random.randint(0, 4)}):", {v: self.generators[g]}
        else:
            return self.do_assign(depth, result)
        guard = self.fresh("n")
        self.put(f"{guard} = 0")
        self.put(head)
        self.indent += 1
        self.put(f"{guard} += 1")
        self.put(f"if {guard} > 6: break")
        self.scopes.append(names)
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth - 1, result)
        if self.chance(0.2):
            self.put(f"if {self.test(1)}: {self.pick(['continue', 'break'])}")
        self.scopes.pop()
        self.indent -= 1
        if self.chance(0.2):
            self.put("else:")
            self.block(1, 0, result)

    def do_while(self, depth, result):
        guard = self.fresh("w")
        self.put(f"{guard} = {self.random.randint(1, 4)}")
        self.put(f"while {guard} > 0:")
        self.indent += 1
        self.put(f"{guard} -= 1")
        self.indent -= 1
        self.block(2, depth - 1, result)

    def do_try(self, depth, result):
        self.put("try:")
        self.block(3, depth - 1, result)
        self.indent += 1
        if self.chance(0.3):
            self.put(self.pick(["raise ValueError('v', 1)", "{}['k']", "[][3]", "int('x')", "1 // 0", "raise KeyError(3)"]))
        self.indent -= 1
        e = self.fresh("e")
        if self.chance(0.5):
            self.put(f"except ({self.pick(['ValueError', 'TypeError'])}, IndexError) as {e}:")
            self.put(f"    print('one', {e})")
        self.put(f"except {self.pick(['Exception', '(LookupError, ArithmeticError, ValueError, TypeError, AttributeError, RuntimeError)'])} as {e}:")
        self.put(f"    print(type({e}).__name__, {e})")
        if self.chance(0.3):
            self.put("else:")
            self.block(1, 0, result)
        if self.chance(0.4):
            self.put("finally:")
            self.block(1, 0)

    def do_match(self, depth, result):
        kind = self.pick(["int", "str", ("tuple", "int", "str"), ("opt", "int"), ("list", "int")] + list(self.classes))
        v = self.fresh("m")
        self.put(f"match {self.expression(kind, 2)}:")
        self.indent += 1
        cases = {"int": ["0 | 1", f"{v} if {v} > 3", "-1"], "str": ["'a'", "'bc' | ''", f"{v} if len({v}) > 2"], ("tuple", "int", "str"): ["(1, 'a')", f"(0, {v})", f"({v}, _)"],
                 ("opt", "int"): ["None", f"int({v})"], ("list", "int"): ["[]", f"[{v}]", f"[1, *{v}]", f"[_, {v}]"]}.get(kind)
        if not cases:
            cases = [f"{c}()" for c in self.subclasses(kind)] + [f"{kind}({f}={v})" for f in list(self.all_fields(kind))[:1]]
        for case in self.random.sample(cases, min(2, len(cases))):
            self.put(f"case {case}:")
            self.indent += 1
            self.put(f"print({case.split('=')[-1].strip(') ') if v in case and 'if' not in case and '*' not in case and '(' not in case else repr(case)})")
            self.indent -= 1
        self.put("case _:")
        self.block(1, 0, result)
        self.indent -= 1

    def do_unpack(self, depth, result):
        a, b = self.fresh("a"), self.fresh("b")
        x, y = self.kind(1), self.kind(1)
        self.put(self.pick([f"{a}, {b} = {self.expression(x, 1)}, {self.expression(y, 1)}", f"({a}, {b}) = {self.expression(('tuple', x, y), 2)}"]))
        self.scopes[-1].update({a: x, b: y})
        if self.chance(0.3):
            c = self.fresh("c")
            self.put(f"{c}, *{c}r = [{self.expression(x, 1)}] + {self.expression(('list', x), 1)}")
            self.scopes[-1].update({c: x, c + "r": ("list", x)})

    def do_closure(self, depth, result):
        f, p = self.fresh("f"), self.fresh("p")
        kind, given = self.kind(1), self.pick(SCALARS)
        self.put(f"def {f}({p}, scale={self.literal('int')}):")
        self.indent += 1
        self.scopes.append({p: given, "scale": "int"})
        counters = [n for n, k in self.scopes[-2].items() if k == "int" and len(self.scopes) > 3 and n[0] == "v"]
        if counters and self.chance(0.5):
            c = self.pick(counters)
            self.put(f"nonlocal {c}")
            self.put(f"{c} = ({c} + scale) % 1000")
        self.put(f"return {self.expression(kind, 2)}")
        self.scopes.pop()
        self.indent -= 1
        v = self.fresh("v")
        self.put(f"{v} = {f}({self.expression(given, 1)}{self.pick(['', ', 3', ', scale=-1'])})")
        self.scopes[-1][v] = kind

    # ---- definitions ----
    def define_class(self):
        base = self.pick(self.classes) if self.classes and self.chance(0.5) else None
        name = f"C{len(self.classes)}"
        fields = {f"f{len(self.classes)}{i}": self.kind(2) for i in range(self.random.randint(1, 2))}
        inherited = self.all_fields(base) if base else {}
        self.put(f"class {name}({base}):" if base else f"class {name}:")
        self.indent += 1
        self.put(f"made = {self.random.randint(0, 5)}")
        params = list(inherited) + list(fields)
        self.put(f"def __init__(self, {', '.join(params)}):")
        self.indent += 1
        if base:
            self.put(f"super().__init__({', '.join(inherited)})")
        for f in fields:
            self.put(f"self.{f} = {f}")
        self.put(f"{name}.made += 1")
        self.indent -= 1
        self.classes[name] = {"fields": fields, "methods": {}, "base": base}
        self.inside = name
        over = self.all_methods(base) if base else {}
        todo = [(m, over[m]) for m in over if self.chance(0.5)] + [(self.fresh("m"), ([self.kind(1)], self.kind(1))) for _ in range(self.random.randint(1, 2))]
        for m, (params, result) in todo:
            names = [self.fresh("p") for _ in params]
            self.put(f"def {m}(self{''.join(', ' + n for n in names)}):")
            self.scopes.append(dict(zip(names, params)))
            self.body(result)
            self.scopes.pop()
        for m, (params, result) in todo:
            self.classes[name]["methods"][m] = (params, result)
        shown = [f for f, k in self.all_fields(name).items() if "set" not in str(k)]
        if self.chance(0.8) or "set" in str(self.all_fields(name)) or not base:
            self.put("def __repr__(self):")
            self.put(f"    return '{name}(' + {' + '.join('repr(self.' + f + ')' for f in shown) or repr('')} + ')'")
        if self.chance(0.4):
            f = self.pick(self.all_fields(name))
            self.put("def __eq__(self, other):")
            self.put(f"    return isinstance(other, {name}) and self.{f} == other.{f}")
            self.put("def __hash__(self):")
            self.put("    return 7")
        if self.chance(0.3):
            self.put("def __len__(self):")
            self.put(f"    return {self.random.randint(0, 3)}")
        self.inside = None
        self.indent -= 1

    def body(self, result):
        self.indent += 1
        saved, self.indent = self.indent, self.indent
        for _ in range(self.random.randint(0, 2)):
            self.statement(1, result)
        self.put(f"return {self.expression(result, 2)}")
        self.indent = saved - 1

    def define_function(self):
        name = self.fresh("fun")
        params = [self.kind(2) for _ in range(self.random.randint(1, 2))]
        result = self.kind(2)
        names = [self.fresh("p") for _ in params]
        self.put(f"def {name}({', '.join(names)}):")
        self.scopes.append(dict(zip(names, params)))
        self.body(result)
        self.scopes.pop()
        self.functions[name] = (params, result)

    def define_generator(self):
        name, item = self.fresh("gen"), self.kind(1)
        self.put(f"def {name}(n):")
        self.indent += 1
        self.scopes.append({"n": "int"})
        self.put("for k in range(n):")
        self.indent += 1
        self.scopes.append({"k": "int"})
        self.statement(1)
        self.put(f"yield {self.expression(item, 2)}")
        if self.chance(0.3):
            self.put(f"if {self.test(1)}: return")
        self.scopes.pop()
        self.indent -= 2
        self.scopes.pop()
        self.generators[name] = item

    def define_maker(self):
        name = self.fresh("make")
        self.put(f"def {name}(start):")
        self.put("    total = start % 100")
        self.put("    def step(x):")
        self.put("        nonlocal total")
        self.put(f"        total = (total {self.pick('+-*')} x) % 1000")
        self.put("        return total")
        self.put(f"    return {self.pick(['step', 'lambda x: step(x) + step(1)'])}")
        self.makers[name] = "int"

    def program(self):
        for _ in range(self.random.randint(1, 3)):
            self.define_class()
        for _ in range(self.random.randint(1, 4)):
            self.pick([self.define_function, self.define_function, self.define_generator, self.define_maker])()
        self.put("def main():")
        self.indent += 1
        self.scopes.append({})
        for _ in range(self.random.randint(6, 14)):
            self.guarded()
        self.scopes.pop()
        self.indent -= 1
        for _ in range(self.random.randint(2, 6)):
            self.guarded()
        self.put("main()")
        return "\n".join(self.lines) + "\n"

    def guarded(self):
        """A statement whose names stay: the value in front, then the tries."""
        if self.chance(0.4):
            self.do_try(2, None)
            return
        kind = self.kind()
        name = self.fresh("v")
        self.put(f"{name} = {self.literal(kind, 1) if 'int' != kind else self.literal(kind)}")
        self.scopes[-1][name] = kind
        self.put("try:")
        self.indent += 1
        self.scopes.append({})
        self.put(f"{name} = {self.expression(kind, 3)}")
        self.statement(2)
        self.scopes.pop()
        self.indent -= 1
        self.put("except (LookupError, ArithmeticError, ValueError, TypeError, AttributeError) as caught:")
        self.put("    print(type(caught).__name__, caught)")


if __name__ == "__main__":
    print(ObjectGenerator(int(sys.argv[1])).program(), end="")
