#!/usr/bin/python3
"""frontend.py -- CPython 3.11 is the oracle of the frontend.

In:  the path of tests/unit/frontend_dump.c's program, and perhaps --all (no sampling).
Out: a line per difference, then `N passed, N failed`.
Rule: what CPython accepts is accepted with the same tree; what it rejects is rejected on the same line.
"""
import ast
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
LIBRARY = "/usr/lib/python3.11"
OPS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not", ast.And: "and", ast.Or: "or", ast.Eq: "==",
    ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not",
    ast.In: "in", ast.NotIn: "not in",
}


# ---- CPython's tree in the form of ast_dump_spans --------------------------------------------------

def quoted(data):
    out = []
    for byte in data:
        if byte in (39, 92):
            out.append("\\" + chr(byte))
        elif byte < 0x20 or byte >= 0x7F:
            out.append("\\x%02x" % byte)
        else:
            out.append(chr(byte))
    return "'" + "".join(out) + "'"


def name(text):
    return "None" if text is None else quoted(text.encode("utf-8", "surrogatepass"))


class Printer:
    """One method per node kind whose fields differ from ours."""

    def __init__(self, lines):
        self.lines = lines          # byte offset of each line
        self.inside_string = 0      # CPython 3.11 has no exact places inside f-strings

    def place(self, node):
        if self.inside_string or not hasattr(node, "lineno"):
            return "@?"
        start = self.lines[node.lineno - 1] + node.col_offset
        end = self.lines[node.end_lineno - 1] + node.end_col_offset
        return f"@{start}-{end}"

    def form(self, node, kind, *fields):
        place = self.place(node) if node is not None else "@?"
        return f"{kind}{place}({', '.join(f for f in fields if f)})"

    def show(self, node):
        if node is None:
            return "None"
        method = getattr(self, "show_" + type(node).__name__, None)
        if method:
            return method(node)
        return self.form(node, type(node).__name__, *[self.field(node, f) for f in node._fields])

    def many(self, nodes):
        return "[" + ", ".join(self.show(n) for n in nodes) + "]"

    def field(self, node, label, shown=None):
        value = getattr(node, label)
        shown = shown or label
        if isinstance(value, list):
            return f"{shown}={self.many(value)}"
        if isinstance(value, ast.expr_context):
            word = type(value).__name__
            return "" if word == "Load" else f"context={'store' if word == 'Store' else 'delete'}"
        if value is None or isinstance(value, ast.AST):
            return f"{shown}={self.show(value)}"
        return f"{shown}={name(value)}"

    def show_Name(self, n):
        return self.form(n, "Name", f"name={name(n.id)}", self.field(n, "ctx"))

    def show_Constant(self, n):
        v = n.value
        if v is None or v is True or v is False or v is ...:
            return self.form(n, "Constant", "literal=" + {None: "none", True: "true", False: "false", ...: "ellipsis"}[v])
        if isinstance(v, int):
            return self.form(n, "Constant", "literal=int", f"text='{v}'")
        if isinstance(v, (float, complex)):
            number = v.imag if isinstance(v, complex) else v
            return self.form(n, "Constant", "literal=" + ("imaginary" if isinstance(v, complex) else "float"),
                             f"number={number.hex()}" if number else "")
        if isinstance(v, str):
            return self.form(n, "Constant", "literal=str", "text=" + name(v))
        return self.form(n, "Constant", "literal=bytes", "text=" + quoted(v))

    def show_JoinedStr(self, n):
        place = self.place(n)
        self.inside_string += 1
        values = self.many(n.values)
        self.inside_string -= 1
        return f"JoinedStr{place}(values={values})"

    def show_FormattedValue(self, n):
        conversion = f"conversion={chr(n.conversion)}" if n.conversion >= 0 else ""
        return self.form(n, "FormattedValue", self.field(n, "value"), conversion,
                         f"spec={self.show(n.format_spec)}")

    def show_BinOp(self, n):
        return self.form(n, "BinOp", self.field(n, "left"), f"op='{OPS[type(n.op)]}'", self.field(n, "right"))

    def show_UnaryOp(self, n):
        return self.form(n, "UnaryOp", f"op='{OPS[type(n.op)]}'", self.field(n, "operand"))

    def show_BoolOp(self, n):
        return self.form(n, "BoolOp", f"op='{OPS[type(n.op)]}'", self.field(n, "values"))

    def show_Compare(self, n):
        ops = ", ".join(f"'{OPS[type(o)]}'" for o in n.ops)
        return self.form(n, "Compare", self.field(n, "left"), f"ops=[{ops}]", self.field(n, "comparators", "rights"))

    def show_Subscript(self, n):
        return self.form(n, "Subscript", self.field(n, "value"), self.field(n, "slice", "index"), self.field(n, "ctx"))

    def show_Starred(self, n):
        return self.form(n, "Starred", self.field(n, "value"))

    def show_List(self, n):
        return self.form(n, type(n).__name__, self.field(n, "elts", "items"), self.field(n, "ctx"))

    show_Tuple = show_List

    def show_Set(self, n):
        return self.form(n, "Set", self.field(n, "elts", "items"))

    def show_ListComp(self, n):
        return self.form(n, type(n).__name__, self.field(n, "elt", "item"), self.field(n, "generators"))

    show_SetComp = show_GeneratorExp = show_ListComp

    def show_Lambda(self, n):
        return self.form(n, "Lambda", f"params={self.params(n.args)}", self.field(n, "body"))

    def show_comprehension(self, n):
        return self.form(n, "Comprehension", self.field(n, "target"), self.field(n, "iter"), self.field(n, "ifs"),
                         "is_async=true" if n.is_async else "")

    def show_keyword(self, n):
        return self.form(n, "Keyword", f"name={name(n.arg)}", self.field(n, "value"))

    def params(self, a):
        out = []
        plain = a.posonlyargs + a.args
        defaults = [None] * (len(plain) - len(a.defaults)) + a.defaults

        def add(arg, kind, value):
            out.append(self.form(arg, "Param", f"name={name(arg.arg)}", f"param={kind}",
                                 f"annotation={self.show(arg.annotation)}", f"value={self.show(value)}"))
        for i, arg in enumerate(plain):
            add(arg, "positional_only" if i < len(a.posonlyargs) else "normal", defaults[i])
        if a.vararg:
            add(a.vararg, "star", None)
        for arg, value in zip(a.kwonlyargs, a.kw_defaults):
            add(arg, "keyword_only", value)
        if a.kwarg:
            add(a.kwarg, "double_star", None)
        return "[" + ", ".join(out) + "]"

    def show_FunctionDef(self, n):
        is_async = isinstance(n, ast.AsyncFunctionDef)
        return self.form(n, "FunctionDef", f"name={name(n.name)}", f"params={self.params(n.args)}",
                         self.field(n, "body"), self.field(n, "decorator_list", "decorators"), "wraps=None", "taken=0", "shown=None", "forwards=None", "type_params=[]",
                         self.field(n, "returns"), "is_async=true" if is_async else "",
                         "is_generator=true" if has_yield(n) else "")

    show_AsyncFunctionDef = show_FunctionDef

    def show_ClassDef(self, n):
        return self.form(n, "ClassDef", f"name={name(n.name)}", self.field(n, "bases"), self.field(n, "keywords"),
                         self.field(n, "body"), self.field(n, "decorator_list", "decorators"), "type_params=[]")

    def show_Assign(self, n):
        return self.form(n, "Assign", self.field(n, "targets"), self.field(n, "value"))

    def show_AugAssign(self, n):
        return self.form(n, "AugAssign", self.field(n, "target"), f"op='{OPS[type(n.op)]}'", self.field(n, "value"))

    def show_AnnAssign(self, n):
        return self.form(n, "AnnAssign", self.field(n, "target"), self.field(n, "annotation"), self.field(n, "value"),
                         "simple=true" if n.simple else "")

    def show_For(self, n):
        return self.form(n, "For", *[self.field(n, f) for f in ("target", "iter", "body", "orelse")],
                         "is_async=true" if isinstance(n, ast.AsyncFor) else "")

    show_AsyncFor = show_For

    def show_If(self, n):
        start = self.lines[n.lineno - 1] + n.col_offset
        is_elif = self.data[start:start + 4] == b"elif"
        return self.form(n, "If", *[self.field(n, f) for f in ("test", "body", "orelse")],
                         "is_elif=true" if is_elif else "")

    def show_With(self, n):
        return self.form(n, "With", self.field(n, "items"), self.field(n, "body"),
                         "is_async=true" if isinstance(n, ast.AsyncWith) else "")

    show_AsyncWith = show_With

    def show_withitem(self, n):
        return self.form(n, "WithItem", self.field(n, "context_expr", "value"), self.field(n, "optional_vars", "target"))

    def show_Raise(self, n):
        return self.form(n, "Raise", self.field(n, "exc", "value"), self.field(n, "cause"))

    def show_Try(self, n):
        return self.form(n, "Try", *[self.field(n, f) for f in ("body", "handlers", "orelse", "finalbody")],
                         "is_star=true" if isinstance(n, ast.TryStar) else "")

    show_TryStar = show_Try

    def show_Assert(self, n):
        return self.form(n, "Assert", self.field(n, "test"), self.field(n, "msg", "message"))

    def show_alias(self, n):
        return self.form(n, "Alias", f"name={name(n.name)}", f"asname={name(n.asname)}")

    def show_ImportFrom(self, n):
        return self.form(n, "ImportFrom", f"module={name(n.module)}", self.field(n, "names"), f"level={n.level}")

    def show_Global(self, n):
        return self.form(n, type(n).__name__, "names=[" + ", ".join(name(x) for x in n.names) + "]")

    show_Nonlocal = show_Global

    def show_Expr(self, n):
        return self.form(n, "ExprStmt", self.field(n, "value"))

    def show_match_case(self, n):
        return self.form(n, "MatchCase", self.field(n, "pattern"), self.field(n, "guard"), self.field(n, "body"))

    def show_MatchSingleton(self, n):
        literal = {None: "none", True: "true", False: "false"}[n.value]
        return self.form(n, "MatchSingleton", f"value=Constant{self.place(n)}(literal={literal})")

    def show_MatchMapping(self, n):
        return self.form(n, "MatchMapping", self.field(n, "keys"), self.field(n, "patterns"), f"rest={name(n.rest)}")

    def show_MatchClass(self, n):
        names = ", ".join(name(x) for x in n.kwd_attrs)
        return self.form(n, "MatchClass", self.field(n, "cls"), self.field(n, "patterns"), f"names=[{names}]",
                         self.field(n, "kwd_patterns", "named"))


