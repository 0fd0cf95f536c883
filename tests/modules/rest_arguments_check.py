from rest_arguments import *
import inspect
import rest_arguments as rest
print(total(1, 2, 3), total(), total(*range(50)))
print(tagged("a", "b", "c", sep="-", x=1, y=2), tagged("n"), tagged("n", z=5), tagged("q", *"xyz"))
print(pick({"a": 1}, b=2), pick({}), pick({"a": 1}, a=3))
print(longest("a", "bbb", "cc"), longest("abc"))
e = Event("click", x=1, y=2)
print(e.get("z", "x"), e.get("q"), e.get("q", default=7), e.attrs, e.name)
print(last(1), last(1, 2, 3), empty(), empty())
for bad in (lambda: tagged(), lambda: tagged("a", name="b"), lambda: last(), lambda: last(a=1), lambda: total(x=1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
for f in total, tagged, pick, last, report:
    print(f.__name__, inspect.signature(f))
a, b = [1], [2, 3]
given = {"x": 1}
print(list(inspect.signature(longest).parameters), list(inspect.signature(number).parameters))
result = report("t", a, b, a, **given)
print(result, a, b, given, result[1][0] is a, type(result[1]), type(result[2]))
print(report("none"))
log = Log("a")
log.write("x", 1, 2.5)
log.write()
log.write(2, end="!")
print(log.lines, Log().lines, Log.of("p", "q").lines, Log.count(), Log.count(1, 2, 3))
print(number("12"), number("ff", base=16), number("11", base=2))
for bad in (lambda: total("x"), lambda: tagged("a", 5), lambda: report("t", [1], k="x")):
    try:
        bad()
    except TypeError:
        print("TypeError")
for _ in range(2000):
    total(1, 2, 3), pick({}, a=1), tagged("n", "p", k=1)
