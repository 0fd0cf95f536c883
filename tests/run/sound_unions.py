# unions, narrowing, dispatch over mixed things
class A:
    kind = "a"
    def __init__(self, n): self.n = n
    def area(self): return self.n * 2
    def __repr__(self): return f"A{self.n}"
class B(A):
    kind = "b"
    def area(self): return self.n + 0.5
class N:
    def __init__(self, val, left=None, right=None): self.val = val; self.left = left; self.right = right
def total(x):
    if x is None: return 0
    if isinstance(x, bool): return -1
    if isinstance(x, (int, float)): return x
    if isinstance(x, str): return len(x)
    if isinstance(x, dict): return sum(total(v) for v in x.values())
    if isinstance(x, (list, tuple, set)): return sum(map(total, x))
    if isinstance(x, A): return x.area()
    return "?"
print([total(x) for x in [None, 3, 2.5, "abc", [1, [2, None, "x"]], (1, 2.5), {"a": [1], "b": None}, {7}, A(3), B(3), True, b"x"]])
def walk(n, depth=0):
    if not n: return []
    return walk(n.left, depth + 1) + [(n.val, depth)] + walk(n.right, depth + 1)
print(walk(N(1, N("two"), N(3.0, None, N(None)))))
def parse(text):
    out, stack = [], []
    for t in text.replace("(", " ( ").replace(")", " ) ").split():
        if t == "(":
            stack.append(out); out = []
        elif t == ")":
            done = out; out = stack.pop(); out.append(done)
        else:
            try: out.append(int(t))
            except ValueError:
                try: out.append(float(t))
                except ValueError: out.append(t)
    return out
def ev(x, env):
    match x:
        case int() | float(): return x
        case str(): return env[x]
        case ["if", c, a, b]: return ev(a if ev(c, env) else b, env)
        case ["let", name, v, body]: return ev(body, {**env, name: ev(v, env)})
        case ["fn", [*params], body]: return lambda *args: ev(body, {**env, **dict(zip(params, args))})
        case [f, *args]:
            fn = ev(f, env)
            return fn(*[ev(a, env) for a in args])
        case []: return None
try:
    print(parse("(a (b 1 2.5) ()) x"))
except IndexError as e: print(e)
class Shape: pass
class Sq(Shape):
    __match_args__ = ("w",)
    def __init__(self, w): self.w = w
class Rc(Shape):
    __match_args__ = ("w", "h")
    def __init__(self, w, h): self.w, self.h = w, h
def m(x):
    match x:
        case Sq(0) | Rc(0, _) | Rc(_, 0): return "empty"
        case Sq(w) if w > 10: return ("big", w)
        case Rc(w=a, h=b) if a == b: return ("square", a)
        case Sq() | Rc(): return type(x).__name__
        case {"k": (1 | 2) as v}: return ("dict", v)
        case {"k": v}: return ("other", v)
        case [1, [2, *r], *s]: return (r, s)
        case (a, b) if a == b: return "pair"
        case [Sq(w), *_]: return ("first", w)
        case "x" | "y" as t: return t * 2
        case -1 | 1.5 | None | True: return ("lit", x)
        case str(s): return s
        case _: return ("none", x)
for x in [Sq(0), Sq(11), Sq(5), Rc(3, 3), Rc(0, 1), Rc(2, 3), {"k": 1}, {"k": "v"}, {}, [1, [2, 3], 4], [1, [2]], (5, 5), [Sq(4), 1, 2], "x", "zz", -1, 1.5, None, True, 2, (1,), []]:
    print(m(x))
d = {}
for k in [1, 1.0, True, "1", (1,), None, 2.5, -1, b"1"]:
    d[k] = d.get(k, 0) + 1
print(d, len(d), d[1], d[True], 1.0 in d, "1" in d)
xs = [3, "a", 2.5, None, [1], (2,), {"z": 1}, A(1), B(2), True]
print([type(x).__name__ for x in xs], [x for x in xs if x], xs.index("a"), xs.count(1), 2.5 in xs, xs == list(xs), xs[::-1][0])
for a in [1, "a", [1], (1,), 2.5, None]:
    for b in [2, "b", [2], (2,), 0.5, None]:
        for op in "+*<=":
            try:
                r = a + b if op == "+" else a * b if op == "*" else a < b if op == "<" else a == b
                print(repr(r), end=" ")
            except TypeError as e: print("!", str(e)[:30], end=" ")
    print()
v = 1
for step in range(6):
    v = [v] if step % 3 == 0 else (v, step) if step % 3 == 1 else {"v": v}
print(v)
def opt(n): return None if n % 3 == 0 else n if n % 3 == 1 else str(n)
out = [opt(i) for i in range(7)]
print(out, [x for x in out if x is not None], [x + 1 if isinstance(x, int) else x for x in out if x], sorted([x for x in out if isinstance(x, str)]), max((x for x in out if isinstance(x, int)), default=None))
try: print(sum(out))
except TypeError as e: print(e)
try: print(sorted(out))
except TypeError as e: print(e)
acc = None
for i in range(5):
    if acc is None: acc = i
    elif isinstance(acc, int) and i == 3: acc = float(acc)
    else: acc += i
print(acc)
n = 0
n = n + 0.0 if n else n
print(n, type(n).__name__)
q = [0, 0.0, False, -0.0, 0j]
print(q, [str(x) for x in q], [x == 0 for x in q], set(q), {x: str(x) for x in q}, min(q[:4]), max([1, 1.0, True]), sum(q[:2]), sum([True, 1.5]), 3 // 1.0, 2 ** -1, 7 % -2.5, divmod(-7, 2.0), round(2.5), round(2.567, 1), int("5") / 5)
