import lib_pack.errors as pk_errors
from lib_pack.errors import AppError, ConfigError as CE


class AppErrorLocal(pk_errors.AppError):
    code = 3


class ConfigError(Exception):
    pass


for n in (1, 3):
    try:
        print(pk_errors.check(n))
    except pk_errors.ConfigError as e:
        print(e, e.code, e.chain(), repr(e.inner), repr(e.inner.inner), type(e) is CE, isinstance(e, ConfigError))

try:
    raise ConfigError("mine")
except CE:
    print("no")
except ConfigError as e:
    print("mine", e)


class Holder:
    def __init__(self):
        self.error = None
        self.history = []

    def fail(self, e):
        self.error = e
        self.history.append(e)

    def check(self):
        if self.error:
            raise self.error
        return "fine"


h = Holder()
print(h.check())
for e in (AppErrorLocal("a"), ValueError("b"), CE("c", ConfigError("d"))):
    h.fail(e)
    try:
        h.check()
    except AppError as caught:
        print("app", caught, caught.code, caught is e, caught.inner)
    except Exception as caught:
        print("exc", repr(caught), caught is e)
print([type(e).__name__ for e in h.history], len(h.history))


def compute(values):
    results = {}
    for v in values:
        try:
            results[v] = 10 // v
        except ZeroDivisionError as e:
            results[v] = e
    return results


r = compute([1, 0, 5])
for k, v in r.items():
    if isinstance(v, Exception):
        print(k, "failed:", v)
    else:
        print(k, v + 1)


def find(items, wanted):
    for i, item in enumerate(items):
        try:
            if item == wanted:
                break
            if item < 0:
                raise CE(f"negative {item}")
        except CE as e:
            print("skip", e)
            continue
        else:
            print("checked", item)
        finally:
            print("step", i)
    else:
        return -1
    return i


print(find([1, -2, 3], 3), find([1], 5))


def ways(n):
    try:
        if n == 0:
            return "try"
        if n == 1:
            raise CE("x")
        return "end"
    except CE:
        return "except"
    finally:
        if n == 2:
            return "finally"


print([ways(n) for n in range(4)])


def late(n):
    try:
        try:
            raise CE("one")
        except CE as e:
            first = e
            raise AppErrorLocal("two") from None
    except AppError as second:
        return first, second


a, b = late(1)
print(a, b, repr(b.__cause__), b.__suppress_context__, b.__context__ is a)
raise CE("final", b)
