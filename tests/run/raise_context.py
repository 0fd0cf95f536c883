def show(e, depth=0):
    print("  " * depth + repr(e))
    if e.__cause__ is not None:
        print("  " * depth + "cause")
        show(e.__cause__, depth + 1)
    if e.__context__ is not None:
        print("  " * depth + "context", e.__suppress_context__)
        show(e.__context__, depth + 1)


def f(n):
    try:
        try:
            [][0]
        except IndexError as e:
            if n == 0:
                raise ValueError("implicit")
            if n == 1:
                raise ValueError("from e") from e
            if n == 2:
                raise ValueError("from None") from None
            if n == 3:
                raise ValueError("from new") from KeyError("new")
            if n == 4:
                raise ValueError("from class") from TypeError
            if n == 5:
                raise
            if n == 6:
                raise e
            if n == 7:
                try:
                    raise KeyError(1)
                except KeyError:
                    pass
                raise ValueError("after a handled one")
            if n == 8:
                try:
                    raise KeyError(2)
                finally:
                    raise ValueError("in finally")
    except Exception as e:
        show(e)


for i in range(9):
    print("n =", i)
    f(i)
