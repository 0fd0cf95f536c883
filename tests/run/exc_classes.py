# Exception classes with everything that classes have.
class Base(Exception):
    """The root."""
    count = 0
    prefix = "base"

    def __init__(self, message="nothing", *, code=0, tags=None):
        super().__init__(message)
        self.message = message
        self.code = code
        self.tags = tags if tags is not None else []
        Base.count += 1

    @property
    def short(self):
        return self.message[:3].upper()

    @classmethod
    def make(cls, n):
        return cls(f"made {n}", code=n)

    @staticmethod
    def twice(n):
        return 2 * n

    def retag(self, tag):
        self.tags.append(tag)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} {self.message!r} {self.code}>"


class Middle(Base):
    prefix = "middle"

    def __str__(self):
        return f"[{self.prefix}] {super().__str__()}"


class Leaf(Middle, KeyError):
    prefix = "leaf"

    def __init__(self, key):
        Middle.__init__(self, f"key {key}", code=-1)
        self.key = key


class Mixin:
    def shout(self):
        return self.prefix.upper() + "!"


class Mixed(Mixin, Base):
    pass


class Late(Base, Mixin):
    def __init__(self):
        pass


def thrower(n):
    if n == 0:
        raise Base
    if n == 1:
        raise Base("one", code=1, tags=["a"])
    if n == 2:
        raise Middle("two")
    if n == 3:
        raise Leaf((1, "é"))
    if n == 4:
        raise Mixed(code=4)
    if n == 5:
        raise Middle.make(5)
    if n == 6:
        raise Late
    raise ValueError(n)


for n in range(8):
    try:
        thrower(n)
    except Leaf as e:
        print("leaf", e, repr(e), e.key, e.args, e.short)
    except KeyError:
        print("never")
    except Mixed as e:
        print(e.shout(), e.prefix, e.tags, e)
    except Base as e:
        try:
            print("base", str(e), repr(e), e.args, e.prefix)
            print(e.short, e.retag("x").tags, e.twice(4), e.code)
        except AttributeError as missing:
            print("missing:", missing, e.args)
    except ValueError as e:
        print("value", e, e.args)
print(Base.count, Base.__doc__, Leaf.__doc__, Base.__name__)


# kept in lists, dicts, attributes; compared by identity
class Job:
    def __init__(self):
        self.error = None
        self.all = []

    def run(self, n):
        try:
            thrower(n)
        except Base as e:
            self.error = e
            self.all.append(e)
        except Exception as e:
            self.all.append(e)


job = Job()
for n in (1, 7, 2):
    job.run(n)
print(job.error, [str(e) for e in job.all], len(job.all), job.error is job.all[-1], job.error in job.all)
by_name = {type(e).__name__: e for e in job.all}
print(sorted(by_name), by_name["Base"].args)
for e in job.all:
    if isinstance(e, Middle):
        print("middle", e.code, e.short)
    elif isinstance(e, Base):
        print("base", e.code)
    else:
        print("other", e.args)
    print(type(e) is Base, type(e) == Middle, isinstance(e, (KeyError, ValueError)), isinstance(e, Exception))


# attributes set on a caught exception
def add(n):
    try:
        thrower(n)
    except Base as e:
        e.where = "add"
        e.code += 100
        raise


try:
    add(1)
except Base as e:
    print(e.where, e.code, hasattr(e, "where"), getattr(e, "nope", "no"))

try:
    raise Middle("hmm") from ValueError("cause")
except Middle as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__)
    try:
        raise Leaf(3)
    except Leaf as inner:
        print(repr(inner.__context__), inner.__cause__, inner.__context__ is e)


def deep():
    class Local(Base):
        def __str__(self):
            return "local:" + self.message

    try:
        raise Local("L")
    except Local as e:
        print(e, type(e).__name__)
    raise Local("out")


try:
    deep()
except Base as e:
    print(e, e.args)


class Numbered(Exception):
    def __init__(self, *args):
        super().__init__(*args, len(args))


for args in ((), (1,), (1, 2)):
    pass
try:
    raise Numbered(1, "two", None)
except Numbered as e:
    print(e.args, e, repr(e))


class NoArgs(Exception):
    def __init__(self, a, b=2):
        self.total = a + b


e = NoArgs(1)
print(e.args, str(e), repr(e), e.total)
e = NoArgs(1, b=5)
print(e.args, str(e), repr(e), e.total)
e2 = NoArgs(a=1, b=5)
print(e2.args, str(e2) == "", repr(e2))


class Stop(StopIteration):
    pass


class Exit(SystemExit):
    def __init__(self, status):
        super().__init__(status)
        self.why = "exit"


class Disk(OSError):
    def __init__(self, text):
        super().__init__(28, text, "f.txt")


for make in (0, 1, 2):
    try:
        if make == 0:
            raise Stop(5)
        if make == 1:
            raise Exit(3)
        raise Disk("full")
    except Stop as e:
        print("stop", e.value, e)
    except Exit as e:
        print("exit", e.code, e.why)
    except OSError as e:
        print(e.errno, e.strerror, e.filename, e, e.args, type(e).__name__)
raise Leaf("end") from e2
