# control flow through finally, with, generators, loops else
from contextlib import contextmanager
log = []
class CM:
    def __init__(self, n, swallow=False, fail=None): self.n = n; self.swallow = swallow; self.fail = fail
    def __enter__(self):
        log.append(f"+{self.n}")
        if self.fail == "enter": raise ValueError(f"enter{self.n}")
        return self.n
    def __exit__(self, t, e, tb):
        log.append(f"-{self.n}{'' if t is None else t.__name__}")
        if self.fail == "exit": raise IndexError(f"exit{self.n}")
        return self.swallow
@contextmanager
def ctx(n, quiet):
    log.append(f"[{n}")
    try:
        yield n * 2
    except KeyError as e:
        log.append(f"K{e}")
        if not quiet: raise
    else:
        log.append("else")
    finally:
        log.append(f"]{n}")
def run(f, *args):
    log.clear()
    try:
        r = f(*args)
    except Exception as e:
        r = (type(e).__name__, e.args, type(e.__context__).__name__ if e.__context__ else None)
    print(f.__name__, args, r, log)
def a(n):
    for i in range(4):
        try:
            if i == n: break
            with CM(i, swallow=i == 2), ctx(i, i == 1) as v:
                if i + n == 3: continue
                if n == 5: return ("ret", v)
                if n == 6 and i: raise KeyError(i)
                if n == 7: raise OSError(i)
        finally:
            log.append(f"f{i}")
            if n == 8 and i == 1: return "finally"
            if n == 9: break
    else:
        log.append("loop else")
        return "done"
    return "broke"
for n in range(-1, 10): run(a, n)
def b(how):
    with CM(1, fail=how if how in ("enter", "exit") else None), CM(2, swallow=how == "swallow", fail="exit" if how == "both" else None) as x:
        log.append("body")
        if how != "none": raise KeyError(how)
    return "after"
for how in ["none", "enter", "exit", "swallow", "both", "x"]: run(b, how)
def c(n):
    while True:
        try:
            try:
                n -= 1
                if n == 3: continue
                if n == 2: raise ValueError(n)
                if n < 0: return n
            finally:
                log.append(n)
                if n == 1: break
        except ValueError as e:
            log.append(str(e))
            continue
        else:
            log.append("else")
        finally:
            log.append("out")
    return "end"
for n in (1, 3, 5): run(c, n)
def d():
    def g():
        try:
            yield 1
            try:
                yield 2
            finally:
                log.append("inner")
                yield 3
        except ValueError as e:
            log.append(repr(e))
            yield 4
        finally:
            log.append("outer")
    it = g()
    out = [next(it), next(it), it.throw(ValueError("t")), next(it)]
    it.close()
    it2 = g(); out.append(next(it2)); it2.close()
    it3 = g(); next(it3); next(it3)
    try: it3.close()
    except RuntimeError as e: out.append(str(e))
    return out
run(d)
def e(n):
    def inner():
        nonlocal n
        try:
            n += 1
            return n
        finally:
            n *= 10
    return inner() + inner(), n
run(e, 1)
def f(xs):
    out = []
    for x in xs:
        for y in x:
            if y == 0: break
            try:
                out.append(10 // (y - 1))
            except ZeroDivisionError:
                out.append("z")
                continue
            finally:
                out.append("|")
        else:
            out.append("e")
            continue
        out.append("b")
        break
    else:
        out.append("E")
    return out
run(f, [[1, 2], [3]]); run(f, [[2], [0], [1]]); run(f, [])
def g():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError as v:
            return v.__context__.args, v.__context__.__context__
        finally:
            try: raise TypeError(3)
            except TypeError as t: log.append(repr(t.__context__))
run(g)
def h(n):
    try:
        return [1, 2, 3][n]
    except IndexError:
        return "bad"
    else:
        return "never"
    finally:
        if n == 7: raise RuntimeError("f")
run(h, 1); run(h, 5); run(h, 7)
def i():
    xs = [1, 2, 3]
    try:
        for xs[0] in range(5):
            if xs[0] == 3: raise StopIteration(xs)
    except StopIteration as s:
        return s.value, s.args
run(i)
def j():
    gen = (x for x in [1, 0, 2])
    total = 0
    try:
        for v in gen: total += 10 // v
    except ZeroDivisionError:
        return total, list(gen)
run(j)
