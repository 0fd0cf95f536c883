class AppError(Exception):
    """What goes wrong here."""
class ParseError(AppError, ):
    pass
class Missing(KeyError):
    pass
def f(n):
    if n == 0:
        raise ParseError("bad", n)
    if n == 1:
        raise AppError
    if n == 2:
        raise Missing("k")
    if n == 3:
        raise ValueError("v")
    return n
for i in range(5):
    try:
        print(f(i))
    except ParseError as e:
        print("parse", e, e.args, type(e).__name__, isinstance(e, AppError), isinstance(e, ValueError))
    except AppError as e:
        print("app", repr(e), isinstance(e, ParseError))
    except (KeyError, ValueError) as e:
        print("other", repr(e), str(e), isinstance(e, Missing))
print(ParseError.__name__)
try:
    try:
        f(0)
    except AppError as e:
        raise Missing("again") from e
except Missing as e:
    print(repr(e.__cause__), repr(ParseError("x")))
e = ParseError("kept")
def late():
    raise Later("x")
try:
    late()
except NameError as error:
    print(error)
class Later(Exception): ...
raise e
