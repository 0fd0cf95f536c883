#!/usr/bin/env python3
"""generate_weave.py -- random programs in which everything meets everything: a grammar of statements and expressions.

usage: tests/generate_weave.py SEED     prints one program

A rule is a text with holes: `<i>` an int, `<L>` a place that holds a list, `<block>` statements.  The places of a body are locals, cells of
the function around it, attributes of self, of a global or of an argument, items of a dict: whatever a body does it does to one of these,
while somebody above may be iterating it, suspended in it, or unwinding through it.  tick() counts every round of every loop and ends
the program's loops when there were too many.
"""
import random
import re
import sys

HEAD = '''\
import sys
from contextlib import contextmanager
from functools import wraps

FUEL = [0]
CLOSED = []  # of generators: when they end is told by the end of the program alone, for a traceback keeps them in CPython


class Stop(Exception):
    pass


class Fault(ValueError):
    def __init__(self, code, *more):
        super().__init__(code, *more)
        self.code = code


def tick():
    FUEL[0] += 1
    if FUEL[0] > 400:
        raise Stop("fuel")


def show(*values):
    for value in values:
        if isinstance(value, set):
            print(len(value), sorted(value), end=" ")
        elif isinstance(value, BaseException):
            print(type(value).__name__, str(value), end=" ")
        else:
            print(repr(value)[:120], end=" ")
    print()


def chain(error):
    text = ""
    for depth in range(8):
        text += type(error).__name__ + ":" + str(error)[:60] + ("!" if error.__suppress_context__ else "") + ";"
        if error.__context__ is None:
            break
        error = error.__context__
    return text


class Guard:
    def __init__(self, name, swallow=StopIteration, state=None):
        self.name, self.swallow, self.state = name, swallow, state

    def __enter__(self):
        show("enter", self.name)
        if self.name == 3:
            raise Fault("enter")
        return self

    def __exit__(self, kind, error, trace):
        show("exit", self.name, kind is None, error)
        if self.state is not None:
            self.state.xs.append(self.name)
        if self.name == 7:
            raise KeyError("exit", self.name)
        return isinstance(error, self.swallow)


class Quiet:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        CLOSED.append(self.name)
        return kind is not None and issubclass(kind, Fault)


@contextmanager
def managed(name, state):
    show("managed", name)
    old = state.n
    state.n = name
    try:
        yield state.xs
    except Fault as error:
        show("fault", error.code)
        if name % 2:
            raise RuntimeError("again") from error
    finally:
        state.n = old
        show("leaving", name, state.n)


def logged(function):
    @wraps(function)
    def inner(*args, **kwargs):
        tick()
        show("call", function.__name__, len(args), sorted(kwargs))
        try:
            return function(*args, **kwargs)
        finally:
            show("done", function.__name__)
    return inner


def twice(k):
    def decorate(function):
        def inner(*args):
            first = function(*args)
            return (first, function(*args)) if k else (first, None)
        return inner
    return decorate
'''
STATE = '''\
class Base:
    label = "base"
    made = 0

    def __init__(self, n, xs=None):
        self.n = n
        self.xs = xs if xs is not None else [n, n + 1, 3]
        self.d = {"a": n, "b": 2}
        self.s = "s" + str(n)
        self.q = {n, 4}
        self.u = None
        self.o = None
        self.f = n * 0.5
        Base.made += 1

    def __repr__(self):
        return f"{type(self).__name__}({self.n}, {self.xs})"

    @property
    def size(self):
        return len(self.xs) + self.n

    @size.setter
    def size(self, value):
        self.n = value
        self.xs[:] = self.xs[:value]

    def items(self):
        for x in self.xs:
            tick()
            yield x

    def change(self, k):
        self.xs.append(k)
        return self

    def __eq__(self, other):
        return isinstance(other, Base) and self.n == other.n

    def __hash__(self):
        return self.n % 7

    def __len__(self):
        return len(self.xs)

    def __iter__(self):
        return iter(self.xs)

    def __contains__(self, k):
        return k in self.xs or k == self.n

    def __getitem__(self, k):
        return self.xs[k]

    def __setitem__(self, k, v):
        self.xs[k] = v

    def __delitem__(self, k):
        del self.xs[k]

    def __add__(self, other):
        return type(self)(self.n + other)

    def __call__(self, k=1):
        self.n += k
        return self.n


'''
SUB = '''\
class Sub(Base):
    label = "sub"

    def __init__(self, n, xs=None):
        super().__init__(n + 1, xs)
        self.extra = [n]

    def items(self):
        try:
            for x in super().items():
                tick()
                <change>
                yield x + 1
        finally:
            CLOSED.append(1)

    def change(self, k):
        <sub>
        return super().change(k)

    @property
    def size(self):
        return super().size * 2

    @size.setter
    def size(self, value):
        Base.size.fset(self, value + 1)


class Other:
    def __init__(self, n):
        self.n, self.xs, self.s = n, [n] * 2, "other"
        self.d = {}

    def change(self, k):
        self.xs = self.xs + [k]
        return self

    def items(self):
        return iter(self.xs)

    def __repr__(self):
        return "Other(%d)" % self.n


G = Base(2)
'''.replace("    @size.setter\n    def size(self, value):\n        Base.size.fset(self, value + 1)\n\n\n", "\n")
PLACES = {"I": "n", "L": "xs", "D": "d", "S": "s", "Q": "q", "U": "u", "O": "o", "F": "f"}
# expressions: by what they give; the first rules are what depth 0 may take
RULES = {
    "i": ["<I>", "<I>", "0", "1", "2", "-1", "3", "7", "2**62", "-2**63", "10**20", "<I> + <i>", "<i> * <i>", "<i> - <I>", "<L>[<i>]", "<L>[-1]", "<D>['a']", "<D>.get(<k>, <i>)", "len(<L>)", "len(<S>)",
          "<i> // <i>", "<i> % <i>", "<D>[<k>]", "<D>.pop(<k>, <i>)", "<L>.pop()", "<L>.pop(<i>)", "sum(<l>)", "max(<l>, default=<i>)", "(<i> if <b> else <i>)", "<L>.index(<i>)", "<L>.count(<i>)",
          "<i> << (<i> & 63)", "<i> >> 1", "<i> & <i>", "<i> ^ <i>", "~<i>", "-<i>", "abs(<i>)", "int(<S>)", "ord(<S>[0])", "<call:i>", "G.n", "G(<i>)", "G.size", "<D>.setdefault(<k>, <i>)", "next(iter(<l>))", "next(<g>, <i>)",
          "(lambda a, b=<i>: a - b)(<i>)", "int(<f>)", "round(<f>)", "divmod(<i>, <i>)[1]", "pow(<i>, 3, 1000)", "(<U> if isinstance(<U>, int) else <i>)", "(<U> or <i>)", "len(G)", "G[<i>]", "min(<i>, <i>)", "<i> ** 2",
          "sum(x * <i> for x in <l>)", "sum(1 for x in <g> if x > <i>)", "<Q>.pop()", "hash(<i>)", "<i> | <i>", "bool(<L>) + <i>", "(<S> < <S>) + 1", "<O>.n"],
    "f": ["<F>", "0.5", "2.0", "-1.5", "1e300", "<F> * <f>", "<i> / <i>", "<F> + <i>", "float(<i>)", "<f> // 2", "<f> % 3", "abs(<f>)", "<f> ** 2", "(<f> if <b> else <f>)", "sum([<f>, <f>])", "max(<f>, <f>)", "G.f", "<i> * 0.25"],
    "b": ["<b1>", "<i> > <i>", "<i> == <I>", "<L>", "not <L>", "<S>", "<i> in <L>", "<k> in <D>", "<U> is None", "<O> is None", "<b> and <b>", "<b> or <b>", "not <b>", "isinstance(<U>, int)", "isinstance(<U>, (str, list))", "<L> == <l>", "<S> == <s>",
          "<I> < <i> <= <i>", "<U>", "<U> is not None", "<i> in <Q>", "any(x > <i> for x in <L>)", "all(<l>)", "isinstance(<O>, Sub)", "<L> is <L>", "<S>.startswith(<s>)", "<s> in <S>", "<i> in G", "bool(G)", "<Q> <= <q>", "<O> == G", "<u> == <U>",
          "(<new:i> := <i>) > 1", "<f> < <i>", "<t> < <t>"],
    "b1": ["<I> > 1", "<I> % 2 == 0", "len(<L>) > 2", "True", "<I> == 2"],
    "s": ["<S>", "''", "'ab'", "'é5'", "'7'", "<S> + <s>", "str(<i>)", "<S>[<i>:]", "<S>[::-1]", "<S> * 2", 'f"{<I>:>5}|{<S>!r}"', 'f"{<I>:+,d}{<L>}"', "'%d-%s' % (<i>, <S>)", "'{:>4}/{}'.format(<i>, <s>)", "<S>.upper()", "<S>.replace('s', <s>)",
          "<S>[<i>]", "','.join(str(x) for x in <l>)", "repr(<l>)", "(<s> if <b> else <s>)", "str(<U>)", "<call:s>", "<S>.strip('s')", "''.join(sorted(<S>))", "<S>.partition('1')[2]", "hex(<i>)", "repr(<t>)", "str(<d>)", "type(<U>).__name__", "<S>.zfill(4)", "chr(97 + <i> % 26)",
          "G.label", "max(<S>, <s>)", "<S>[1:-1]", 'f"{<F>:.2f}{<I>!s:*^9}"', "' '.join(<S>.split('s'))"],
    "k": ["'a'", "'b'", "'c'", "<S>", "str(<i>)"],
    "l": ["<L>", "<L>", "[]", "[<i>]", "[<i>, <i>, <i>]", "<L>[:]", "<L>[<i>:]", "<L>[::-1]", "<L>[::2]", "<L> + <l>", "<L> * 2", "list(<g>)", "sorted(<l>)", "[x + <i> for x in <l>]", "[x for x in <l> if x > <i>]", "list(range(<i> % 5))", "(<l> if <b> else <l>)", "<call:l>", "G.xs", "list(G)",
          "sorted(<l>, key=lambda x: (x % 3, -x))", "[*<L>, <i>]", "[*<g>, *<L>]", "list(map(lambda x: x - <i>, <l>))", "list(<D>.values())", "sorted(<Q>)", "[y for x in <l> for y in (x, <i>)]", "[i * x for i, x in enumerate(<l>)]", "[a - b for a, b in zip(<l>, <l>)]", "list(reversed(<L>))", "list(filter(None, <l>))", "<D>.setdefault('zz', 1) and <l>",
          "<O>.xs", "list(<O>.items())", "<O>.change(<i>).xs", "[len(w) for w in <S>.split()]"],
    "g": ["<l>", "iter(<L>)", "(x for x in <L>)", "(x * <i> for x in <L> if <b1>)", "G.items()", "<call:g>", "range(<i> % 4)", "reversed(<L>)", "map(abs, <L>)", "<D>.values()", "G", "(x for x in <g>)", "filter(None, <L>)", "<O>.items()", "zip_sum(<L>, <g>)", "<Q>", "dict.fromkeys(<l>)"],
    "d": ["<D>", "{}", "{'a': <i>}", "{**<D>, <k>: <i>}", "dict(<D>)", "{str(x): x for x in <l>}", "<D> | {<k>: <i>}", "dict(zip('abc', <l>))", "G.d", "{k: v + 1 for k, v in <D>.items() if v > <i>}", "dict(a=<i>, c=<i>)"],
    "q": ["<Q>", "set()", "{<i>, <i>}", "<Q> | <q>", "<Q> & <q>", "<Q> - <q>", "<Q> ^ <q>", "set(<l>)", "{x % 3 for x in <l>}", "<Q>.union(<l>)", "<Q>.difference(<l>)", "<Q>.symmetric_difference(<l>)"],
    "u": ["<U>", "None", "<i>", "<s>", "<l>", "<f>", "<t>", "(<i> if <b> else None)", "(<s> if <b> else <i>)", "<call:u>", "<b1>", "<D>.get(<k>)", "(<U> or <u>)", "<o>"],
    "o": ["<O>", "None", "G", "Base(<i>)", "Sub(<i>)", "Other(<i>)", "(<o> if <b> else <o>)", "Sub(<i>, <L>)", "Base(<i>, <L>)", "G + <i>", "G.change(<i>)", "G.o"],
    "t": ["(<i>, <s>)", "(<I>, <S>)", "(<i>, 'q')"],
}
# statements: `g:` in generators alone, `l:` in loops, `h:` in handlers, `r:` where a return may stand; a weight may follow
STATEMENTS = r"""
show(<n>, <I>, <L>, <S>)
show(<n>, <D>, <Q>, <U>)
show(<n>, <O>, <F>, <u>)
show(<n>, <l>, <i>, <s>)
<I> = <i> if abs(<I>) < 2**99 else 3
<I> += <i>
<L> = <l>\ndel <L>[99:]
<L>.append(<i>)
<L>.insert(<i>, <i>)
<L> += <l>\ndel <L>[99:]
<L>[<i>] = <i>
<L>[<i>] += <i>
<L>[<i>:<i>] = <l>\ndel <L>[99:]
<L>[::2] = <l>\ndel <L>[99:]
del <L>[<i>]
del <L>[<i>:]
<L>.remove(<i>)
<L>.extend(<g>)\ndel <L>[99:]
<L>.sort(key=lambda x: -x)
<L>.clear()
<L>.reverse()
<L> *= 2\ndel <L>[99:]
<S> += <s>\n<S> = <S>[:99]
<S> = (<s>)[:99]
<D>[<k>] = <i>
<D>[<k>] += <i>
del <D>[<k>]
<D>.update(<d>)
<D> |= <d>
<D>.clear()
<D> = <d>
<Q>.add(<i>)
<Q>.discard(<i>)
<Q> |= <q>
<Q> -= <q>
<Q>.remove(<i>)
<U> = <u>
<U> = <u>
<O> = <o>
<F> = <f>
<F> *= <f>
<I>, <S> = <t>
<I>, *<L> = <l>
<I>, <L>[<i>] = <i>, <i>
<L>, <Q> = list(<Q>), set(<L>)
<O>.n += <i>
<O>.xs.append(<i>)
<O>.o = <O>
G.size = <i>
G.xs = <L>
G.u = <U>
G[<i>] = <i>
del G[<i>]
G.n, <I> = <I>, G.n
Base.made += 1
<I> = Base.made
assert <b>, <s>
h:raise
raise Fault(<i>)
raise <error>(<s>)
raise <error>(<s>) from None
r:return <result>
r:if <b>:\n    return <result>
l:break
l:continue
l:if <b>:\n    break
l:if <b>:\n    continue
g:yield <i>
g:yield <L>[<i>]
g:<I> = (yield <I>) or <i>
g:<U> = yield <i>
g:yield from <g>
g:<U> = yield from <g>
g:try:\n    yield <i>\nfinally:\n    CLOSED.append(<n>)
g:try:\n    yield <i>\nexcept Fault as <new:e>:\n    show('thrown', <e>)\n    <block>
g:with Quiet(<n>):\n    yield <i>\n    <block>
g:for <new:i> in <g>:\n    tick()\n    yield <i>\n    <block>
if <b>:\n    <block>
if <b>:\n    <block>\nelse:\n    <block>
if <b>:\n    <block>\nelif <b>:\n    <block>\nelse:\n    <block>
for <new:i> in <l>:\n    tick()\n    <loop>
for <new:i> in <L>:\n    tick()\n    <loop>
for <new:i> in <g>:\n    tick()\n    <loop>\nelse:\n    <block>
for <new:i>, <new:i> in enumerate(<g>):\n    tick()\n    <loop>
for <new:s>, <new:i> in <D>.items():\n    tick()\n    <loop>
for <new:s> in <D>:\n    tick()\n    <loop>
for <new:i> in <Q>:\n    tick()\n    <loop>
for <new:s> in <S>:\n    tick()\n    <loop>
for <new:i>, <new:i> in zip(<l>, <g>):\n    tick()\n    <loop>
for <I> in <l>:\n    tick()\n    <loop>
for <L>[0] in <l>:\n    tick()\n    <loop>
for <new:i> in range(<i> % 4, -1, -1):\n    tick()\n    <loop>
while <b>:\n    tick()\n    <loop>
while <L>:\n    tick()\n    <I> = <L>.pop()\n    <loop>\nelse:\n    <block>
while (<new:i> := <i>) > <I>:\n    tick()\n    <loop>
try:\n    <block>\nfinally:\n    <final>
try:\n    <block>\nexcept <class> as <new:e>:\n    show('caught', <e>)\n    <handler>
try:\n    <block>\nexcept <class> as <new:e>:\n    <handler>\nelse:\n    <block>\nfinally:\n    <final>
try:\n    <block>\nexcept <class>:\n    <handler>\nexcept (Fault, RuntimeError) as <new:e>:\n    show(chain(<e>))\n    <handler>
try:\n    <block>\nexcept <class> as <new:e>:\n    raise <error>(<s>) from <e>
try:\n    <block>\nexcept Exception as <new:e>:\n    show(chain(<e>))
with <with>:\n    <block>
with <with> as <new:w>, <with>:\n    <block>
with managed(<i>, G) as <new:l>:\n    <block>
match <U>:\n    case None:\n        <block>\n    case int() | float():\n        <block>\n    case str() as <new:s>:\n        <block>\n    case [<new:i>, *_]:\n        <block>\n    case _:\n        <block>
match <L>:\n    case []:\n        <block>\n    case [<new:i>]:\n        <block>\n    case [<new:i>, *<new:l>] if <b>:\n        <block>\n    case [_, _, *_]:\n        <block>
match <I>:\n    case 0 | 1:\n        <block>\n    case 2:\n        <block>\n    case <new:i> if <b>:\n        <block>
match <D>:\n    case {'a': <new:i>}:\n        <block>\n    case {}:\n        <block>
match <O>:\n    case Sub(n=<new:i>):\n        <block>\n    case Base(n=2, xs=[<new:i>, *<new:l>]):\n        <block>\n    case None:\n        <block>
match <t>:\n    case (0, _):\n        <block>\n    case (<new:i>, <new:s>) if <b>:\n        <block>
if isinstance(<U>, str):\n    <S> = <U>\nelif isinstance(<U>, int):\n    <I> += <U>\nelif isinstance(<U>, list):\n    show(<U>[:2])\nelse:\n    <block>
if <U> is not None:\n    <U> = None\n    <block>
if <O> is not None:\n    <O>.n = <i>\n    <block>
show([<i> for _ in range(2)], {<k>: <i>}, (<u>, <s>))
show(list(zip(<l>, <s>)), <d>, <q>)
show(*<l>, *<g>)
<I> = len([0 for a, *b in [<l>, <l>] if <b>])
<call>
<call>
<call:i>
<drive>
<drive>
"""
DRIVES = ["<new:g> = <gen>\nfor <new:i> in <g0>:\n    tick()\n    <loop>\nshow('rest', list(<g0>))", "<new:g> = <gen>\nshow(next(<g0>, None))\n<block>\nshow(next(<g0>, None), next(<g0>, None))\n<g0>.close()",
          "<new:g> = <gen>\ntry:\n    show(next(<g0>))\n    show(<g0>.send(<i>))\n    show(<g0>.throw(Fault('in')))\nexcept (StopIteration, Fault, RuntimeError) as <new:e>:\n    show('ended', <e>)\n    show(next(<g0>, 'none'))",
          "for <new:i> in <gen>:\n    tick()\n    <loop>", "show(list(<gen>))", "<new:g> = <gen>\nnext(<g0>, None)\ndel <g0>\nshow('deleted')", "show([x for x in <gen> if x != <I>], sum(<gen>))",
          "<new:g> = <gen>\nshow(*zip(<g0>, <g0>))", "<I>, *<L> = <gen>", "<new:g> = <gen>\ntry:\n    while True:\n        tick()\n        show(<g0>.send(None))\nexcept StopIteration as <new:e>:\n    show('value', <e>.value)",
          "show(<i> in <gen>, max(<gen>, default=0), dict.fromkeys(<gen>), <gen> is None)", "<L>.extend(<gen>)", "<L>[1:2] = <gen>", "show(any(x > 2 for x in <gen>))"]
