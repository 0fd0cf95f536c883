def f(e, n):
    try:
        if n == 0:
            raise ValueError("v")
        if n == 1:
            e = "rebound"
            raise KeyError(e)
    except ValueError as e:
        print("handler", e)
    except KeyError as k:
        print("key", k, e)
    try:
        return e
    except UnboundLocalError as u:
        return str(u)


print(f("given", 0), f("given", 1), f("given", 2), f(5, 2), f(5, 0))


def g(n):
    try:
        int(n)
    except ValueError as e:
        e = str(e)[:7]
        print(e)
        if n == "x":
            e = 5
        print(e)
    try:
        print(e)
    except UnboundLocalError as u:
        print("unbound")


g("x")
g("y")
g("1")


def h(items):
    for item in items:
        try:
            value = int(item)
        except ValueError as item:
            print("bad", item)
        else:
            print(item, value)
        try:
            print(item)
        except UnboundLocalError:
            print("item is gone")


h(["1", "x", "2"])


def nested(n):
    try:
        int("a")
    except ValueError as e:
        try:
            [][n]
        except IndexError as e:
            print("inner", e)
        try:
            print(e)
        except UnboundLocalError as x:
            print("outer name is gone")


nested(0)
