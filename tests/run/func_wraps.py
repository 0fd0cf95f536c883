from functools import wraps
def deco(f):
    @wraps(f)
    def inner(*args, **kw):
        "inner doc"
        print("calling", f.__name__)
        return f(*args, **kw)
    return inner
def twice(n):
    def outer(f):
        @wraps(f)
        def w(*a, **k):
            return [f(*a, **k) for _ in range(n)]
        return w
    return outer
@deco
def foo(x, y=2):
    "foo's doc"
    return x + y
@twice(2)
@deco
def bar(x):
    return x * 2
def plain(): pass
print(foo(1), foo.__name__, foo.__doc__, foo.__qualname__, foo.__module__)
print(bar(3), bar.__name__, bar.__doc__)
print(plain.__name__, plain.__doc__, plain.__module__, (lambda: 0).__name__)
class K:
    @deco
    def m(self, z):
        "m doc"
        return z
print(K().m(5), K.m.__name__)
try:
    foo()
except TypeError as e:
    print(e)
print(str(foo)[:13])