def has_yield(function):
    todo = list(function.body)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            todo += node.decorator_list
            if isinstance(node, ast.ClassDef):
                todo += node.bases + node.keywords
            else:
                todo += outside(node.args)
        elif isinstance(node, ast.Lambda):
            todo += outside(node.args)
        else:
            todo += ast.iter_child_nodes(node)
    return False


def outside(arguments):
    """What is evaluated outside the function that has these parameters."""
    every = arguments.posonlyargs + arguments.args + arguments.kwonlyargs + [arguments.vararg, arguments.kwarg]
    values = arguments.defaults + arguments.kw_defaults + [a.annotation for a in every if a]
    return [v for v in values if v]


def oracle_dump(data):
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = [0]
    for i, byte in enumerate(data):
        if byte == 10:
            lines.append(i + 1)
    printer = Printer(lines)
    printer.data = data
    return [printer.show(node) for node in ast.parse(data).body]


def normal(line):
    """Our line with numbers as CPython's."""
    line = re.sub(r"literal=int, text='0x([0-9a-f]+)'", lambda m: f"literal=int, text='{int(m[1], 16)}'", line)
    return re.sub(r"(literal=(?:float|imaginary), number=)([^,)]+)", lambda m: m[1] + float.fromhex(m[2]).hex(), line)


