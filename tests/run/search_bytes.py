"""find, count, split and replace: needles of all lengths, at the ends, overlapping, across sixteen places, in wide text."""


def places(text, needle):
    found, at = [], text.find(needle)
    while at >= 0:
        found.append(at)
        at = text.find(needle, at + 1)
    return found


def slow(text, needle):
    return [at for at in range(len(text) - len(needle) + 1) if text[at:at + len(needle)] == needle]


def check(text, needle):
    same = places(text, needle) == slow(text, needle)
    count, at = 0, 0
    while needle and text[at:].find(needle) >= 0:
        count += 1
        at += text[at:].find(needle) + len(needle)
    parts = text.split(needle) if needle else []
    print(len(text), len(needle), same, text.count(needle), count, len(parts), text.replace(needle, "<>") == "<>".join(parts),
          text.find(needle, 5), text.rfind(needle), text.count(needle, 3, -3))


pieces = ["ab", "abc", "aab", "xyxyx", "a" * 40, "abcdefghijklmnopq", "é", "éa", "日本", "日本日", "a日", "😀", "😀a", "\x00", "\x00\x01"]
for base in ("ab" * 20, "aab" * 13, "a" * 50, "xyxyxyx" * 9, "abcdefghijklmnopq" * 3, "é" * 20 + "éa" * 10, "日本日本日本" * 4,
             "a日b" * 11, "😀a" * 17, "", "b", "ab", "\x00\x01" * 30, "ĀāĂ" * 12 + "a" * 20):
    for needle in pieces:
        check(base, needle)
for size in range(1, 40):
    needle = "abcdefghijklmnopqrstuvwxyz0123456789!?"[:size]
    for before in (0, 1, 7, 15, 16, 17, 31, 33):
        text = "-" * before + needle + "=" * (before % 3) + needle[:-1] + needle
        if text.find(needle) != before or text.count(needle) != 2 or text.rfind(needle) != len(text) - size:
            print("wrong", size, before, text.find(needle), text.count(needle))
data = b"ab" * 30 + b"\x00\xff" * 9
for needle in (b"ab", b"b", b"ba", b"\xff\x00", b"abab", b"\x00" * 2, b"ab" * 17, b""):
    print(data.count(needle), data.find(needle), data.rfind(needle), data.find(needle, 3), len(data.split(needle)) if needle else None,
          data.replace(needle, b"-")[:20])
print("".count(""), "abc".count(""), "abc".count("", 3), "abc".count("", 4), "abc".count("", 2, 1), "日".count(""))
print(bin(0), bin(-1), bin(5), oct(8), oct(-9), hex(255), hex(-256), bin(2**70), hex(-2**70), oct(2**63), bin(-2**62), hex(2**64 - 1))
xs = [1, 2.0, 2**70, True, "a"]
xs.remove(2)
xs.remove(2**70)
print(xs)
ys = [3, 2**70, 5, 2**70]
ys.remove(2**70)
print(ys, [1.5, float("nan"), 2.0] == [1.5, 2.0, 2.0], [[1], [2]] == [[1], [2]], [[1.0], [2]] == [[1], [2.0]])


class Odd:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return True


shrinking = []
shrinking += [Odd(shrinking), Odd(shrinking)]
shrinking.remove(Odd([]))
print(len(shrinking))
d = {}
for i in range(50):
    d[i] = i
    if len(d) > 7:
        del d[next(iter(d))]
    if i % 11 == 0:
        d.pop(i - 3, None)
        d[i - 3] = "again"
print(d, list(reversed(d)))
for i in list(d):
    if len(d) > 2:
        d.popitem()
        d[100 + i] = i
        del d[next(iter(d))]
print(d, len(d), next(iter(d)))
d.clear()
d["x"] = 1
print(d)
