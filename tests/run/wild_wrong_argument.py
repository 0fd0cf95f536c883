# Functions of C that get an argument of a type they do not take, always or for some members only.
import math


def tell(f):
    try:
        print(f())
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)


for r in [2, None]:
    tell(lambda: math.gcd(r, 4))
    tell(lambda: math.factorial(r))
    tell(lambda: math.sqrt(r))
    tell(lambda: chr(r))
    tell(lambda: "ab".zfill(r))
    tell(lambda: "ab".center(r, "*"))
    tell(lambda: [1, 2, 3].pop(r))
    tell(lambda: math.pow(2, r))
    tell(lambda: math.atan2(r, 1))
    tell(lambda: range(r))
for s in ["b", 3]:
    tell(lambda: "abc".find(s))
    tell(lambda: "abc".replace("b", s))
    tell(lambda: "abc".index("b", s))
    tell(lambda: "abc".count(s))
    tell(lambda: "abc".ljust(5, s))
    tell(lambda: "abc".split(s))
    tell(lambda: "abc".partition(s))
tell(lambda: math.pow(None, 3))
tell(lambda: math.floor("x"))
tell(lambda: math.trunc(None))
tell(lambda: math.comb(2.5, 1))
tell(lambda: "abc".find(3))
tell(lambda: "abc".replace("b", None))
tell(lambda: "abc".zfill("3"))
tell(lambda: [3].insert("a", 1))
tell(lambda: (5).to_bytes("a", "big"))


def volume(radius):
    if radius < 0:
        raise ValueError("negative")
    return 4 / 3 * math.pi * math.pow(radius, 3)


def height(radius=None):
    return volume(radius)


for r in [2, 1.5, None, -1, True]:
    try:
        print(round(volume(r), 3))
    except (TypeError, ValueError) as e:
        print(e)
tell(height)
