def a(x):
    return b(x) + 1


def b(x):
    try:
        return c(x) * 2
    except ValueError:
        return -100


def c(x):
    if x < 0:
        raise ValueError("negative")
    if x > 100:
        raise OverflowError("large")
    if x == 50:
        raise LookupError("fifty")
    return d(x)


def d(x):
    try:
        return 1000 // x
    finally:
        trace.append(x)


trace = []
for x in [1, 10, -5, 0, 200, 50]:
    try:
        print(x, a(x))
    except (ZeroDivisionError, OverflowError) as e:
        print(x, type(e).__name__, e)
    except LookupError:
        print(x, "lookup")
print(trace)


def even(n):
    try:
        if n == 0:
            return True
        return odd(n - 1)
    finally:
        if n == 3:
            print("three")


def odd(n):
    if n == 0:
        raise StopIteration(n)
    try:
        return even(n - 1)
    except StopIteration as e:
        return e.value == 0 and n > 1


print(even(6), even(7), odd(5), odd(3))
try:
    odd(0)
except StopIteration as e:
    print("stop", e.value)
