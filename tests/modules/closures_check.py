import gc
import inspect
import math

from closures import Button, adder, checked, collector, compose, counter, derivative, memo, table

add, other = adder(10), adder(20)
print(add(1), other(1), add(1, 2), add(x=1, times=3), adder(0.5)(1.5), callable(add))
print(add.__name__, add.__qualname__, add.__doc__, inspect.signature(add), repr(add).split(" at ")[0])
print(list(map(add, [1, 2, 3])), sorted([3, 1, 2], key=adder(0)), add is add, add == other)
step, reset = counter()
print(step(), step(), step(by=10), reset(), step(2))
step2, reset2 = counter(100)
print(step2(), step(), reset2(), step2())
d = derivative(math.sin)
print(d(0.0), d(1.0), derivative(lambda x: x * x)(3.0), derivative(d)(0.0) is not None)
print(compose(math.sin, math.cos)(1.0), compose(abs, lambda x: x - 5.0)(2.0))
calls = []


def square(n):
    calls.append(n)
    return n * n


m = memo(square)
print(m(3), m(3), m(4), calls)
print({k: f("x") for k, f in table(["a", "bc"]).items()})
take = collector()
got = take(1)
print(got, take(2) is got, got)
got.append(7)
print(take(3))
check = checked(3)
print(check(2))
for bad in (lambda: check(9), lambda: check(), lambda: check(1, 2), lambda: check(y=1)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
b = Button("ok")
print(b.press(), b.handler(2)("!"), b.press is b.press)
b.label = "new"
print(b.press())
press = b.press
del b
gc.collect()
print(press())
print(compose(adder(1.5), adder(2.5))(1.0))
for _ in range(2000):
    adder(1)(2)
    counter()[0]()
    try:
        checked(1)(2)
    except ValueError:
        pass
