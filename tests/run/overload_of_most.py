# Which function in C a call means when the argument is one of several types, and no function takes all of them: that which
# takes most; only the others raise.
import math


def told(function, *values):
    try:
        print(function(*values))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


ANY = [4, 2.5, "a", None, True, b"x", (1, 2), 0.5]
for x in ANY:
    told(lambda: math.log(4, x))
    told(lambda: math.log(x, 4))
    told(lambda: math.log(x))
    told(lambda: math.log2(x))
    told(lambda: math.log10(x))
    told(lambda: math.pow(2, x))
    told(lambda: pow(2, x))
    told(lambda: divmod(7, x))
for x in [2.5, None, 3]:
    told(lambda: math.log(9.5, x))
    told(lambda: math.log(9, x))
for x in [2.5, "s", 98, b"b", None]:
    told(lambda: b"abcb".find(x))
    told(lambda: b"abcb".rfind(x))
    told(lambda: b"abcb".count(x))
    told(lambda: b"abcb".index(x))
    told(lambda: b"abcb".rindex(x))
for x in ["s", 3]:
    told(lambda: math.log(x))
    told(lambda: math.log(8, x))
