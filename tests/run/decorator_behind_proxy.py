from contextlib import contextmanager
import functools
def noted(f):
    @functools.wraps(f)
    def wrapper(self, *args):
        self.log.append(f.__name__)
        return f(self, *args)
    return wrapper
class Doc:
    def __init__(self):
        self.text = "t"
        self.log = []
    @contextmanager
    def batch(self, n=1):
        self.text += "(" * n
        try:
            yield self
        finally:
            self.text += ")"
    @noted
    def add(self, s):
        self.text += s
        return len(self.text)
class Proxy:
    def __init__(self, target):
        self._target = target
        self.calls = []
    def __getattr__(self, name):
        value = getattr(self._target, name)
        self.calls.append(name)
        return value
d = Doc()
p = Proxy(d)
with p.batch(2) as q:
    print(q is d, p.add("x"), p.text)
with d.batch():
    print(d.add("y"))
print(p.text, p.calls, p.log)
try:
    p.nothing
except AttributeError as e:
    print(e)
from functools import lru_cache, cache
class A:
    @lru_cache(maxsize=None)
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)
    @contextmanager
    def open(self, name):
        print("open", name)
        yield name.upper()
        print("close", name)
    @staticmethod
    def s(x): return x
a = A()
f = a.fib
print(f(20), f.__name__, a.fib(25))
o = a.open
with o("x") as y, a.open("z") as w:
    print(y, w)
print(list(map(a.fib, range(5))))
