# __module__ of the classes of exceptions, by name and by value
import lib_pack.errors as mod_err
class E(ValueError):
    """doc E"""
class F(E): pass
def show(e):
    c = type(e)
    print(c.__name__, c.__module__, c.__qualname__, f"{type(e).__module__}.{type(e).__name__}", e.__class__.__module__)
for e in (E("x"), F(), ValueError(1), KeyError(2), mod_err.AppError("q")):
    show(e)
    try: raise e
    except Exception as x: show(x)
    except BaseException as x: show(x)
print(E.__module__, ValueError.__module__, mod_err.AppError.__module__)
print(E.__doc__, F.__doc__)
name = E.__module__ + "." + E.__qualname__
print(name)
k = ValueError
print(k.__module__)
import binascii, configparser, decimal, getopt, json, queue, re, statistics, struct
def a(): struct.pack("<B", 300)
def b(): re.compile("(")
def c(): json.loads("{")
def d(): queue.Queue().get_nowait()
def ff(): statistics.mean([])
def g(): decimal.Decimal(1) / decimal.Decimal(0)
def h(): decimal.Decimal("x")
def j(): configparser.ConfigParser().get("a", "b")
def k(): getopt.getopt(["-x"], "a")
def l(): binascii.unhexlify("zz")
def m(): open("/nope")
def n(): int("x")
def o(): {}[1]
def p(): (1).foo
def q(): "a".encode("ascii").decode("utf-8").encode("ascii", "strict"); "é".encode("ascii")
for x in (a, b, c, d, ff, g, h, j, k, l, m, n, o, q):
    try: x()
    except Exception as e:
        print(type(e).__module__, type(e).__qualname__, type(e).__name__)
