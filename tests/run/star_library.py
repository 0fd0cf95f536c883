import math
t = (3.0, 4.0)
print(max(*t), min(*t, 1), math.hypot(*t), pow(*(2, 5)), round(*(2.567, 1)))
xs = [1, 2]
xs.insert(*(0, 9))
print(xs, list(range(*(1, 4))), "abc".replace(*("b", "x")))
print(divmod(*(7, 2)), abs(*(-3,)), str(*(5,)), int(*("12",)))
def call(f, *args):
    return f(*args)
print(call(max, 1, 5, 2), call(len, [1, 2]), call(math.pow, 2, 3), call(xs.index, 2), call(str), call("a-b".split, "-"))
def count(f, *args, **kw):
    print("calling", f.__name__, len(args))
    return f(*args, **kw)
print(count(sorted, [3, 1, 2], reverse=True), count(int, "ff", base=16), count(round, 2.5), count(print, "hi", end="!\n"))
print(*t, *xs, sep="|")
