def f():
    try:
        try:
            raise ValueError("first")
        finally:
            print("inner")
            [][1]
    finally:
        print("outer")


def g():
    try:
        f()
    except KeyError:
        print("not this")
    else:
        print("nor this")


g()
