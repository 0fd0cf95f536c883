def f(n):
    e = "before"
    try:
        if n:
            raise ValueError(n)
    except ValueError as e:
        print("handler", e)
    try:
        print(e)
    except UnboundLocalError as x:
        print(x)


f(0)
f(1)


def g():
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    print(e)


try:
    g()
except NameError as e:
    print(type(e).__name__, e)


def h():
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError as e:
            if i == 1:
                continue
            if i == 2:
                break
            del e
    try:
        print(e)
    except UnboundLocalError as x:
        print(x)


h()
try:
    raise ValueError("module")
except ValueError as problem:
    print(problem)
try:
    print(problem)
except NameError as e:
    print(e)


def user():
    return shared


shared = "bound"
print(user())
try:
    raise ValueError("shared")
except ValueError as shared:
    print(user())
try:
    print(user())
except NameError as e:
    print(e)
print(e)
