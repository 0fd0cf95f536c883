"""Functions that Python passes: called, kept, compared; what they raise, change and give."""


class Own(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


def apply(f, n):
    return [f(i) for i in range(n)]


def total(f, a, b):
    s = 0.0
    for i in range(10):
        s += f(a + (b - a) * i / 10)
    return s


def fold(f, xs, start):
    for x in xs:
        start = f(start, x)
    return start


def maybe(items, key=None):
    best = items[0]
    for item in items:
        if key is None:
            if item < best:
                best = item
        elif key(item) < key(best):
            best = item
    return best


def guarded(f, x):
    try:
        return f(x)
    except ValueError as e:
        return "caught %s %r" % (e, e.args)
    except (KeyError, IndexError) as e:
        return "looked up " + repr(e)
    except Own as e:
        return "own %s %d" % (e, e.code)
    finally:
        print("done", x)


def fails(n):
    if n > 1:
        raise Own("too many", n)
    return n


def walk(xs, visit):
    for i in range(len(xs)):
        xs[i] += 1
        visit(i, xs)
    return xs


def bubble(xs, less, on_swap=None):
    n = len(xs)
    for i in range(n):
        for j in range(n - 1 - i):
            if less(xs[j + 1], xs[j]):
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
                if on_swap is not None:
                    on_swap(j)


def named(f):
    return f(1, scale=2) + f(2, scale=3)


class Bus:
    """Listeners by topic."""

    def __init__(self):
        self.listeners = {}
        self.count = 0

    def on(self, topic, f):
        self.listeners.setdefault(topic, []).append(f)
        return f

    def off(self, topic, f):
        self.listeners[topic].remove(f)

    def emit(self, topic, value):
        self.count += 1
        for f in list(self.listeners.get(topic, [])):
            f(self, value)
        return self.count

    def has(self, topic, f):
        return f in self.listeners.get(topic, [])


class Field:
    def __init__(self, name, check):
        self.name = name
        self.check = check
        self.value = 0

    def set(self, value):
        if not self.check(value):
            raise ValueError(self.name)
        self.value = value


def tree(n, f):
    if n == 0:
        return f(0)
    return tree(n - 1, f) + f(n)


def each(f):
    for i in range(3):
        yield f(i)


def careful(f, n):
    """Its yield stands inside of a try: it runs on a stack of its own."""
    for i in range(n):
        try:
            yield f(i)
        except ValueError as e:
            yield len(str(e))
        finally:
            print("left", i)


def pairs(f, words):
    return {w: f(w) for w in words}


def rows(f, n):
    return [f(i) for i in range(n)]


def same(f, g):
    return f is g, f == g, f is not g, f in [g], [f].count(g)


class Holder:
    def __init__(self, f=None):
        self.f = f

    def holds(self, g):
        return self.f is g, self.f == g, self.f is None

    @classmethod
    def made(cls, f):
        return cls(f)
