def f(x):
    try:
        print("start", x, 10 // x, "end")
    except ZeroDivisionError as e:
        print("caught:", e)


f(5)
f(0)
f(-3)
try:
    print(f"{1}{2 // 1}{3 // 0}")
except ZeroDivisionError:
    print("nothing was printed")
try:
    print("a", "b" * 2, [1][5])
except IndexError as e:
    print(e)
try:
    assert 1 == 2, "message %d" % 5
except AssertionError as e:
    print(e, e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e), e.args)
try:
    print("%d" % "x")
except TypeError as e:
    print(e)
try:
    print("{} {}".format(1))
except IndexError as e:
    print(e)
try:
    print("abc".index("z"))
except ValueError as e:
    print(e)
try:
    [3, 1].remove(2)
except ValueError as e:
    print(e)
try:
    print(float("1.x"))
except ValueError as e:
    print(e)
try:
    print(chr(-1))
except ValueError as e:
    print(e)
try:
    print(int("5", 99))
except ValueError as e:
    print(e)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, *b = []
except ValueError as e:
    print(e)
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
try:
    print([1, 2, 3][::0])
except ValueError as e:
    print(e)
try:
    print(min([]))
except ValueError as e:
    print(e)
try:
    print(2 ** -1 // 0)
except ZeroDivisionError as e:
    print(e)
try:
    print(1 << -1)
except ValueError as e:
    print(e)
