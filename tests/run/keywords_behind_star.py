def f(a, b=2): return ("f", a, b)
def g(*xs, **kw): return ("g", xs, sorted(kw.items()))
def h(a, *, key=None, req): return ("h", a, key, req)
def p(a, b, /, c, d=4, *, e=5): return ("p", a, b, c, d, e)
def one(x): return ("one", x)
def none(): return "none"
def q(a, /, *rest, k=1, **more): return (a, rest, k, sorted(more))
class C:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def m(self, u, v="v"):
        return (self.x, u, v)
    def __repr__(self): return f"C({self.x}, {self.y})"
class Task:
    def __init__(self, fn, args, kwargs):
        self.fn, self.args, self.kwargs = fn, args, kwargs
    def run(self):
        return self.fn(*self.args, **self.kwargs)
c = C(7)
functions = [f, g, h, p, one, none, q, C, c.m, lambda *a, **k: (a, sorted(k))]
argument_lists = [(), (1,), (1, "x"), [1, 2, 3], (1, 2, 3, 4), (1, 2, 3, 4, 5, 6)]
keyword_dicts = [{}, {"b": 3}, {"a": 1}, {"req": 1}, {"req": 1, "key": 2}, {"c": 1, "e": 9}, {"x": 1, "y": 2}, {"v": "w", "u": 0}, {"zz": 1}, {"k": 8, "more": 9}]
for fn in functions:
    for args in argument_lists:
        for kwargs in keyword_dicts:
            try:
                print(Task(fn, args, kwargs).run())
            except TypeError as e:
                print("TypeError", e)
def outer(*args, **kwargs):
    return inner(0, *args, **kwargs)
def inner(first, second="s", *, third=None):
    return (first, second, third)
def call(fn, args=(), kwargs=None):
    return fn(*args, **(kwargs or {}))
print(call(outer, [5], {"third": 6}), call(inner, (1,)), call(outer))
def log(fn):
    calls = []
    def wrapper(*args, **kwargs):
        calls.append((args, kwargs))
        return fn(*args, **kwargs)
    def replay():
        return [fn(*a, **dict(k)) for a, k in calls]
    return wrapper, replay
w, replay = log(inner)
w(1); w(1, 2); w(1, third=3); w(1, "q", third="r")
print(replay())
