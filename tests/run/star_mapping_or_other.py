def f(a, b=2, *rest, c=3, **kw):
    return a, b, rest, c, sorted(kw.items())

class P:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def move(self, dx=0, dy=0):
        self.x += dx
        self.y += dy
        return self

def call(opts, *args):
    try:
        return f(1, **opts)
    except TypeError as e:
        return str(e)

def call2(opts, *args):
    try:
        return f(*args, **opts)
    except TypeError as e:
        return str(e)

def side(x):
    print("side", x)
    return x

print(call({"b": 5}), call(None), call("x"), call(3), call({}), call({"c": 1, "z": 2}), call([1]))
print(call2({"b": 5}, 1), call2(None, 1), call2({}, 1, 2, 3), call2({"q": 1}, 1, 2, 3), call2(4))
for o in ({"x": 1}, None, {"x": 2, "y": 3}, (1, 2)):
    try:
        p = P(**o)
        print(p.x, p.y)
    except TypeError as e:
        print(e)
    try:
        print(P(1).move(dx=side(4), **(o if isinstance(o, dict) and "z" in o else {"dy": 2} if o else o)).y)
    except TypeError as e:
        print(e)
    try:
        print(f(side(1), **o, c=side(9)))
    except TypeError as e:
        print(e)


# keys of several kinds, and the names of classes in what is said
mixed = {"a": 1, 2: "b"}
mixed.pop(2)
print(call(mixed))
mixed[None] = 3
print(call(mixed), call2(mixed, 5))
for d in ({"x": 1}, {"dx": 2}, {}):
    for g in (lambda: P(x=1, **d), lambda: P(1, **d), lambda: P(2, **d).move(dx=1, **d), lambda: P(*[1], **d)):
        try:
            g()
            print("ok")
        except TypeError as e:
            print(e)
