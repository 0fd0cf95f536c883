# the classes that isinstance, issubclass and except are given: one, a tuple of some, in one variable
class Fault(ValueError): pass
class G:
    def __init__(self, name, swallow=StopIteration):
        self.name, self.swallow = name, swallow
    def test(self, error):
        return isinstance(error, self.swallow)
for g in (G(1), G(2, Fault), G(3, LookupError), G(4, (KeyError, IndexError)), G(5, (Fault, TypeError))):
    for e in (StopIteration(), Fault(2), KeyError(1), TypeError()):
        print(g.name, type(e).__name__, g.test(e))
def retry(times, catch=Exception):
    def wrap(f):
        def call(*args):
            for k in range(times):
                try:
                    return f(*args)
                except catch as e:
                    print("again", type(e).__name__, e)
            return None
        return call
    return wrap
@retry(2)
def a(x):
    return 1 // x
@retry(2, (KeyError, IndexError))
def b(x):
    return [1, 2][x]
@retry(3, Fault)
def c(x):
    if x > 2:
        raise Fault("big")
    return x
@retry(1, (Fault, ZeroDivisionError, KeyError))
def d(x):
    return {1: 2}[x]
print(a(0), a(1), b(5), b(1), c(3), c(1), d(3), d(1))
def test(e, cs):
    return isinstance(e, cs), issubclass(type(e), cs)
print(test(KeyError(1), KeyError), test(KeyError(1), (IndexError, Fault)), test(Fault(), (IndexError, (Fault, KeyError))))
try:
    b("x")
except TypeError as e:
    print(e)
