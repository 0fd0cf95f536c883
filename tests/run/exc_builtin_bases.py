class Done(StopIteration):
    def __init__(self, total):
        super().__init__(total)
        self.total = total


class Count:
    def __init__(self, n):
        self.n = n
        self.total = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise Done(self.total)
        self.n -= 1
        self.total += self.n
        return self.n


print(list(Count(4)), sum(Count(5)))
c = Count(1)
print(next(c))
try:
    next(c)
except Done as e:
    print("done", e.total, e.value, e.args)
try:
    next(Count(0))
except StopIteration as e:
    print("stop", e.value, type(e).__name__)
print(next(Count(0), "default"))


class Slotted(Exception):
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a


try:
    raise Slotted(4)
except Slotted as e:
    print(e.a, e.args)


class Interrupt(KeyboardInterrupt):
    pass


class Base(BaseException):
    pass


for cls in (Interrupt, Base):
    try:
        try:
            raise cls("x")
        except Exception:
            print("never")
    except BaseException as e:
        print(type(e).__name__, e, isinstance(e, Exception), isinstance(e, KeyboardInterrupt))


class Warn(UserWarning):
    pass


class Abstract:
    def run(self):
        raise NotImplementedError("subclass must")


class Concrete(Abstract):
    def run(self):
        try:
            return super().run()
        except NotImplementedError as e:
            return "got " + str(e)


print(Concrete().run())
try:
    raise Warn("careful")
except Warning as e:
    print(repr(e))


class HTTPError(OSError):
    def __init__(self, url, code, msg):
        self.url, self.code, self.msg = url, code, msg

    def __str__(self):
        return "HTTP Error %s: %s" % (self.code, self.msg)


class Timeout(OSError):
    pass


try:
    raise HTTPError("u", 404, "nf")
except OSError as e:
    print(e, e.errno, e.filename, isinstance(e, HTTPError))
try:
    raise Timeout(110, "timed out", "host")
except OSError as e:
    print(e, e.errno, e.strerror, e.filename, e.args, repr(e))
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename)
    kept = e
print(kept.args)


class Chain(Exception):
    pass


def chain(n):
    if n == 0:
        raise Chain("bottom")
    try:
        chain(n - 1)
    except Chain as e:
        raise Chain(f"level {n}") from (e if n % 2 else None)


try:
    chain(3)
except Chain as e:
    links = []
    at = e
    while at:
        links.append((str(at), at.__suppress_context__, at.__cause__ is not None))
        at = at.__context__
    print(links)


class Quit(SystemExit):
    def __init__(self):
        super().__init__(7)


raise Quit
