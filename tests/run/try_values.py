errors = [ValueError("v"), KeyError("k"), IndexError(), OSError(2, "no", "file"), ZeroDivisionError("a", 1, 2.5), KeyError(3)]
for e in errors:
    print(str(e), repr(e), e.args, type(e).__name__, e.__class__.__name__)
    print(isinstance(e, ValueError), isinstance(e, LookupError), isinstance(e, (OSError, ArithmeticError)), isinstance(e, Exception), isinstance(e, BaseException))
    print(e.__cause__, e.__context__, e.__suppress_context__)
print(errors[0] == errors[0], errors[0] == ValueError("v"), errors[0] is errors[0], errors[0] != errors[1])
for e in errors:
    try:
        raise e
    except (LookupError, OSError) as x:
        print("caught", x is e, f"{x!r:>20}|{x}|{x!s}")
    except Exception as x:
        print("other", x is e, "%s %r" % (x, x))


def make(n):
    if n < 0:
        return None
    if n == 0:
        return ValueError("made")
    return TypeError("n", n)


def first(xs):
    try:
        return xs[0]
    except IndexError as e:
        return e


for n in [-1, 0, 1]:
    e = make(n)
    if e is None:
        print("none")
    else:
        print(repr(e), bool(e))
    try:
        if e:
            raise e
    except TypeError as x:
        print(len(x.args), x.args[1], x)
    except ValueError as x:
        print(x)
print(first([1]), repr(first([])))
try:
    raise make(-1)
except TypeError as x:
    print(x)