PLACE = re.compile(r"@(\d+-\d+|\?)")


def same(ours, theirs):
    a, b = PLACE.split(ours), PLACE.split(theirs)
    return len(a) == len(b) and all(x == y or (i % 2 and y == "?") for i, (x, y) in enumerate(zip(a, b)))


def first_difference(ours, theirs):
    a, b = PLACE.split(ours), PLACE.split(theirs)
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y and not (i % 2 and y == "?"):
            return f"{''.join(a[max(0, i - 2):i + 2])[:300]}\n      python: {''.join(b[max(0, i - 2):i + 2])[:300]}"
    return "one is longer"


# ---- running ours ----------------------------------------------------------------------------------

class Frontend:
    def __init__(self, program):
        self.program = program

    def run(self, mode, paths):
        """path -> lines of the answer"""
        done = subprocess.run([self.program, mode], input="\n".join(paths) + "\n", capture_output=True,
                              text=True, errors="surrogateescape")
        answers = {}
        for block in done.stdout.split("\x01")[1:]:
            path, _, rest = block.partition("\n")
            answers[path] = rest.splitlines()
        if done.returncode:
            answers["crash"] = [f"exit status {done.returncode}: {done.stderr[-400:]}"]
        return answers


class Count:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, good, text):
        self.passed += good
        self.failed += not good
        if not good:
            print("FAIL", text)


