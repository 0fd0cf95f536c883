# TypeErrors of keys that are seen when the call runs
def f(a, b=2, *, c, d=4):
    return a, b, c, d


def g(a, /, **rest):
    return a, rest


def h(x, y, z):
    return x + y + z


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


def trial(options):
    attempt(lambda: f(**options))
    attempt(lambda: f(1, **options))
    attempt(lambda: f(1, c=3, **options))
    attempt(lambda: g(1, **options))
    attempt(lambda: g(1, q=5, **options))
    attempt(lambda: h(**options))
    attempt(lambda: h(1, **options))
    attempt(lambda: h(1, 2, z=0, **options))


for keys in ["", "a", "c", "ac", "abcd", "x", "xy", "xyz", "z", "acx", "q"]:
    made = {}
    for k in keys:
        made[k] = len(made) + 10
    print("--", keys)
    trial(made)
print(f(1, **{"c": 2}), f(**{"a": 1, "c": 2, **{"d": 3}}))
mixed = {"b": "text", "c": 1.5}
print(f(1, **mixed))
f(1, **{k: 1 for k in "c!"})
