"""What the program says already: letters as numbers, floats as texts, ints of 63 and 64 bits."""
import sys

INF = float("inf")


def shift(text, by):
    out = []
    for c in text:
        if c.isupper():
            out.append(chr((ord(c) - ord("A") + by) % 26 + ord("A")))
        else:
            out.append(c)
    return "".join(out)


def digits(text):
    value = 0
    for i in range(len(text)):
        c = text[i]
        if c == ".":
            c = "0"
        value = value * 10 + ord(c) - ord("0")
    return value


def last(words):
    c = "x"
    for w in words:
        c = w
    return ord(c)


print(shift("Hello, WORLD", 3), digits("12.5"), ord("é"), ord("\n"), ord("'"), ord("\\"), ord("😀"))
print(last(["a", "b"]), last([]))
for words in (["ab"], [""]):
    try:
        print(last(words))
    except TypeError as e:
        print(e)
try:
    print(ord(""))
except TypeError as e:
    print(e)
print(INF, -INF, float("-Infinity"), float("nan"), float("1e3"), float("+.5"), float("5."), float("0x1") if False else 1)
for text in ("1_000.5", " 2 ", "0x10", ".", "1e", "e5", "", "infinit", "+-1"):
    try:
        print(float(text))
    except ValueError as e:
        print(e)
try:
    print(float("1e"))
except ValueError as e:
    print(e)
print(float("1_0"), float("1e400"), float("-0"))
print(sys.maxsize, sys.maxsize + 1, -sys.maxsize - 1, 9223372036854775807 == sys.maxsize, 9223372036854775808)
print(4611686018427387904, -4611686018427387905, -9223372036854775808, -9223372036854775807, 0x7fffffffffffffff, -9223090561878065152, -9223090561878065153)
best = sys.maxsize
for x in (3, -2, sys.maxsize, 7):
    best = min(best, x)
print(best, best < sys.maxsize, max(-sys.maxsize, best), sys.maxsize * 2 // 2 == sys.maxsize)
