# What find, index and count give is a small number: no check in front of the sums, and the numbers are the same.
import io
import sys

s = "hello world"
print(s.find("o"), s.find("o", 5), s.find("zz"), s.rfind("o"), s.count("l"), s.index("w"), s.find("", 11), s.find("", 12))
print(s.find("o", -6, 100), s.find("o", 0, 10 ** 30), s.rfind("l", -10 ** 30), s.count("", 3), s.startswith("w", 6))
print(b"abcabc".find(b"c"), b"abc".rfind(b"x"), bytearray(b"xyz").index(b"z"), [1, 2, 1].count(1), [1, 2, 1].index(1, 1))
i = s.find("z")
print(-i, i * 10, i + 1, s[i], s.find("o") ** 20, s.find("l") * 10 ** 18 * 5)
n = 0
for k in range(3):
    n += s.count("l") * 4611686018427387903
print(n, (s.find("w") << 70) - 1, len(range(2 ** 63 - 1)), range(10 ** 30).index(10 ** 25))
place = s.find("l")
while place >= 0:
    print(place, end=" ")
    place = s.find("l", place + 1)
print()
for wrong in (lambda: s.index("q"), lambda: b"abc".index(b"q"), lambda: [1].index(5), lambda: (1, 2).index(7)):
    try:
        wrong()
    except ValueError as e:
        print(e)
text = io.StringIO()
print(text.seek(2 ** 62 + 5) * 2, text.tell() + 2 ** 62, io.BytesIO().seek(2 ** 62 + 5) * 2, text.truncate(2 ** 62 + 1) * 3)


def beyond(text):
    return text.find("w") * sys.maxsize + text.count("l") * 2 ** 62


print(beyond(s))
