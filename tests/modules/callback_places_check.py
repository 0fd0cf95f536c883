import callback_places as m


def show(f):
    try:
        print(f())
    except (TypeError, KeyError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error if isinstance(error, (KeyError, ZeroDivisionError)) else "")


def twice(x):
    return x * 2


class Square:
    def area(self):
        return 4


bell = m.Bell()
bell.on("a", lambda x: x + 1)
bell.on("a", twice)
print(bell.fire("a", 5), bell.fire("b", 1), bell.on("c", twice) is twice)
bell.hook = print
print(bell.fire("a", 5))
seen = []
bell.hook = seen.append
bell.fire("c", 1)
bell.hook = None
print(seen, bell.handlers["c"] == [twice], bell.ring())
m.Bell.rings = lambda n: "ding " * n
print(bell.ring())
print(bell.connect(lambda x: x + 1, twice).connect(abs).emit(-4))
print(m.apply_all([lambda x: x + 1, twice], 10), m.apply_all([abs, str], -3), m.apply_all([], 1))
print(m.apply_named({"a": twice, "b": lambda x: x - 1}, "b", 7))
show(lambda: m.apply_named({"a": twice}, "z", 7))
show(lambda: m.apply_all([lambda x: 1 // x], 0))
print(m.apply_pair((twice, lambda x: x + 5), 1), m.apply_labelled([("t", twice), ("n", lambda x: -x)], 3))
print(m.pipeline(1), m.pipeline(1, twice), m.pipeline(1, twice, lambda x: x + 1, abs))
print(m.by_name(2), m.by_name(2, double=twice, less=lambda x: x - 1))
print(m.nested({"a": [twice], "b": [abs, lambda x: x]}, -3))
print(m.hooked(1))
m.HOOK = twice
print(m.hooked(4), m.HOOK is twice)
m.HOOK = None
m.TABLE["a"] = twice
m.TABLE.update(b=lambda x: x + 7)
print(m.tabled("a", 5), m.tabled("b", 5))
m.ORDER.append(twice)
m.ORDER += [lambda x: x + 2]
print(m.in_order(5), m.hooked(3))
functions = [twice]
functions.append(lambda x: x * 3)
print(m.apply_all(functions, 2), [f(1) for f in functions])
