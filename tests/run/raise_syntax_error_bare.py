# A SyntaxError without a message, and other classes that are raised bare.
for raised in (SyntaxError, UnicodeError, OSError, KeyError, StopIteration, SystemExit, IndentationError, TabError):
    try:
        raise raised
    except BaseException as e:
        print(repr(e), str(e), e.args)
try:
    raise SyntaxError
except SyntaxError as e:
    print(repr(e), e, e.msg)
try:
    raise IndentationError()
except SyntaxError as e:
    print(repr(e), e, e.msg)
e = SyntaxError()
print(str(e), repr(e), e.args)


class Odd(SyntaxError):
    pass


try:
    raise Odd("x")
except SyntaxError as e:
    print(e)


def parse(text):
    if text:
        raise SyntaxError
    return 1


print(parse(""))
parse("x")