def library_files():
    files = []
    for folder, _, names in sorted(os.walk(LIBRARY)):
        files += [os.path.join(folder, n) for n in sorted(names) if n.endswith(".py")]
    return files


def oracle_error(data):
    """None, or (line, message) of CPython's first error."""
    try:
        compile(data, "x", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        return getattr(error, "lineno", None) or 0, str(error)
    return None


def is_error(line):
    return line[:1] == "E" and not line.startswith("E03")


def is_utf8(data):
    try:
        data.decode()
        return True
    except UnicodeDecodeError:
        return False


def test_accepts(frontend, files, count):
    answers = frontend.run("errors", files)
    count.check("crash" not in answers, answers.get("crash"))
    for path in files:
        wrong = [l for l in answers.get(path, ["no answer"]) if is_error(l) or l == "no answer"]
        if wrong and oracle_error(open(path, "rb").read()) is None:
            count.check(False, f"{path}: CPython accepts it; {wrong[0]}")
        elif not wrong and oracle_error(open(path, "rb").read()) is not None and len(files) < 3000:
            count.check(False, f"{path}: CPython rejects it")
        else:
            count.check(True, "")


def test_trees(frontend, files, count):
    answers = frontend.run("spans", files)
    for path in files:
        data = open(path, "rb").read()
        if b"\\N{" in data or not is_utf8(data) or oracle_error(data) is not None:
            continue
        theirs, ours = oracle_dump(data), [normal(l) for l in answers.get(path, [])]
        pairs = zip(ours, theirs)
        different = next(((a, b) for a, b in pairs if not same(a, b)), None)
        if different:
            count.check(False, f"{path}: trees differ\n      ours:   {first_difference(*different)}")
        else:
            count.check(len(ours) == len(theirs), f"{path}: {len(ours)} statements, CPython has {len(theirs)}")


def snippet_files(folder, snippets):
    paths = []
    for i, text in enumerate(snippets):
        paths.append(os.path.join(folder, f"{i}.py"))
        with open(paths[-1], "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return paths


def test_snippets(frontend, snippets, count, label):
    """Each snippet: accepted by both with one tree, or rejected by both on one line."""
    snippets = list(dict.fromkeys(snippets))
    with tempfile.TemporaryDirectory() as folder:
        paths = snippet_files(folder, snippets)
        errors = frontend.run("errors", paths)
        valid = []
        count.check("crash" not in errors, f"{label}: {errors.get('crash')}")
        for path, text in zip(paths, snippets):
            data = open(path, "rb").read()
            expected = oracle_error(data)
            ours = [l.split(" ", 3) for l in errors.get(path, [])]
            lines = {int(l[1]) for l in ours if l[0][0] == "E"}
            if expected is None:
                bad = [" ".join(l) for l in ours if is_error(l[0])]
                count.check(not bad, f"{label}: {text!r}: CPython accepts it; ours: {bad}")
                if not bad and not lines:
                    valid.append(path)
                continue
            if not lines:
                count.check(False, f"{label}: {text!r}: CPython: {expected}; ours: accepted")
            elif expected[0] not in lines and expected[0] and "f-string" not in expected[1]:
                count.check(False, f"{label}: {text!r}: CPython: {expected}; ours: {[' '.join(l) for l in ours]}")
            else:
                count.check(True, "")
        test_trees(frontend, valid, count)


# ---- snippets --------------------------------------------------------------------------------------

TRICKY = r'''
a ^ b & c
a & b ^ c | d & e ^ f & g
(a ^ b) & c
a & (b ^ c) & d
a + b ^ c << d & e
[*a.b]
[*a + b, *c[d], *f(x)]
print(x, *s.split())
(*f(x),)
x = c, *a()
x = *a.b, c
x = *[1], 2
x = c, *()
x = *(a, b)[0].c + d, *{1}, *"ab"
print[*(1, 2)]
for x in *[1], 2: pass
[*[1], *(2,), a * [3]]
f(*[1], *(a) or b)
x[*a]
x[*a, b]
x[*a.b, 1:2]
f(*a if b else c)
f(*a or b, *not_c)
f(* (a).b, ** d.e)
type(x).y = z
type(self).count = n
type[x] = y
type = 1
type(x)
type.x = 3
type: int = 3
print >>f, x
print >> f == 3
print -1
print[1]
print(x)
exec = 1
exec(x)
match = 1; type(x); match(x)
match[x] = y
match.a = 1
match: int = 2
case = match(1)
async def f(): await a ** b
async def f(): return -await a ** b ** c
async def f(): return await a.b(c)[d] + 1
async def f(): return [await x async for x in y if await z]
with a if b else c as d: pass
with lambda: 1 as x: pass
with a or b as c, not d as e: pass
with (a as b): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b, c): pass
with (a as b, c as d,): pass
with (a): pass
with (a) as b: pass
with (a), (b): pass
with (a, *b): pass
def f():
  with (yield): pass
  with (yield) as x: pass
with (a := b): pass
with (a, b), c: pass
with (a).b as c: pass
with (a).b(c): pass
with (a, b)[0]: pass
with open(a) as f.x, g() as h[0], i() as (j, [k, *l]): pass
with a: b; c
f"{a:=5}"
f"{(a:=5)}"
f"{a!r:>{w}.{p}}b{{c}}{y=}"
f"{x = !s}{y = :>3}"
f"{a:%H:%M}" 'b' "c"
f"{'a' 'b'}{x!r}" f'{y}'
f"{a['b']}{ {1: 2}[1] }{lambda_ if x else y}"
f"{x:{y}{z}}{x:a{y!r}b}"
rf"\d{x}\{y}"
f"\x41{x}\n\\{y}"
f"""{
    x
  + y}
z"""
f"{a, b}{*c, d}"
f"{yield_}"
f""
"a" f"" "b"
f"{x!s}" "}" "{"
f"{x:}}}" if 0 else 1
f'{x != y}{x == y}{x <= y}{x >= y}{x < y}{x > y}'
f"{(lambda x: 1)}"
f"{x:{'>'}10}"
f'{{{x}}}'
b"a\x00\377\n" rb"\n"
"\u00e9\U0001F600\x41\101\0\
z"
u"x" 'y'
r"\d" "\d"
1_000 + 0xFF + 0b1_01 + 0o17 + 1.5e-3 + 2j + 1.j + .5 + 1e10 + 0_0 + 00 + 09.5 + 09j
0xdead_beef_dead_beef_dead_beef
0o7777777777777777777777777777
123456789012345678901234567890
1if x else 2
0x1for x in y
1..real, 1.0.real, 0xff.real, 1 .real, 1.e5.imag
x = (a +
b)
x = a \
 + b
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(*, a): pass
def f(a, /): pass
def f(a: int = 1, *b: str, c: list[int] = [], **d: dict[str, int]) -> tuple[int, ...]: pass
def f(*args: *Ts): pass
def f(x: i32[:], y: a[b, c][d], z: a[b](c), w: lambda: 1 = 2) -> lambda x: y: pass
x: i32[:]
x: a[b, c][d] = 1
(x): int = 1
x.y: int
x[0]: int = yield_
if a: b: int = 2
class A: x: int; y: str = "a"
lambda x, y=1, *a, k=2, **kw: x + y
lambda *, k: k
lambda: (yield)
lambda x: lambda y: x
f(lambda x: x, key=lambda: 1)
{lambda x: 1: 2}
x[lambda: 1:2]
a if b else c if d else e
not a and b or not c
a and b and c or d and e and f
(a and b) and c
a < b <= c != d is not e not in g in h is i
-x ** -y ** 2
~-+x
(yield_)
()
(a,)
((a))
((a, b), c)
[]
[a, b,]
{}
{a}
{*a, b}
{**a, 'b': 1, **c}
{a: b for a, b in c}
{a for a in b if c if d for e in f}
(a for b in c)
f(a for b in c)
f(a, *b, c=d, **e)
f(**a, b=1)
f(*a, b, *c, d=1, *e, **g)
x[1:2, ::3, ...]
x[:], x[1:], x[:1], x[::], x[1::2], x[:, 1]
x[a, b]
x[a,]
x = y = z
x, *y = z
(x, y), [z, *w] = v
[a, b] = c
(a) = (b.c) = (d[e]) = f
*a, = b
for x in *a, b: pass
for x, in y: pass
for (x) in y: pass
for x[0] in y: pass
for i, (a, b) in c: pass
del a, b[0], (c, d), [e]
del (a)
del (a, b)
x += 1; y **= 2; z //= 3; a >>= 1; b @= c
x = yield_
def f(): x = yield
def f(): x = yield a, b
def f(): x = yield from y; return (yield)
def f(): yield a, *b
def f(): return *a, b
def f(): x += yield
if a: b
elif c: d
elif e: f
else: g
while a: break
else: pass
try: a
except: b
try: a
except* E as e: b
except* (F, G): c
try:
  a
except E as e:
  b
except (F, G):
  c
else:
  d
finally:
  e
raise
raise A from b
raise A(b)
assert a, b
assert (a, b)
global x, y
import a.b as c, d
from ..a import (b as c, d,)
from . import *
from ... import x
from .... import x
from ...a.b import x
from __future__ import annotations, division as d
@dec(1)
@a.b
@x[0]
@(lambda f: f)
def f(): pass
@d
class C(B, *bases, metaclass=M, **kw): pass
@a
async def f():
  async with a as b, c: pass
  async for x in y: pass
  else: pass
  return await z
match x:
  case 1 | -2 | 3.5 | -4j | 1 + 2j | -1 - 2j: pass
  case "a" "b" | b"c" | None | True: pass
  case [a, *rest] if a > 1: pass
  case (a, *_): pass
  case (a) if b: pass
  case (a,): pass
  case (): pass
  case []: pass
  case a.b.c: pass
  case {"k": v, 1: [x], -1: y, a.b: z, **kw}: pass
  case {}: pass
  case {"a": 1,}: pass
  case P(x, y=0) as q: pass
  case P(): pass
  case a.P(x=1, y=[z],): pass
  case A(x=B() as c): pass
  case (1 | 2) as x: pass
  case [1, (2 | 3) as y, _]: pass
  case 1, 2, *x: pass
  case a,: pass
  case *a, b: pass
  case _: pass
match a, b:
  case (1, c.d): pass
match a,:
  case x: pass
match *a, b:
  case x: pass
match (x):
  case -1: pass
match -x:
  case 1: pass
match [a, b]:
  case [c, d]: pass
match match:
  case case: pass
if x: pass; y = 1
x = 1;
if x:
	y
	if z:
	        w
def f():
    x = 1
  # comment at odd column
    return x
class A:

    def f(self): pass
    x = (
1,
 2)
if (n := f(x)) > 1: pass
[y := f(x), y**2]
f(x := 1)
x[y := 0]
{y := 1}
x = (y := 0)
lambda: (x := 1)
[x := 1 for _ in y]
def f(x=(y := 1)): pass
é = 1; 变量 = é + 2
'é变' + x
x = """a
b""" + y
a.b.c(d)[e](f).g
()()
(a)(b)
...
'''
MORE = ["x = '''a\n''' ; z = 1\n", "\ufeffx = 1\n", "x = 1\r\nif x:\r\n  y = '''a\r\nb'''\r\n", "a = 1\rb = 2\r",
        "# coding: latin-1 x\n".replace('latin-1 x', 'utf-8'), '', '\n', '# only', '   \n  # x\n', 'if x:\n\n  # c\n\n  y\n# d\n\nz',
        "x = 1 # a\n\f\ndef f():\n\f  pass\n", "if x:\n    a\n\n\n\n# c\n    b\n", "x = [ # a\n 1, # b\n# c\n]\n"]


def invalid_snippets():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frontend_invalid.txt")
    lines = open(path, encoding="utf-8").read().split("\n")[1:]
    texts = []
    for line in filter(None, lines):
        text = line.replace("¶", "\n")
        if re.search(r"\\u(00a0|feff|200b|000b|0000)", text):
            text = re.sub(r"\\u(....)", lambda m: chr(int(m[1], 16)), text)
        texts += [text, text + "\n"]
    return texts


def broken(snippets, seed, times):
    """Tokens taken out, doubled, swapped and cut off; CPython says which of them are wrong."""
    source, pieces = random.Random(seed), []
    for text in snippets:
        tokens = re.findall(r"\s+|\w+|[^\w\s]", text)
        for _ in range(times if tokens else 0):
            cut = list(tokens)
            at, way = source.randrange(len(cut)), source.randrange(5)
            if way == 0:
                del cut[at]
            elif way == 1:
                cut.insert(at, source.choice(cut))
            elif way == 2:
                cut[at] = source.choice(cut)
            elif way == 3:
                cut = cut[:at]
            else:
                extra = [" if ", " for ", "\n", " else ", ":=", " in ", " not ", "**", " 1 ", " x "]
                cut.insert(at, source.choice(list("()[]{}:=,.*'\"") + extra))
            if not re.search(r"\b0\d+e", "".join(cut)):  # CPython reads 01else as 01 else
                pieces.append("".join(cut))
    return pieces


def split_snippets(text):
    """Lines that start at column 0 begin a snippet, unless they continue a compound statement."""
    out = []
    for line in text.strip("\n").split("\n"):
        if out and (line[:1] in (" ", "\t", "") or line.startswith(("elif", "else", "except", "finally", "b)", "1,"))
                    or out[-1].rstrip().split("\n")[-1].startswith("@") or out[-1].count('"""') % 2
 or out[-1].rstrip("\n").endswith("\\")):
            out[-1] += line + "\n"
        else:
            out.append(line + "\n")
    return out


def main():
    frontend, count = Frontend(sys.argv[1]), Count()
    everything = "--all" in sys.argv
    files = library_files()
    test_snippets(frontend, split_snippets(TRICKY) + MORE, count, "tricky")
    test_snippets(frontend, invalid_snippets(), count, "invalid")
    mutants = broken(split_snippets(TRICKY) + MORE, 11, 60 if everything else 4)
    test_snippets(frontend, mutants, count, "broken")
    test_accepts(frontend, files, count)
    random.seed(7)
    test_trees(frontend, files if everything else random.sample(files, min(250, len(files))), count)
    print(f"{count.passed} passed, {count.failed} failed")
    return count.failed != 0


if __name__ == "__main__":
    sys.exit(main())
