# or and and: what is decided is not asked again.
def prime(n):
    for d in range(2, n):
        if d * d > n:
            return True
        if n % d == 0:
            return False
    return n > 1


def some(n):
    found = False
    for i in range(n):  #par yes any: found
        found = found or i * i % 10007 == 5
    return found


def every(xs):
    ok = True
    for x in xs:  #par yes all: ok
        ok = ok and x >= 0.0
    return ok


def called(n, m):
    none = True
    for i in range(n):  #par yes all: none
        none = none and not prime(m + i)
    return none


def stated(xs, k):
    seen, clean = False, True
    for x in xs:  #par yes any: seen; all: clean
        if x == k:
            seen = True
        if x < 0.0:
            clean = False
    return seen, clean


def bits(xs):
    a, b, c, odd = 0, -1, 0, False
    for x in xs:  #par yes bits: a, b, c
        a |= x
        b &= x | 12
        c ^= x * 3
    for i in range(len(xs)):  #par yes odd
        odd |= xs[i] % 1000 == 999
    return a, b, c, odd


def last_said(xs):
    state = False
    for x in xs:  #par live state
        if x > 3.0:
            state = True
        if x < 1.0:
            state = False
    return state


def fails(xs, n):
    found = False
    for i in range(n):  #par carried found
        found = found or 1.0 / xs[i] > 0.6
    return found


def waits(n):
    found = False
    for i in range(n):  #par carried found
        if not found:
            k = i
            while k != 1:
                k = k // 2 if k > 1 else 1
            found = i > 100
    return found


xs = [i * 0.5 for i in range(20000)]
print(some(20000), some(3), some(0), every(xs), every([]), every(xs + [-1.0]), every([-1.0] + xs))
print(called(300, 1328), called(8, 1328), called(0, 1), stated(xs, 7.5), stated(xs, -7.5), stated([], 1.0), stated([-2.0], -2.0))
print(bits(list(range(5000))), bits([]), bits([4, 7, 90]), last_said(xs), fails([1.0, 0.0], 2), waits(500))
