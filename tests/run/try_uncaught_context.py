def f(x):
    try:
        return 10 // x
    except ZeroDivisionError:
        raise ValueError("bad x")


def g(x):
    try:
        f(x)
    finally:
        print("g ends")


g(0)
