# How many items a comprehension will have is a guess: none, fewer, or none of the memory for them.
def grams(s, n):
    return [s[i : i + n] for i in range(len(s) - n + 1)]


def table(n, m):
    return [[False for x in range(n + 1)] for y in range(m)]


def parts(n):
    return [100 // (3 - i) for i in range(n)]


print(grams("abc", 2), grams("abc", 50), grams("", 0), table(3, 2), table(-5, 2), table(2, -7))
print({i: i for i in range(-9)}, {i for i in range(-3)}, [(i, i) for i in range(2, -(10**18))])
for n in [2, 10, 10**12, 2**61, 2**61 + 1, 2**62, 2**63 - 1]:
    try:
        print(parts(n))
    except ZeroDivisionError as error:
        print(n, error)
for n in [10**12, 2**61, 2**62]:
    try:
        print({i: 100 // (3 - i) for i in range(n)})
    except ZeroDivisionError as error:
        print(n, error)
    try:
        print({100 // (3 - i) for i in range(n)})
    except ZeroDivisionError as error:
        print(n, error)
