def walrus(xs):
    if (n := len(xs)) > 2 and (m := n * 2) > 5:
        return m
    return n
def nested(n):
    return n + 1
def first(xs):
    for x in xs:
        if x > 1:
            return x
def many(a, b=None, *, c=3):
    if b is None:
        b = a
    return a + b + c
def cond(x):
    return "neg" if x < 0 else "zero" if x == 0 else "pos"
def whiles():
    i = 0
    while True:
        i += 1
        if i % 2:
            continue
        if i > 6:
            break
    else:
        print("never")
    while i:
        i -= 1
    else:
        print("done", i)
    for a in range(3):
        for b in range(3):
            if b == 2:
                break
        else:
            print("no")
        print(a, b)
    for k in [1, 2, 3]:
        if k == 2:
            break
    else:
        print("not here")
    return k
def deep(t):
    (a, (b, c)), *d = t
    return a, b, c, d
def slices(s):
    s[1:1] = [7, 8]
    s[:2] = []
    s[-1:] = (9, 10)
    s[::-1] = s[:]
    del s[::2]
    return s
def swap(m, i, j):
    m[i], m[j] = m[j], m[i]
    return m
def strs(s):
    out = ""
    for c in s:
        if c in "aeiou":
            out += c.upper()
        elif c == " ":
            out += "_"
        else:
            out = c + out
    return out
def comp(n):
    sq = [i * i for i in range(n) if i % 2 for _ in range(2)]
    m = [[0 for _ in range(2)] for _ in range(2)]
    m[0][1] = 5
    t = [(i, c) for i, c in enumerate("ab")]
    return sq, m, t
def floats(x):
    return x ** 0.5, x // 1, x % 0.3, -x, +x, x == x, x != x, x <= 2, not x, x and 1, x or 2
print(walrus([1, 2, 3]), walrus([1]), nested(3), first([0, 1, 5]), first([0]), many(1), many(1, 2), many(1, c=5), cond(-1), cond(0), cond(2))
print(whiles(), deep(((1, (2, 3)), 4, 5)), slices([1, 2, 3, 4]), swap([1, 2, 3], 0, 2), strs("hello world"), comp(4), floats(2.25))
total = 0
for i in range(3):
    total += i
    if total > 2: total -= 1
print(total, i)
x = y = z = 0
x, y = y + 1, x + 2
print(x, y, z)
a = [1, 2, 3]
b = a
a = a + [4]
b += [5]
print(a, b)
print([*a, *b, 0], (*a, 1), [*"ab"])
print(max(a, b), min(a), sum(a, start=1), sorted(b, reverse=True), list(reversed(b)))
print(isinstance(a, list), isinstance(1, (str, int)), isinstance(True, int), isinstance(1.0, int))
print(1 if [] else 2, [] or [1], (1,) and 2, "" or None)
print(10 if total == 3 else "s")
print(-7 // 2, -7 % 2, 7 // -2, 2 ** 62 + 2 ** 62, (2 ** 64) % 1000, 1e308 * 10, -0.0)
print("%s|%5s|%-5s|%05.1f|%x|%%" % ("a", "b", "c", 2.25, 255), "%(" if 0 else "ok")
print("a" * 3, "abc"[::-1], "abc"[-1], "a,b".split(","), "x".join(["1", "2"]), "abc".find("c"), "Hi".lower().upper())
import math, sys, random
random.seed(3)
print(math.pi, math.sqrt(2), math.floor(2.5), math.inf, sys.maxsize, random.random(), random.randint(1, 6))
from math import sin as s2, e
print(s2(1), e)
del a[0], b[:]
print(a, b)
if __name__ == "__main__":
    print("main", __name__)
