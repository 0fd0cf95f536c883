# exception groups: except*, split, subgroup, nested ones, derived classes
import sys


class Own(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def deep(n):
    group = ExceptionGroup("0", [Own(0), ValueError("v0")])
    for i in range(1, n):
        group = ExceptionGroup(str(i), [group, Own(i), TypeError(f"t{i}")])
    return group


def leaves(group):
    found = []
    for one in group.exceptions:
        if isinstance(one, BaseExceptionGroup):
            found.extend(leaves(one))
        else:
            found.append(one)
    return found


def own():
    try:
        raise deep(3)
    except* Own as group:
        print([e.code for e in leaves(group)], group)
    except* (ValueError, TypeError) as group:
        print(leaves(group))


def many():
    errors = []
    for text in ("1", "x", "2", "y"):
        try:
            int(text)
        except ValueError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("several", errors)


def nested():
    try:
        try:
            raise ExceptionGroup("in", [KeyError("a"), IndexError("b")])
        except* KeyError as e:
            print("inner", e.exceptions)
    except* IndexError as e:
        print("outer", e.exceptions)


def loops():
    for i in range(4):
        try:
            if i == 1:
                raise ValueError(i)
            if i == 2:
                raise ExceptionGroup("two", [ValueError(i), KeyError(i)])
            print("no error", i)
        except* ValueError as e:
            print(i, e.exceptions)
        except* KeyError as e:
            print(i, "key", e.exceptions)
        else:
            print("else", i)
        finally:
            print("finally", i)


def name_is_gone():
    try:
        raise ValueError(1)
    except* ValueError as e:
        pass
    try:
        print(e)
    except NameError as error:
        print(type(error).__name__)


def sums():
    total = 0
    try:
        raise ExceptionGroup("n", [Own(i) for i in range(5)])
    except* Own as group:
        for one in group.exceptions:
            total += one.code
    return total


def cause():
    try:
        try:
            raise ValueError("first")
        except ValueError as error:
            raise ExceptionGroup("g", [error, TypeError("second")]) from error
    except ExceptionGroup as group:
        print(repr(group.__cause__), group.split(TypeError)[0].__cause__ is group.__cause__)


own()
try:
    many()
except* ValueError as group:
    print(group, [str(e) for e in group.exceptions])
nested()
loops()
name_is_gone()
print(sums())
cause()
print(deep(2).subgroup((Own, TypeError)), deep(2).split(KeyError))
try:
    raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
except* KeyboardInterrupt as e:
    print("interrupt", type(e).__name__)
except* ValueError as e:
    print(type(e).__name__)
def tried(f):
    try:
        f()
    except BaseException as e:
        print("out:", type(e).__name__, e, e.exceptions if isinstance(e, BaseExceptionGroup) else "")

def one():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [KeyError(3), ValueError(4)])])
    except* ValueError as e:
        print("v", e, e.exceptions)
    except* (TypeError, KeyError) as e:
        print("t", e.exceptions)

def rest():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError("x")])
    except* ValueError as e:
        print("v", repr(e))
    finally:
        print("finally")

def naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(type(e).__name__, e.message == "", e.exceptions)
    else:
        print("else")

def naked_shown():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e), e.args)


def none():
    try:
        print("fine")
    except* ValueError:
        print("no")
    else:
        print("else")
    finally:
        print("finally")

def unmatched():
    try:
        raise KeyError("k")
    except* ValueError:
        print("no")

def raises():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise RuntimeError("from v")
    except* TypeError as e:
        raise KeyError("from t")

def raises_naked():
    try:
        raise ValueError(1)
    except* ValueError:
        raise RuntimeError("from v")

def main():
    eg = ExceptionGroup("g", [ValueError(1), TypeError(2)])
    print(eg, eg.message, eg.exceptions, repr(eg), eg.args)
    print(eg.split(ValueError), eg.subgroup(TypeError), eg.subgroup(KeyError), eg.derive([KeyError(1)]))
    for f in (one, rest, naked, naked_shown, none, unmatched, raises, raises_naked):
        print(f.__name__)
        tried(f)
    tried(lambda: ExceptionGroup("g", []))
    tried(lambda: ExceptionGroup("g", [KeyboardInterrupt()]))
    tried(lambda: ExceptionGroup(5, [ValueError()]))
    print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
    try:
        raise eg
    except ExceptionGroup as e:
        print("caught", e is eg, isinstance(e, Exception), len(e.exceptions))

main()
