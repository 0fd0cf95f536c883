# Generators and exceptions thrown into them.
class Stop(Exception):
    def __init__(self, why="stop"):
        super().__init__(why)
        self.why = why


def worker(log):
    n = 0
    while True:
        try:
            got = yield n
            log.append(("got", str(got)))
            n += 1
        except ValueError as e:
            log.append(("value", str(e)))
            n += 10
        except Stop as e:
            log.append(("stop", e.why))
            return n
        finally:
            log.append(("finally", str(n)))


log = []
g = worker(log)
print(next(g), g.send("a"))
print(g.throw(ValueError("v")))
print(g.throw(ValueError))
print(g.throw(ValueError, "text"))
print(g.throw(ValueError, ValueError("given")))
try:
    g.throw(Stop("enough"))
except StopIteration as e:
    print("ended with", e.value)
for item in log:
    print(item)
try:
    g.throw(KeyError("late"))
except KeyError as e:
    print("late", e)

g = worker([])
try:
    g.throw(Stop)
except Stop as e:
    print("fresh", e.why, e.args)
g = worker([])
next(g)
try:
    g.throw(TypeError("not caught"))
except TypeError as e:
    print("through", e, e.__context__)
print(list(g))


def outer(log):
    try:
        result = yield from worker(log)
        log.append(("result", str(result)))
        yield -1
    except KeyError as e:
        log.append(("outer", str(e)))
        yield -2


log = []
g = outer(log)
print(next(g), g.throw(ValueError("inner")), g.throw(Stop()))
print(log)
g = outer(log)
next(g)
print(g.throw(KeyError("k")))


def context():
    try:
        yield 1
    except ValueError as e:
        print("in", repr(e), repr(e.__context__))
        try:
            yield 2
        except TypeError as inner:
            print("inner", repr(inner.__context__))
    yield 3
    raise LookupError("own")


g = context()
next(g)
try:
    raise RuntimeError("handled outside")
except RuntimeError:
    print(g.throw(ValueError("thrown")))
    print(g.throw(TypeError("again")))
    try:
        next(g)
    except LookupError as e:
        print(repr(e), repr(e.__context__))


def raises_later():
    yield 1
    raise LookupError("later")


g = raises_later()
next(g)
try:
    raise RuntimeError("handled by whoever resumes")
except RuntimeError:
    try:
        next(g)
    except LookupError as e:
        print(repr(e), repr(e.__context__))


def reraises():
    yield 1
    raise


g = reraises()
next(g)
try:
    raise RuntimeError("once more")
except RuntimeError:
    try:
        next(g)
    except RuntimeError as e:
        print("again", e)


def cleanup(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("cleaned")


log = []
g = cleanup(log)
next(g)
g.close()
print(log)
g = cleanup(log)
next(g)
try:
    g.throw(Stop("x"))
except Stop as e:
    print(e, log)


def ignoring():
    while True:
        try:
            yield 0
        except Exception as e:
            print("ignored", type(e).__name__)


g = ignoring()
next(g)
for error in (ValueError("a"), Stop("b"), KeyError("c")):
    print(g.throw(error))


def raising():
    yield 1
    raise StopIteration("bad")


try:
    for x in raising():
        print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))

# tracebacks and notes only pass through
try:
    try:
        raise Stop("first")
    except Stop as e:
        tb = e.__traceback__
        print(tb is not None, e.with_traceback(tb) is e, ValueError("x").__traceback__)
        e.add_note("a note")
        e.add_note("zwei Zeilen:\nä")
        raise ValueError("second").with_traceback(tb) from e
except ValueError as e:
    print(repr(e), repr(e.__cause__))
    kept = e


def last():
    error = Stop("with notes")
    error.add_note("note 1")
    error.add_note("note 2")
    raise error


last()
