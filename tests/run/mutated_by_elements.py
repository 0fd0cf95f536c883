"""Methods of the elements that change the collection while it is looked through."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def a():
    xs = [1, 2, 3, 4]
    class E:
        def __eq__(self, o): xs.clear(); return False
    return E() in xs, xs
def b():
    xs = [1, 2, 3, 4]
    class E:
        def __eq__(self, o): xs.clear(); return False
    return xs.count(E()), xs
def c():
    xs = [1, 2, 3, 4]
    class E:
        def __eq__(self, o): xs.clear(); return False
    try: return xs.index(E())
    except ValueError: return "not there", xs
def d():
    xs = [1, 2, 3, 4]
    class E:
        def __eq__(self, o): xs.clear(); return False
    xs.remove(E()); return xs
def e():
    class E:
        def __init__(self, v): self.v = v
        def __eq__(self, o): ys.clear(); return False
    ys = [E(1), E(2), E(3)]
    return ys == [E(1), E(2), E(3)], ys
def f():
    class E:
        def __init__(self, v): self.v = v
        def __eq__(self, o): ys.clear(); return True
    ys = [E(1), E(2), E(3)]; zs = [E(1), E(2), E(3)]
    return ys == zs, len(ys)
def g():
    class E:
        def __init__(self, v): self.v = v
        def __eq__(self, o): ys.clear(); return False
    ys = [E(1), E(2), E(3)]
    return E(9) in ys, ys.count(E(1))
def h():
    class E:
        def __lt__(self, o): ys.clear(); return True
    ys = [E(), E(), E()]
    return max(ys) is None, len(ys)
def i():
    class E:
        def __lt__(self, o): ys.clear(); return True
        def __gt__(self, o): ys.clear(); return True
    ys = [E(), E(), E()]
    return min(ys) is None, len(ys), sorted([E(), E()]) == 1
def j():
    class E:
        def __repr__(self): ys.clear(); return "E"
    ys = [E(), E(), E()]
    return repr(ys), ys
def k():
    class E:
        def __str__(self): ys.clear(); return "E"
    ys = [E(), E(), E()]
    return " ".join(map(str, ys)), ys
def l():
    class E:
        def __hash__(self): ys.clear(); return 1
        def __eq__(self, o): return True
    ys = [E(), E(), E()]
    return len(set(ys)), ys
def m():
    class E:
        def __bool__(self): ys.clear(); return False
    ys = [E(), E(), E()]
    return any(ys), ys
def n():
    class E:
        def __add__(self, o): ys.clear(); return self
        def __radd__(self, o): ys.clear(); return self
    ys = [E(), E(), E()]
    sum(ys); return ys
def o():
    class E:
        def __eq__(self, o): d.clear(); return True
        def __hash__(self): return 1
    d = {E(): 1}
    return d.get(E()), d
def p():
    class E:
        def __eq__(self, o): s.clear(); return True
        def __hash__(self): return 1
    s = {E()}
    return E() in s, s
def q():
    class E:
        def __repr__(self): d.clear(); return "E"
    d = {1: E(), 2: E()}
    return repr(d), d
def r():
    class E:
        def __eq__(self, o): d.clear(); return True
    d = {1: E(), 2: E()}; e2 = {1: E(), 2: E()}
    return d == e2, d
def s():
    class E:
        def __lt__(self, o): ys.clear(); return True
    ys = [E(), E(), E()]
    return [ys] < [[E()]], ys
def u():
    class E:
        def __eq__(self, o): ys.clear(); return False
    ys = [E(), E()]
    return [9] in [ys], (ys,) == ([E(), E()],), ys
def v():
    class E:
        def __index__(self): ys.clear(); return 1
    ys = [1, 2, 3]
    try: return ys[E()], ys
    except IndexError as x: return str(x)
def w():
    class E:
        def __index__(self): ys.clear(); return 1
    ys = [1, 2, 3]
    return ys[E():], ys
def x():
    class E:
        def __index__(self): ys.clear(); return 2
    ys = [1, 2, 3]
    ys[0:E()] = [7]; return ys
def y():
    ys = [3, 1, 2]
    try: ys.sort(key=lambda v: v); raise ValueError("list modified during sort")
    except ValueError as x: return str(x), ys
def z():
    ys = [1, 2, 3]
    return [ys.pop() for _ in ys], list(map(lambda v: ys.append(v), [1])), ys
for f in [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y, z]:
    t(f)
