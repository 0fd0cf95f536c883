import array
import inspect
import pydoc
import sys
import threading
import traceback

import host as m

compiled = not m.__file__.endswith(".py")


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        lines = [frame[1] for frame in traceback.extract_tb(sys.exc_info()[2]) if frame[0].endswith("host.py")]
        print(type(error).__name__, error, lines)


print(m.total([1, 2, 3]), m.total([2 ** 62, 2 ** 62, -1]), m.total([]), m.total([-10 ** 30]), m.total([1, 10 ** 18]))
xs = [1.5, -0.0, float("inf")]
print(m.double(xs) is xs, xs, m.grid(3), m.swap((10 ** 20, "\u00e9")), m.swap((1, "x"), True, times=-5))
print(m.shout("h\u00e9\U0001f600\u4e16", 2), m.shout("", 0), m.shout("\u00df", 1), m.words(" a\u2003b\tc\n"), m.words(""))
print(m.power(3, 200), m.power(-7, 41), m.power(2, 0), m.maybe(-1), m.maybe(2 ** 70), m.spread(1 - 2j, -3), m.ratio(10 ** 40, 10 ** 39))
for call in (lambda: m.pick([1, 2], 5), lambda: m.pick([1, 2], -2), lambda: m.ratio(1, 0), lambda: m.root(-2.0), lambda: m.root(2.25)):
    attempt(call)
for call in (lambda: m.total(5), lambda: m.total(), lambda: m.total([1], 2), lambda: m.total([1], wrong=2), lambda: m.uncalled(1),
             lambda: m.swap((1,)), lambda: m.pick([1], "x"), lambda: m.total([None])):
    try:
        call()
        print("no error" if compiled else "TypeError")  # Python itself takes more
    except (TypeError, ValueError):
        print("TypeError")
try:  # where there is NumPy arrays are NumPy's
    import numpy

    def make(code, items):
        return numpy.array(items, dtype={"d": "f8", "i": "i4", "f": "f4", "q": "i8"}[code])
except ImportError:
    make = array.array
data = make("d", [1.0, 2.0, 3.0])
print(m.fill(data, 0.5) + 0.0, list(map(float, data)), float(m.fill(make("d", []), 1.0)), int(m.count(make("i", [1, 2, -7]))))
if compiled:
    for wrong in (make("f", [1.0]), make("q", [1]), b"abc", [1.0], None):
        try:
            m.fill(wrong, 1.0)
            print("no error")
        except (TypeError, ValueError, BufferError):
            pass
print(m.SCALE, m.NAMES, m.__name__, m.__doc__)
m.SCALE = 4
m.NAMES.append("new")
print(m.SCALE, m.NAMES)
print(inspect.signature(m.swap), inspect.getdoc(m.total), m.total.__name__)
text = pydoc.plain(pydoc.render_doc(m))
print([part in text for part in ("swap(pair, flag=False, *, times=1)", "The sum.", "Arrays of C doubles", "What a module owes")])
print(m.primes(60), len(m.parallel(20000)), m.parallel(4))
results = []
threads = [threading.Thread(target=lambda: results.append((m.parallel(3000)[-1], len(m.primes(3000))))) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
for i in range(2000):
    m.grid(10), m.words("a b c"), m.swap((i, "s"))
    try:
        m.pick([i], 3)
    except IndexError:
        pass
s = m.Square(3.0)
print(s, s.area(), s.half, s.name, len(s), isinstance(s, m.Shape), m.Square.__name__, m.Shape.__doc__, type(s) is m.Square)
s.half = 4.0
s.notes["k"] = 5
print(s, s.notes, s.notes is s.notes, len(s), s == m.Square(8.0), {s: 1}[m.Square(8.0)], m.Shape.made)
m.Shape.made = 50
print(m.Shape.called("c").name, m.Shape.made, s.made, m.Shape.double(7), m.largest([m.Shape("q"), s]) is s)
counts, seen = {"a": 1}, set()
print(m.tally(["a", "b"], counts, seen) is counts, counts, sorted(seen))
if m.__file__.endswith(".so"):
    for wrong in (lambda: m.Square("x"), lambda: m.Square(), lambda: setattr(s, "side", "x"), lambda: type("Sub", (m.Square,), {}),
                  lambda: m.largest([5]), lambda: m.tally(["a"], {1: 1}, seen)):
        try:
            wrong()
            print("no error")
        except TypeError:
            pass
for i in range(3000):
    q = m.Square(float(i), "name%d" % i)
    q.notes["x"] = i
    m.largest([q, s]), m.tally(["z"], {}, set()), q == s
del sys.modules["host"]
import host as again
print(again.SCALE, again.total([1, 2]))
