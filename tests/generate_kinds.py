#!/usr/bin/env python3
"""generate_kinds.py -- every kind of value through every place where a value may stand.

usage: tests/generate_kinds.py SEED     prints one program

A place is a small story with holes: {a}, {b} and {c} are values of two kinds, so that a variable is of one kind, or of two.
Each is a function of its own, called under a guard; what is deleted, unbound, captured or kept is of every kind in turn.
"""
import random
import sys

KINDS = {
    "int": ["0", "7", "-3", "2**62", "2**63", "-2**63"], "float": ["0.0", "2.5", "-0.0", "1e300"], "bool": ["True", "False"], "none": ["None"],
    "str": ["''", "'text'", "'é😀'"], "bytes": ["b''", "b'by'"], "tuple": ["(1, 'b')", "(2, 'c')"], "pair": ["(1, 2.5)", "(2, -0.5)"], "triple": ["(1, 2, 3)", "(4, 5)", "()"],
    "complex": ["1j", "(2+3j)"], "range": ["range(3)", "range(5, 1, -2)"], "list": ["[1, 2]", "[]", "[3]"], "texts": ["['a', 'b']", "['c']"],
    "rows": ["[[1], [2, 3]]", "[[]]"], "dict": ["{1: 'x'}", "{2: 'y', 3: 'z'}", "{}"], "set": ["{1, 2}", "set()", "{5}"], "frozen": ["frozenset([1])", "frozenset()"],
    "instance": ["Point(1, 2)", "Point(3, 4)"], "child": ["Child(5)", "Child(6)"], "function": ["(lambda: 3)", "helper"], "enum": ["Color.RED", "Color.BLUE"],
    "error": ["ValueError('v')", "KeyError(1)"], "bytearray": ["bytearray(b'ab')", "bytearray()"], "named": ["Named(1, 'n')", "Named(2, 'm')"], "data": ["Data(1, [2])", "Data(3, [])"],
    "nested": ["((1, 'a'), [2.5])", "((2, 'b'), [])"], "table": ["{'k': [1]}", "{'q': [2, 3]}"], "class": ["int", "str"], "deque": ["deque([1, 2])", "deque()"], "mixed": ["[1, 'a', None]", "['b', 2.5]"],
}
PRELUDE = '''from collections import deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum


class Problem(Exception):
    pass


class Color(Enum):
    RED = 1
    BLUE = 2


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __hash__(self):
        return 5

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def total(self):
        return self.x + self.y


class Child(Point):
    def __init__(self, x):
        super().__init__(x, -x)


@dataclass
class Data:
    n: int
    items: list = field(default_factory=list)


Named = namedtuple("Named", "a b")


def helper():
    return "helped"


def show(*values):
    for value in values:
        text = repr(value)
        print(text[:text.find(" at 0x")] if " at 0x" in text else text, end=" ")
    print()


def ignore(*values):
    return len(values)


def fail(value):
    if value is not None:
        raise Problem("failed")
    return value
'''
# {f}: the function's name; {a}, {b}: values of the first kind; {c}: of the second.
PLACES = [
    "def {f}(n):\n    if n: x = {a}\n    show(x)\n    x = {b}\n    show(x)",
    "def {f}(n):\n    if n: x = {a}\n    def inner(): return x\n    show(inner())\n    x = {b}\n    show(inner())",
    "def {f}(n):\n    x = {a}\n    def inner():\n        nonlocal x\n        old, x = x, {b}\n        return old\n    show(inner(), x, inner(), x)",
    "def {f}(n):\n    x = {a}\n    def inner():\n        nonlocal x\n        if n: del x\n    inner()\n    show(x)",
    "def {f}(n):\n    x = {a}\n    if n: del x\n    try: del x\n    except NameError as e: print(e)\n    x = {c}\n    show(x)\n    del x",
    "def {f}(n):\n    x = {a} if n else {c}\n    show(x, x == {a}, x != {c}, [x], (x,), {{1: x}})\n    y = x or {b}\n    z = x and {c}\n    show(y, z, not x)",
    "def {f}(n):\n    try:\n        x = {a}\n        fail(x if n else None)\n        y = {b}\n    except Problem as e:\n        y = {c}\n    finally:\n        x = {b}\n    show(x, y)",
    "def {f}(n):\n    for i in range(3):\n        try:\n            x = {a}\n            if i == n: continue\n            if i > n: return x, {c}\n        finally:\n            y = {b}\n            show(x, y)\n    return {c}",
    "def {f}(n, x={a}, *rest, y={c}, **kw):\n    show(x, rest, y, kw)\n    if n < 1: return {f}(n + 1, {b})\n    if n < 2: return {f}(n + 1, {b}, {a}, y={c})\n    if n < 3: return {f}(n + 1, k={a})\n    return x, y",
    "def {f}_g(n):\n    x = {a}\n    got = yield x\n    show(got)\n    try:\n        got = yield {b}\n    finally:\n        show('closing', x)\n    return {c}\ndef {f}(n):\n    g = {f}_g(n)\n    show(next(g))\n    show(g.send({a}))\n    if n:\n        g.close()\n        return\n    try: g.send({b})\n    except StopIteration as e: show(e.value)",
    "def {f}_g(n):\n    for i in range(n): yield {a}\n    yield {b}\ndef {f}(n):\n    show(*{f}_g(n))\n    show(list({f}_g(2)), [x for x in {f}_g(n)], next({f}_g(0), {c}))\n    x = {c}\n    for x in {f}_g(n): pass\n    show(x)",
    "def {f}_d(n):\n    r = yield from {f}_e(n)\n    show(r)\n    yield {b}\ndef {f}_e(n):\n    yield {a}\n    if n: return {c}\ndef {f}(n):\n    show(list({f}_d(n)))",
    "class {f}_C:\n    shared = {a}\n    def __init__(self, n):\n        self.own = {b}\n        if n: self.late = {c}\n    @property\n    def both(self): return self.own\n    @both.setter\n    def both(self, value): self.own = value\ndef {f}(n):\n    o = {f}_C(n)\n    show(o.shared, o.own, o.both)\n    o.both = {a}\n    show(o.own, {f}_C.shared, hasattr(o, 'late'), getattr(o, 'late', {b}))\n    show(o.late)\n    del o.late\n    show(hasattr(o, 'late'))\n    o.late",
    "class {f}_S:\n    shared = {a}\ndef {f}(n):\n    o = {f}_S()\n    if n: {f}_S.shared = {b}\n    show(o.shared)\n    o.shared = {b}\n    {f}_S.shared = {a}\n    show(o.shared, {f}_S().shared)",
    "{f}_x = {a}\ndef {f}(n):\n    global {f}_x\n    show({f}_x)\n    {f}_x = {b}\n    if n: del {f}_x\n    show({f}_x)\n    {f}_x = {a}",
    "def {f}(n):\n    xs = [{a}, {b}]\n    xs[0], xs[1] = xs[1], xs[0]\n    show(xs, {a} in xs, xs.count({b}), xs == [{b}, {a}])\n    xs.append({a})\n    xs.insert(1, xs.pop())\n    xs += xs\n    del xs[1]\n    y = xs.pop(0)\n    show(xs, y, xs[::2], xs[::-1])\n    xs[1:2] = [{b}, {a}]\n    xs.reverse()\n    show(xs * 2, xs.index({a}))\n    xs.remove({b})\n    show(xs)\n    xs.clear()\n    xs.pop()",
    "def {f}(n):\n    xs = [{a}, {c}]\n    ys = xs\n    for x in xs:\n        show(x)\n        if len(xs) < 4: xs.append(x)\n    ys[0] = {c}\n    show(xs, ys is xs, xs.copy() == ys)\n    x, *rest = xs\n    show(x, rest)",
    "def {f}(n):\n    d = {{'p': {a}, 'q': {b}}}\n    show(d, d['p'], d.get('z'), d.get('z', {c}), d.pop('q'), d.pop('q', None), 'q' in d)\n    d['r'] = d['p']\n    d.setdefault('s', {a})\n    d |= {{'p': {b}}}\n    show(d, list(d.values()), list(d.items()), {a} in d.values(), d == {{'p': {b}}})\n    for k, v in d.items(): show(k, v)\n    del d['p']\n    show(d.popitem(), d)\n    d['none']",
    "def {f}(n):\n    d = {{{a}: 1, {b}: 2}}\n    d[{a}] = 3\n    show(d, d[{a}], d.get({b}), {b} in d, len(d), sorted(d.values()))\n    s = {{{a}, {b}}}\n    s.add({a})\n    show(len(s), {a} in s, s == {{{b}, {a}}}, s - {{{a}}})\n    s.discard({b})\n    s.remove({b})",
    "def {f}(n):\n    x, y = {a}, {c}\n    x, y = y, x\n    show(x, y)\n    (p, q), *r = [(x, y), {a}, {b}]\n    show(p, q, r)\n    z = w = p\n    z = {b}\n    show(z, w)",
    "def {f}(n):\n    match {a} if n else {c}:\n        case int(x) | float(x): show('number', x)\n        case str(x): show('text', x)\n        case None: show('none')\n        case [x, *y]: show('sequence', x, y)\n        case {{1: x}}: show('mapping', x)\n        case Point(x=x): show('point', x)\n        case x: show('other', x)",
    "def {f}(n):\n    for x in [{a}, {b}]:\n        show(x)\n        if n: break\n    else:\n        x = {a}\n    show(x)\n    show([y for y in [{a}, {b}] if y], [(x, y) for y in ({a}, {c})], {{k: y for k, y in enumerate([{b}])}})\n    show(x)",
    "def {f}(n):\n    while (x := [{a}, {b}][n]) == {a} and n < 1: n += 1\n    show(x, n, (y := {c}), y)\n    show([z := {a}, z], z)",
    "def {f}(n):\n    fs = [lambda x={a}: x, lambda: {c}, lambda *a, **k: (a, k)]\n    show([g() for g in fs], fs[0]({b}), fs[2]({a}, k={c}))\n    fs.append(lambda: fs[0])\n    return fs[3]()({a})",
    "def {f}_h(x):\n    if x == {a}: return {b}\n    raise Problem(x)\ndef {f}(n):\n    try: show({f}_h({a} if n else {b}))\n    except Problem as e: show(e.args[0], len(e.args), e.args)\n    show({f}_h({b}))",
    "class {f}_E(Exception):\n    def __init__(self, x):\n        super().__init__('e')\n        self.x = x\ndef {f}(n):\n    try:\n        try: raise {f}_E({a} if n else {b})\n        finally: y = {c}\n    except {f}_E as e:\n        show(e.x, y)\n        kept = e.x\n    return kept",
    "def {f}(n):\n    x = {a}\n    print(x, [x], f'{{x}} {{x!r:>12}}', '%s %r' % (x, x), str(x) == repr(x), '{{}}'.format(x), sep='|')",
    "def {f}(n):\n    x = {a}\n    show(isinstance(x, (int, str)), isinstance(x, list), type(x) is type({b}), type(x).__name__, x is None, x is x, bool(x))\n    y = {c} if n else x\n    if isinstance(y, str): show(y.upper())\n    elif isinstance(y, (int, float)): show(y + 1)\n    elif y is None: show('none')\n    elif isinstance(y, (list, tuple)): show(len(y), y[:1])\n    else: show(y)",
    "def {f}(n):\n    x = {a}\n    x += {b}\n    show(x)\n    y = [{a}]\n    y[0] += {b}\n    o = Point(1, 2)\n    o.x = {a}\n    o.x += {b}\n    show(y, o.x, {a} + {b})",
    "def {f}(n):\n    show({a} * 2)\n    x = {a}\n    x *= n + 1\n    show(x, 2 * {b})",
    "def {f}(n):\n    show({a} < {b}, {a} >= {b}, max({a}, {b}), sorted([{b}, {a}, {b}]), min([{a}, {b}], default={c}))",
    "def {f}(n):\n    show(max([{a}, {b}], key=repr), sorted([{b}, {a}], key=lambda x: repr(x)), any([{a}, {b}]), all([{a}]), list(zip([{a}], [{c}])), list(enumerate([{b}])), list(map(lambda x: (x, x), [{a}])), list(filter(None, [{a}, {b}])), list(reversed([{a}, {b}])))",
    "def {f}_keep(x, log=[]):\n    log.append(x)\n    return log\ndef {f}(n):\n    show({f}_keep({a}))\n    show({f}_keep({b}), {f}_keep({a}) is {f}_keep({b}))",
    "def {f}_m(o, x):\n    o.x, o.y = x, o.x\n    return o\ndef {f}(n):\n    o = Point({a}, {c})\n    show({f}_m(o, {b}).y, o.x)\n    p = {f}_m(o, o)\n    show(p.x is p, o.y)\n    p.x = None",
    "def {f}(n):\n    stack = [({a}, [{b}])]\n    while stack:\n        x, more = stack.pop()\n        show(x)\n        while more: stack.append((more.pop(), []))",
    "def {f}(n):\n    out = []\n    for i in range(4):\n        if i % 2: x = {a}\n        elif i: x = {c}\n        else: continue\n        out.append(x)\n    show(out, x)\n    return out[-1]",
    "def {f}_w(g):\n    def inner(*a, **k):\n        show('in', a)\n        return g(*a, **k), {c}\n    return inner\n@{f}_w\ndef {f}(n): return {a}",
    "class {f}_M:\n    def __enter__(self): return {a}\n    def __exit__(self, kind, error, trace): return kind is Problem\ndef {f}(n):\n    with {f}_M() as x, {f}_M() as y:\n        show(x, y)\n        z = {b}\n        fail({b})\n        z = {c}\n    show(z)",
    "class {f}_I:\n    def __init__(self, n): self.n = n\n    def __getitem__(self, i):\n        if i >= self.n: raise IndexError\n        return {a}\n    def __len__(self): return 1\n    def __call__(self, x): return x\n    def __contains__(self, x): return x == {a}\n    def __add__(self, x): return ({a}, x)\n    def __iadd__(self, x):\n        self.n = 0\n        return self\ndef {f}(n):\n    o = {f}_I(2)\n    show(list(o), o[0], o({b}), {a} in o, o + {c})\n    o += {b}\n    show(list(o))",
    "class {f}_T:\n    def __init__(self, x, next=None): self.x, self.next = x, next\n    def __iter__(self):\n        while self is not None:\n            yield self.x\n            self = self.next\ndef {f}(n):\n    t = {f}_T({a}, {f}_T({b}))\n    show(list(t))\n    t.next.next = {f}_T({c})\n    show(*t)\n    t.next = t.next.next\n    for x in t: show(x)",
    "def {f}(n):\n    rows = [[{a}] * 2 for _ in range(2)]\n    rows[0][1] = {b}\n    rows[1] = rows[0]\n    rows[1].append({a})\n    show(rows, [r[0] for r in rows], rows[0] == rows[1], list(zip(*rows)))\n    del rows[0][0]\n    show(rows, sum([len(r) for r in rows]))",
    "def {f}(n):\n    x = {a}\n    def a():\n        def b():\n            nonlocal x\n            x = {b}\n            return x\n        return b\n    f = a()\n    y = x\n    show(f(), y, x)\n    fs = [a() for _ in range(2)]\n    x = y\n    show([g() for g in fs], x)",
    "def {f}(n):\n    try:\n        return {a}\n    finally:\n        if n: return {c}",
    "def {f}(n):\n    x = {a}\n    try:\n        for y in ({b}, {a}):\n            x, z = y, x\n            if n: raise Problem(z)\n    except Problem as x:\n        show(x)\n    show(x, z)",
    "def {f}(n):\n    lst = [None] * 3\n    lst[n] = {a}\n    for i, x in enumerate(lst):\n        if x is None: lst[i] = {b}\n        else: show(i, x)\n    show(lst, [x is None for x in lst], {a} in lst)",
    "def {f}(n):\n    def gen():\n        x = {a}\n        while True:\n            got = yield x\n            if got is not None: x = got\n    g = gen()\n    next(g)\n    show(g.send({b}), next(g), g.send(None))\n    h = (x for x in [{a}, {b}] if x != {a})\n    show(list(h), list(h))",
    "def {f}(n):\n    d = {{}}\n    d[1, {a}] = {b}\n    for (k, x), y in d.items(): show(k, x, y)\n    d.setdefault((2, {b}), {a})\n    show(len(d), (1, {a}) in d, d.get((1, {b})))",
    "{f}_v = {a}\nfor {f}_i in range(3):\n    if {f}_i == 1: {f}_v = {c}\n    elif {f}_i == 2: {f}_w = {f}_v\ndef {f}(n):\n    show({f}_v, {f}_w, {f}_i)\n    global {f}_u\n    if n: {f}_u = {b}\n    show({f}_u)",
    "class {f}_A:\n    kind = {a}\n    def get(self): return self.kind\n    def put(self, x): self.kind = x\nclass {f}_B({f}_A):\n    kind = {c}\n    def get(self): return (super().get(), {b})\ndef {f}(n):\n    for o in ({f}_A(), {f}_B()):\n        show(o.get(), o.kind)\n        o.put({b})\n        show(o.get(), type(o).kind)",
    "class {f}_P:\n    def __init__(self): self._x = {a}\n    @property\n    def x(self): return self._x if self._x == {a} else {c}\n    @x.setter\n    def x(self, value):\n        if value == {b}: raise Problem('no')\n        self._x = value\ndef {f}(n):\n    p = {f}_P()\n    show(p.x)\n    p.x = {a}\n    try: p.x = {b}\n    except Problem as e: show(str(e))\n    show(p.x, p._x)",
    "def {f}(n):\n    pairs = [(2, {a}), (1, {b}), (2, {b})]\n    pairs.sort(key=lambda p: p[0])\n    show(pairs, sorted(pairs, key=lambda p: -p[0]), max(pairs, key=lambda p: p[0]))\n    show([x for _, x in pairs], dict(pairs))",
    "def {f}_r(x, depth):\n    if depth == 0: raise Problem(x, depth)\n    try: return {f}_r(x, depth - 1)\n    except Problem as e:\n        if depth == 2: raise ValueError(x) from e\n        raise\ndef {f}(n):\n    try: {f}_r({a}, n + 1)\n    except Problem as e: show(e.args[0], e.args[1])\n    except ValueError as e: show(e.args[0], e.__cause__ is not None)",
    "def {f}(n):\n    def g():\n        try:\n            while True:\n                try: yield {a}\n                except Problem as e: yield e.args[0]\n        finally: show('end')\n    h = g()\n    show(next(h), h.throw(Problem({b})), next(h))\n    for x in h:\n        show(x)\n        break\n    h.close()\n    show(next(h, {c}))",
    "def {f}(n):\n    d = {{}}\n    for i, x in enumerate([{a}, {b}, {a}]): d.setdefault(i % 2, []).append(x)\n    show(d, {{k: len(v) for k, v in d.items()}}, list(zip(d, d.values())))\n    for k in list(d):\n        if k == n: del d[k]\n    d.update({{5: [{b}], 6: [{a}]}})\n    show(d, d.pop(5)[0], [x for v in d.values() for x in v])",
    "import functools\n@functools.lru_cache(maxsize=None)\ndef {f}_c(k):\n    show('computed', k)\n    return {a} if k else {c}\ndef {f}(n):\n    show({f}_c(n), {f}_c(0), {f}_c(n))\n    add = functools.partial(lambda x, y, z={b}: (x, y, z), {a})\n    show(add({c}), add({b}, z={a}), functools.reduce(lambda x, y: y, [{a}, {b}], {c}))",
    "import itertools\ndef {f}(n):\n    xs = [{a}, {b}, {a}]\n    show(list(itertools.chain(xs, [{a}])), list(itertools.islice(xs, 1, None)), list(itertools.product(xs, [1])), list(itertools.zip_longest(xs, [1], fillvalue={c})))\n    show([(len(list(g))) for k, g in itertools.groupby(xs, key=repr)], list(itertools.repeat({a}, 2)), list(itertools.takewhile(lambda x: x == {a}, xs)), list(itertools.accumulate(xs, lambda x, y: y)), list(itertools.permutations(xs, 2))[:2])",
    "from collections import defaultdict, Counter, OrderedDict\ndef {f}(n):\n    q = deque([{a}, {b}], maxlen=3)\n    q.append({a}); q.appendleft({b}); q.rotate(1)\n    show(q, q[0], q.pop(), q.popleft(), len(q), list(reversed(q)))\n    d = defaultdict(list)\n    d['x'].append({a}); d['y'].extend([{b}, {a}])\n    show(dict(d), d['z'])\n    o = OrderedDict(p={a}, q={b})\n    o.move_to_end('p')\n    show(o, o.popitem(last=False))",
    "import copy\ndef {f}(n):\n    x = [{a}, [{b}]]\n    y, z = copy.copy(x), copy.deepcopy(x)\n    x[1].append({a})\n    x[0] = {b}\n    show(x, y, z, y[1] is x[1], z[1] is x[1])",
    "from contextlib import contextmanager, ExitStack\n@contextmanager\ndef {f}_m(x):\n    show('in', x)\n    try: yield {b}\n    except Problem as e: show('caught', e.args[0])\n    finally: show('out')\ndef {f}(n):\n    with {f}_m({a}) as y:\n        show(y)\n        if n: raise Problem({a})\n    with ExitStack() as stack:\n        z = stack.enter_context({f}_m({c}))\n        stack.callback(show, {a}, {b})\n        show(z)",
    "def {f}(n):\n    xs = [{a}, {b}, {a}]\n    it = iter(xs)\n    show(next(it), list(it), next(it, {c}), list(iter(xs.pop, {c})) if n > 5 else None, list(enumerate(xs, 5)))\n    for i, (x, y) in enumerate(zip(xs, xs[1:])): show(i, x, y)\n    for x in reversed(xs): show(x)",
    "def {f}(n):\n    out = []\n    for i in range(4):\n        try:\n            if i == 1: continue\n            if i == 3: break\n            out.append({a} if i else {b})\n            if i == n: raise Problem({c})\n        except Problem as e:\n            out.append(e.args[0])\n        else:\n            out.append({a})\n        finally:\n            out.append(i)\n    return out",
    "def {f}_1(x): return {a}\ndef {f}_2(x): return {c}\ndef {f}(n):\n    g = {f}_1 if n else {f}_2\n    show(g(0))\n    g, h = {f}_2, g\n    show(g(1), h({b}))\n    table = {{'a': {f}_1, 'b': {f}_2, 'c': lambda x: x}}\n    show([table[k]({b}) for k in sorted(table)])",
    "class {f}_O:\n    def __init__(self, call): self.call, self.got = call, []\n    def run(self, *xs):\n        for x in xs: self.got.append(self.call(x))\n        return self\ndef {f}(n):\n    kept = []\n    o = {f}_O(lambda x: (x, {c}))\n    show(o.run({a}, {b}).got)\n    o.call = kept.append\n    o.run({a})\n    show(kept, o.got[-1])",
    "def {f}(n):\n    x = {a}\n    while x is not None:\n        if isinstance(x, list): x = x[0] if x else None\n        elif isinstance(x, tuple): x = list(x)\n        elif isinstance(x, (str, bytes)): x = len(x)\n        elif isinstance(x, dict): x = tuple(x)\n        elif isinstance(x, (int, float)): x = None\n        else:\n            show(x)\n            x = {c} if n == 0 else None\n            n += 1\n    show(x)",
    "def {f}(n):\n    a = [{a}] * 3\n    a[1] = {b}\n    b = a[:]\n    a[::2] = [{b}, {b}]\n    show(a, b, a != b, b[-1] == {a})\n    del b[:2]\n    b.extend(a)\n    b[0:0] = [{a}]\n    a = b = b + a\n    a.append({b})\n    show(a, b is a)",
    "def {f}_g():\n    x = yield\n    while x != {a}: x = yield x\n    return x\ndef {f}(n):\n    def outer():\n        y = yield from {f}_g()\n        yield (y, {c})\n    g = outer()\n    next(g)\n    show(g.send({b}) if {b} != {a} else 'same')\n    show(g.send({a}))",
    "def {f}(n):\n    result = None\n    for x in ({a}, {b}):\n        if result is None or n: result = x\n        else: result = (result, x)\n    show(result)\n    best = None\n    for i, x in enumerate([{b}, {a}]):\n        if best is None or i > best[0]: best = (i, x)\n    show(best, best[1])",
    "class {f}_N:\n    __slots__ = ('x', 'y')\n    def __init__(self, x, y=None): self.x, self.y = x, y\n    def __eq__(self, o): return self.x == o.x\n    def __repr__(self): return f'N({{self.x!r}}, {{self.y!r}})'\ndef {f}(n):\n    a, b = {f}_N({a}), {f}_N({b}, {c})\n    a.y = b\n    b.x, a.x = a.x, b.x\n    show(a, b, a == b, [a] == [{f}_N({b})], a in [b, a])\n    del a.x\n    a.x",
    "def {f}(n, *args, **kw):\n    if n == 0 and not args: return {f}(1, *[{a}, {b}], **{{'k': {c}}})\n    if args:\n        first, *rest = args\n        show(first, rest, kw)\n        return {f}(n, *rest, **kw) if rest else kw.get('k', {a})\n    return {b}",
    "def {f}(n):\n    x = {a}\n    def show_x(): show(x)\n    for x in ({b}, {a}):\n        show_x()\n    x = {c}\n    show_x()\n    [show_x() for x in ({b},)]\n    try: raise Problem({a})\n    except Problem as x: show_x()\n    show_x()",
    "import random\ndef {f}(n):\n    rng = random.Random(n)\n    xs = [{a}, {b}, {a}, {b}]\n    show(rng.choice(xs), rng.sample(xs, 2), len(rng.choices(xs, k=3)))\n    rng.shuffle(xs)\n    show(xs)",
    "def {f}(n):\n    s = 'x'\n    s += repr([{a}])[:3]\n    t = '{{:>8}}|{{!r}}'.format(str(n), {b})\n    print(s, t[:20] if ' at 0x' not in t else '')\n    show(f'{{n}}' + str(bool({a})), '%s' % (n,), ''.join([str(n), 'z']), [s, {c}])",
    "def {f}(n):\n    x, y = Point(1, 2).total, [{a}, {b}].pop\n    show(x(), y(), y(n - n), sorted([2, 1], key=[1, 2].index))\n    calls = {{'p': {{'k': {a}}}.get, 'q': [{c}].count}}\n    show(calls['p']('k'), calls['p']('z', {b}), calls['q']({c}))",
]


class KindGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def place(self, number):
        one, two = self.random.choice(list(KINDS)), self.random.choice(list(KINDS))
        if self.random.random() < 0.4:
            two = one
        pick = lambda kind: self.random.choice(KINDS[kind])
        text = self.random.choice(PLACES)
        if ("print(x" in text or "{{{a}" in text) and {one, two} & {"function", "error", "class"}:
            one = two = "int"  # an address would be shown, or give the order
        parts = []
        while "{a}" in text or "{b}" in text or "{c}" in text:
            for hole, kind in (("{a}", one), ("{b}", one), ("{c}", two)):
                parts.append(pick(kind).replace("{", "{{").replace("}", "}}"))
                text = text.replace(hole, parts[-1], 1)
        name = f"at{number}"
        return text.format(f=name), name

    def program(self):
        lines = [PRELUDE]
        for number in range(self.random.randint(1, 3)):
            text, name = self.place(number)
            lines.append(text)
            for n in (0, 1):
                lines.append(f"try: show({name}({n}))\nexcept (Problem, LookupError, ArithmeticError, TypeError, ValueError, NameError, AttributeError) as error: print(type(error).__name__, error)")
        return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(KindGenerator(int(sys.argv[1])).program(), end="")
