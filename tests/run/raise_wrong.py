def f(x):
    try:
        raise x
    except TypeError as e:
        print(e, e.__context__)


f(5)
f("text")
f([1])


def g(x):
    try:
        raise ValueError("v") from x
    except TypeError as e:
        print("cause:", e)
    except ValueError as e:
        print(e, e.__cause__)


g(None)
g(5)
g(KeyError("c"))
try:
    raise 5
except TypeError as e:
    print(e)
