# Attributes of functions: counters, caches, flags; before they are set and after they are deleted.
def f():
    """doc"""
    f.calls += 1
    return f.calls
try:
    f()
except AttributeError as e:
    print(e)
f.calls = 0
f(); f()
print(f.calls, f.__name__, f.__doc__)
def memo(n):
    if n in memo.cache: return memo.cache[n]
    memo.cache[n] = r = n if n < 2 else memo(n - 1) + memo(n - 2)
    return r
memo.cache = {}
print(memo(40), len(memo.cache))
def unique():
    unique.last = getattr(unique, "last", 0) + 1 if False else unique.last + 1
    return unique.last
unique.last = 10
print([unique() for _ in range(3)])
def outer():
    def inner():
        outer.seen.append(len(outer.seen))
        outer.flag = True
    inner()
    inner()
outer.seen = []
outer.flag = False
outer()
print(outer.seen, outer.flag)
del outer.flag
try:
    print(outer.flag)
except AttributeError as e:
    print(e)
class K:
    def go(self):
        f.calls = "done"
K().go()
print(f.calls)
