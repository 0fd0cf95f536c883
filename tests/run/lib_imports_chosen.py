"""Imports that a try chooses among, and what is derived from what they bring."""
import sys

try:
    from nowhere_lib import Base
except ImportError:
    class Base:
        def __init__(self, name):
            self.name = name

        def hello(self):
            return "hello " + self.name


class Child(Base):
    def __init__(self, name, n):
        super().__init__(name)
        self.n = n

    def hello(self):
        return super().hello() * self.n


print(Child("a", 2).hello(), Base("x").hello(), issubclass(Child, Base), Child.__mro__[1].__name__)

try:
    from lib_pack.plugins import Plugin as Parent
except ImportError:
    class Parent:
        def run(self):
            return "none"


class Own(Parent):
    name = "own"


print(Own(3).run(), isinstance(Own(), Parent), Parent(7).run())

try:
    import lib_pack.quick as engine
except ImportError:
    import lib_pack.plugins as engine
try:
    import missing_a as plain
except ImportError:
    try:
        import missing_b as plain
    except ImportError:
        from lib_pack import plugins as plain


class Motor(engine.Engine):
    def go(self):
        return self.run() + "!"


print(engine.compute(10), plain.compute(10), Motor().go())

try:
    from missing_lib import Shown
except ImportError as err:
    print("no lib:", err)

    class Shown:
        kind = "own"

        def show(self):
            return self.kind


class Other(Shown):
    pass


print(Other().show())
try:
    from lib_pack.plugins import nothing_there
except ImportError as e:
    print(str(e)[:34])
    nothing_there = 4
print(nothing_there)
try:
    from lib_pack.plugins import Plugin
except:
    Plugin = None
print(Plugin(2).run())
HAVE = True
try:
    from lib_pack.plugins import Thing, LIMIT
except ImportError:
    HAVE = False
    Thing = object
    LIMIT = 0
try:
    from nowhere import Mixin
except ImportError:
    Mixin = object


class Mixed(Thing, Mixin):
    def more(self):
        return self.show(), LIMIT, HAVE


print(Mixed().more())
try:
    from missing_c import Error
except ImportError:
    class Error(Exception):
        pass
try:
    raise Error("x")
except Error as e:
    print(repr(e))
try:
    from missing_d import cached
except (ImportError, AttributeError):
    def cached(f):
        memo = {}

        def inner(n):
            if n not in memo:
                memo[n] = f(n)
            return memo[n]
        return inner


@cached
def square(n):
    return n * n


print(square(3), square(3))
if sys.version_info[0] >= 3:
    from io import StringIO
    import queue
    unicode = str
else:
    from StringIO import StringIO
    import Queue as queue
PY2 = sys.version_info[0] == 2
if PY2:
    from urllib2 import urlopen
print(StringIO("x").read(), unicode(2), queue.Queue().qsize())
