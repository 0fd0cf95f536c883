from functools import wraps

commands = {}

def command(name, *others, hidden=False):
    def mark(fn):
        fn.names = (name,) + others
        fn.hidden = hidden
        for one in fn.names:
            commands[one] = fn
        return fn
    return mark

def typed(*types):
    def deco(fn):
        @wraps(fn)
        def inner(*args):
            if len(args) != len(types):
                raise TypeError(f"{fn.__name__} takes {len(types)}")
            return fn(*[t(a) for t, a in zip(types, args)])
        return inner
    return deco

def loud(fn):
    def inner(*args):
        return "!"
    if fn.__name__ != "echo":
        inner.level = 3
    return inner

def late(fn):
    setattr(fn, "when", fn.__name__ * 2)
    return fn

@command("add", "+")
@typed(int, int)
def add(a, b):
    return a + b

@late
@command("scale", hidden=True)
@typed(float, int)
def scale(x, n):
    return x * n

@command("echo")
@loud
def echo(*words):
    return " ".join(words)

@command("plain")
def plain():
    return None

for name in sorted(commands):
    f = commands[name]
    print(name, f.names, f.hidden)
print(add("1", "2"), commands["+"] is add, scale.when, scale("1.5", 2), echo("a"))
for f in (add, echo):
    try:
        print(f.when)
    except AttributeError as e:
        print(e)
try:
    print(echo.level)
except AttributeError as e:
    print(e)
add.names += ("plus",)
print(add.names)

@typed(int)
def neg(a):
    return -a

try:
    print(neg.names)
except AttributeError as e:
    print(e)

class Point:
    def move(self, p):
        p.x = 1

def made(n):
    def inner(p):
        p.x = n
        return p
    return inner

p = Point()
p.move(p)
print(made(4)(p).x)
