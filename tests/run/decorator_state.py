def count_calls(f):
    calls = 0
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return calls, f(*args, **kwargs)
    return wrapper
@count_calls
def greet(name, punct="!"):
    return name + punct
@count_calls
def add(a, b=0):
    return a + b
print(greet("a"), greet("b", punct="?"), add(1), add(1, b=2), greet(name="c"))
def validate(lo, hi):
    def decorate(f):
        def wrapper(x):
            if not lo <= x <= hi:
                raise ValueError("out of range: " + str(x))
            return f(x)
        return wrapper
    return decorate
@validate(0, 10)
def root(x):
    return x ** 0.5
print(root(9))
registry = []
def register(f):
    registry.append(f)
    return f
@register
def one():
    return 1
@register
def two():
    return 2
print([f() for f in registry], one(), two() + one())
def default_none(f=None):
    return "none" if f is None else f()
print(default_none(), default_none(one))
root(11)
