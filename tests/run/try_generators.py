def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e:
            print("still", e, e.__context__)
    yield 2


it = g()
print(next(it))
try:
    raise
except RuntimeError as e:
    print(e, e.__context__)
try:
    raise KeyError("outer")
except KeyError:
    print(next(it))
    try:
        raise IndexError
    except IndexError as e:
        print(repr(e.__context__))


def h():
    try:
        yield 1
        yield 2
    finally:
        print("closing")


for x in h():
    print(x)
    break
k = h()
print(next(k))
k.close()


def f(n):
    for x in (10 // y for y in [2, 0]):
        print(x)


try:
    f(1)
except ZeroDivisionError as e:
    print(e)


def w():
    while True:
        try:
            got = yield
            print("got", 10 // got)
        except ZeroDivisionError:
            print("zero")
        except GeneratorExit:
            print("exit")
            raise


s = w()
next(s)
s.send(5)
s.send(0)
s.close()


def r():
    yield 1
    return "value"


q = r()
next(q)
try:
    next(q)
except StopIteration as e:
    print(e.value, e.args)
