def f():
    raise ValueError("first")


def g():
    try:
        f()
    except ValueError as e:
        print("caught", e)
        raise


def h():
    try:
        g()
    except ValueError as e:
        raise e


try:
    h()
except KeyError:
    print("no")
