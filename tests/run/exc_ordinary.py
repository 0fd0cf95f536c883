# Ordinary uses that may trip.
import sys
from dataclasses import dataclass, field


@dataclass
class Problem(Exception):
    line: int
    text: str = "?"
    tags: list = field(default_factory=list)

    def __str__(self):
        return f"{self.line}: {self.text}"


@dataclass(frozen=True)
class Pair:
    a: int
    b: int


class WithPair(Exception):
    def __init__(self, pair):
        super().__init__(pair)
        self.pair = pair


try:
    raise Problem(3, "bad")
except Problem as e:
    print(e, repr(e), e.args, e.tags, e == Problem(3, "bad"))

try:
    raise WithPair(Pair(1, 2))
except WithPair as e:
    print(e, repr(e), e.pair.a, e.args[0] == Pair(1, 2))


class Tree:
    class Missing(KeyError):
        def __init__(self, key):
            super().__init__(key)
            self.key = key

    def __init__(self):
        self.d = {}

    def get(self, key):
        try:
            return self.d[key]
        except KeyError:
            raise self.Missing(key) from None

    def find(self, key):
        try:
            return self.d[key]
        except KeyError as e:
            raise Tree.Missing(key) from e


t = Tree()
t.d["a"] = 1
for f in (t.get, t.find):
    for key in ("a", "b"):
        try:
            print(f(key))
        except Tree.Missing as e:
            print("missing", e.key, e, repr(e.__cause__), e.__suppress_context__)


class Retry(Exception):
    attempts = 0


def flaky(n):
    Retry.attempts += 1
    if Retry.attempts < n:
        raise Retry(f"attempt {Retry.attempts}")
    return Retry.attempts


def run():
    while True:
        try:
            return flaky(4)
        except Retry as e:
            print("retrying", e)
            continue
        finally:
            print("round", Retry.attempts)


print(run())


class Code(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return "code %d" % self.code

    def __eq__(self, other):
        return isinstance(other, Code) and self.code == other.code

    def __hash__(self):
        return hash(self.code)


seen = {Code(1), Code(2), Code(1)}
print(len(seen), Code(1) in seen, Code(3) in seen, sorted(str(c) for c in seen))
best = max([Code(5), Code(9), Code(2)], key=lambda c: c.code)
print(best, best.args)


def first_error(values):
    error = None
    for v in values:
        try:
            if v < 0:
                raise Code(-v)
            print(100 // v)
        except (Code, ZeroDivisionError) as e:
            if error is None:
                error = e
    return error


for values in ([1, 2], [0, -3], [-4, 0]):
    error = first_error(values)
    if error is None:
        print("no error")
    elif isinstance(error, Code):
        print("code", error.code)
    else:
        print("other", error)


class Base(Exception):
    def report(self):
        return "base " + self.detail()

    def detail(self):
        return "none"


class A(Base):
    def detail(self):
        return "A" + str(self.args)


class B(Base):
    def __init__(self, n):
        super().__init__(n, n + 1)

    def detail(self):
        return "B" + super().detail()


for cls, arg in ((A, 1), (B, 5)):
    try:
        raise cls(arg)
    except Base as e:
        print(e.report(), e)


def nested():
    try:
        try:
            raise A("inner")
        finally:
            print("cleanup")
    except B:
        print("no")
    except A as e:
        raise B(7) from e


try:
    nested()
except Base as e:
    print(type(e).__name__, type(e.__cause__).__name__, e.__cause__.args)


def check(value):
    assert value > 0, f"bad {value}"
    return value


try:
    check(-1)
except AssertionError as e:
    print(e)

match_error = Code(4)
match match_error:
    case Code(code=4):
        print("matched four")
    case Exception():
        print("other")

errors = []
for item in ["1", "x", "", "3"]:
    try:
        errors.append(int(item))
    except ValueError as e:
        errors.append(str(e)[:20])
    else:
        errors.append("ok")
print(errors)


class Exit(SystemExit):
    pass


print(issubclass(Exit, Exception), issubclass(Exit, BaseException), issubclass(A, Base), issubclass(A, (B, KeyError)))
print(isinstance(A(1), Base), isinstance(A(1), (B, ValueError)), isinstance(ValueError(), Exception))
try:
    {}["k"]
except LookupError as e:
    print(type(e), e.__class__, type(e) is KeyError, type(e) in (KeyError, IndexError))
sys.exit(Exit("bye").args[0])
