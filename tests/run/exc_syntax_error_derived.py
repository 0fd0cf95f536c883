class ParseError(SyntaxError):
    pass
class LexError(ParseError):
    code = 3
    def __init__(self, msg, line):
        super().__init__(f"line {line}: {msg}")
        self.line = line
class Quiet(SyntaxError):
    def __str__(self):
        return "quiet " + self.args[0]
def f(k):
    if k == 0:
        raise ParseError("bad token")
    if k == 1:
        raise LexError("odd character", 7)
    if k == 2:
        raise Quiet("x")
    if k == 3:
        raise SyntaxError("plain")
    if k == 4:
        raise ParseError(42)
    return k
for k in range(6):
    try:
        print(f(k))
    except LexError as e:
        print("lex", e, e.line, e.code, e.args, repr(e), e.msg)
    except ParseError as e:
        print("parse", e, e.args, repr(e), isinstance(e, SyntaxError), e.msg)
    except SyntaxError as e:
        print(type(e).__name__, e, e.msg, e.args)
try:
    try:
        f(0)
    except SyntaxError as e:
        raise LexError("again", 2) from e
except Exception as e:
    print(e, repr(e.__cause__))
f(1)
class Base(SyntaxError):
    def __init__(self, msg, pos):
        super().__init__(msg)
        self.pos = pos
class More(Base):
    def __init__(self, msg, pos, extra=None):
        self.extra = extra
        super().__init__(msg.upper(), pos)
try:
    raise More("a", 3, extra=[1])
except SyntaxError as e:
    print(e, e.args)
try:
    raise Base("b", 4)
except Base as e:
    print(e, e.pos, repr(e))
