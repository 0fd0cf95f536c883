"""Names that several imports bind, and code that runs between them without a call; trys of imports and what they leave."""
from math import floor as f


def gen():
    yield f(2.5)
    yield f(2.5)


g = gen()
from math import ceil as f
a, b = g
from math import floor as f
print(a, b, f(2.5))

from math import floor as h
for i in range(3):
    break
else:
    from math import trunc as h
print(h(2.5))

x = 5


def local():
    try:
        import nomod as x
    except ImportError:
        pass
    return x


try:
    print(local())
except UnboundLocalError as error:
    print("unbound:", error)

e = 5
try:
    import nomod
except ImportError as e:
    y = 1
try:
    print(e)
except NameError as error:
    print(error)

Err = ImportError
try:
    import nomod
except Err:
    z = 1
except Exception:
    z = 2
print(z)


class G:
    def __getattr__(self, name):
        return name


print(getattr(G(), "plain", 1), hasattr(G(), "other"))