WITHS = ["Guard(<i>, Fault)", "Guard(<n>, (KeyError, IndexError), G)", "Guard(<i> % 8)", "managed(<i>, G)", "Guard(<I>, LookupError, G)", "Guard(<n>, Exception)"]
ERRORS = ["ValueError", "KeyError", "IndexError", "RuntimeError", "TypeError", "Fault", "ZeroDivisionError", "StopIteration"]
CAUGHT = ["Fault", "LookupError", "ValueError", "(TypeError, AttributeError)", "ArithmeticError", "RuntimeError", "IndexError", "KeyError", "NameError"]


class WeaveGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.calls = []  # (text with holes, result): what may be called so far
        self.budget = self.count = 0

    def pick(self, values):
        return self.random.choice(values)

    # ---- holes -------------------------------------------------------------------------------------------
    def fill(self, text, body, depth, flags):
        """The text with its holes filled from the left; a block's lines are indented as its hole is."""
        while True:
            found = re.search(r"<(\w+)(?::(\w+))?>", text)
            if not found:
                return text
            at = found.start()
            indent = re.search(r"[ ]*$", text[:at].rsplit("\n", 1)[-1]).group() if found.group(1) in ("block", "loop", "handler", "final") else ""
            value = self.hole(found.group(1), found.group(2), body, depth, flags)
            text = text[:at] + value.replace("\n", "\n" + indent) + text[found.end():]

    def hole(self, name, extra, body, depth, flags):
        if name in ("block", "loop", "handler", "final"):
            return self.block(body, depth + 1, (flags | {"loop": {"l"}, "handler": {"h"}}.get(name, set())) - ({"l"} if name == "final" else set()))
        if name == "new":
            self.count += 1
            fresh = f"{extra}{self.count}"
            body["names"].setdefault(extra, []).append(fresh)
            return fresh
        if name == "e" or name == "g0":
            return body["names"]["e" if name == "e" else "g"][-1]
        if name == "n":
            self.count += 1
            return str(self.count)
        if name == "error" or name == "class":
            return self.pick(ERRORS if name == "error" else CAUGHT)
        if name == "with":
            return self.fill(self.pick(WITHS), body, depth, flags)
        if name == "result":
            return self.expression(body["result"], body, 2)
        if name == "drive":
            return self.fill(self.pick(DRIVES), body, depth, flags)
        if name == "gen":
            return self.called("g", body, 1) or "G.items()"
        if name == "call":
            return self.called(extra, body, 2) or (self.expression(extra, body, 0) if extra else "pass")
        if name in PLACES:
            return self.place(name, body)
        return self.expression(name, body, self.pick([0, 1, 1, 2]))

    def place(self, name, body):
        if self.random.random() < 0.12 and name in "ILSDQF":
            return "G." + PLACES[name]
        return body["places"][name]

    def expression(self, kind, body, depth):
        names = body["names"].get(kind)
        if names and self.random.random() < 0.2:
            return self.pick(names[-3:])
        rules = RULES[kind]
        text = self.pick(rules[:5]) if depth <= 0 else self.pick(rules)
        filled = re.sub(r"<(\w+)(?::(\w+))?>", lambda found: self.nested(found, body, depth - 1), text)
        return f"({filled})" if kind in "ifbsldqu" and " " in filled and not filled[0] in "([{" else filled

    def nested(self, found, body, depth):
        name, extra = found.groups()
        if name in RULES:
            return self.expression(name, body, depth)
        if name == "call":
            return self.called(extra, body, depth) or self.expression(extra, body, 0)
        return self.hole(name, extra, body, 9, set())

    def called(self, result, body, depth):
        fitting = [text for text, gives in self.calls if result in (None, gives)]
        if not fitting:
            return None
        return re.sub(r"<(\w)>", lambda found: self.place(found[1], body) if found[1] in PLACES else self.expression(found[1], body, depth - 1), self.pick(fitting))

    # ---- statements --------------------------------------------------------------------------------------
    def block(self, body, depth, flags):
        lines = []
        kept = {kind: list(names) for kind, names in body["names"].items()}
        for _ in range(self.pick([1, 1, 2, 2, 3])):
            lines.append(self.statement(body, depth, flags))
        body["names"] = kept
        return "\n".join(lines)

    def statement(self, body, depth, flags):
        while True:
            text = self.pick(self.rules)
            need, _, rest = text.partition(":")
            if need in ("g", "l", "h", "r"):
                if need not in flags:
                    continue
                text = rest
            if "\n" in text and (depth > 4 or self.budget <= 0) or "<drive>" in text and depth > 3:
                continue
            self.budget -= 1
            return self.fill(text, body, depth, flags)

    rules = [line.replace("\\n", "\n") for line in STATEMENTS.strip().split("\n")]
    rules += [rule for rule in rules if "\n" in rule] * 2 + [rule for rule in rules if rule.startswith("g:")] * 2

    # ---- callables ---------------------------------------------------------------------------------------
    def body(self, places, result, is_generator, lines):
        self.budget = 14
        made = {"places": places, "names": {}, "result": result}
        flags = {"r"} | ({"g"} if is_generator else set())
        text = "\n".join(self.statement(made, 0, flags) for _ in range(lines))
        if is_generator:
            text += "\nyield " + self.expression("i", made, 1)
        text += "\nreturn " + self.expression(result, made, 2)
        return text

    def places(self, form):
        """Where a body finds its variables, and the lines that make those it owns."""
        local = {kind: name for kind, name in PLACES.items()}
        start = {"d": "{'a': n, 'b': 1}", "s": "'5'", "q": "{n, 1}", "u": self.pick(["None", "n", "'u'", "xs"]), "o": self.pick(["None", "G", "Sub(n)", "Other(n)", "Base(1, xs)"]),
                 "f": "0.5"}
        made = "\n".join(f"{name} = {value}" for name, value in start.items())
        if form == "self":
            places = {kind: (f"self.{name}" if self.random.random() < 0.7 else name) for kind, name in PLACES.items()}
            return places, made
        if form == "box":
            return {**local, "L": "box['xs']", "I": "pair[0]"}, made + "\nbox = {'xs': xs}\npair = [n, 0]"
        if form == "argument":
            return {**local, "L": "st.xs", "I": "st.n", "D": "st.d"}, made + "\nst = Sub(n, xs)"
        return local, made

    @staticmethod
    def indented(text, depth):
        return "\n".join("    " * depth + line for line in text.split("\n"))

    def callable(self, number):
        name, result = f"f{number}", self.pick("iislugggo")
        form = self.pick(["plain", "plain", "box", "argument", "closure", "method", "method", "decorated"])
        is_generator = result == "g"
        gives = self.pick("iu") if is_generator else result
        if form == "method":
            return self.method(name, result, is_generator, gives)
        places, made = self.places(form)
        if form == "closure":
            return self.closure(name, result, is_generator, gives, places, made)
        text = self.body(places, gives, is_generator, self.pick([2, 3, 4]))
        head = self.pick(["@logged\n", ""]) if form == "decorated" and not is_generator else ""
        lines = f"{head}def {name}(n, xs, *rest, k=2, **more):\n" + self.indented("tick()\n" + made + "\n" + text, 1)
        self.calls.append((self.pick([f"{name}(<i>, <l>)", f"{name}(<i>, <L>)", f"{name}(<i>, xs=<L>)", f"{name}(<i>, <L>, <i>, k=<i>)", f"{name}(*(<i>, <L>), **{{'k': <i>, 'z': 1}})"]), result))
        return lines

    def closure(self, name, result, is_generator, gives, places, made):
        inner = self.body(places, gives, is_generator, self.pick([2, 3]))
        outer = self.body(places, "i", False, 1).rsplit("\n", 1)[0]
        lines = [f"def {name}(n, xs):", self.indented("tick()\n" + made, 1), self.indented("def inner(j=1):", 1),
                 self.indented("nonlocal n, xs, d, s, q, u, o, f\ntick()\n" + inner, 2)]
        saved = self.calls
        self.calls = saved + [("inner()", result), ("inner(<i>)", result)]
        outer = self.body(places, "i", False, 2).rsplit("\n", 1)[0]
        self.calls = saved
        lines += [self.indented(outer, 1), self.indented("return " + self.pick(["inner()", "inner(n)", "inner(j=n)"]), 1)]
        self.calls.append((f"{name}(<i>, <L>)", result))
        return "\n".join(lines)

    def method(self, name, result, is_generator, gives):
        places, made = self.places("self")
        text = self.body(places, gives, is_generator, self.pick([2, 3, 4]))
        base = self.pick(["Base", "Sub"])
        lines = [f"class C{name}({base}):", f"    def {name}(self, n, xs):", self.indented("tick()\n" + made + "\n" + text, 2)]
        if self.random.random() < 0.4:
            more, made = self.places("self")
            again = self.body(more, gives, is_generator, 2)
            lines += ["", "", f"class D{name}(C{name}):", f"    def {name}(self, n, xs):"]
            call = f"super().{name}(n, xs)"
            lines += [self.indented("tick()\n" + made + "\n" + (f"yield from {call}" if is_generator else f"u = {call}") + "\n" + again, 2)]
            self.calls.append((f"D{name}(<i>, <L>).{name}(<i>, <L>)", result))
        self.calls.append((f"C{name}(<i>).{name}(<i>, <L>)", result))
        return "\n".join(lines)

    def program(self):
        plain = {"places": {kind: "self." + name for kind, name in PLACES.items()}, "names": {}, "result": "i"}
        simple = ["self.xs.append(x)", "self.n += 1", "self.xs.pop()", "self.d['a'] = x", "pass", "show(x)", "self.xs = list(self.xs)", "self.q.add(x)", "if x > 50: raise Fault(x)"]
        sub = SUB.replace("<change>", self.pick(simple))
        sub = sub.replace("<sub>", self.pick(["pass", "self.extra.append(k)", "self.xs.insert(0, k)", "self.n = k", "self.xs.remove(k)"]))
        parts = [HEAD, "", "def zip_sum(xs, ys):\n    for x, y in zip(xs, ys):\n        tick()\n        yield x + y\n\n", STATE + sub, ""]
        for number in range(self.pick([2, 3, 4])):
            parts += [self.callable(number), "", ""]
        places = {"I": "n", "L": "xs", "D": "G.d", "S": "G.s", "Q": "G.q", "U": "G.u", "O": "G.o", "F": "G.f"}
        for text, gives in self.calls:
            for n in ("0", "1", "2", "3"):
                filled = re.sub(r"<(\w)>", lambda found: n if found[1] == "i" else "xs" if found[1] == "L" else "[5, 1]", text)
                parts.append(f"FUEL[0] = 0\nxs = [4, {n}, 2]\nG = Sub({n}) if {n} == 3 else Base({n})\ntry:\n    show('result', {'list(' + filled + ')' if gives == 'g' else filled}, xs, G)\nexcept Exception as error:\n    show('error', chain(error), xs, G, G.d)")
        last = self.pick(self.calls)
        filled = re.sub(r"<(\w)>", lambda found: "2" if found[1] == "i" else "xs" if found[1] == "L" else "[5, 1]", last[0])
        parts.append(f"show(len(CLOSED))\nFUEL[0] = 0\nxs = [1]\nshow({'list(' + filled + ')' if last[1] == 'g' else filled})")
        return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(WeaveGenerator(int(sys.argv[1])).program(), end="")
