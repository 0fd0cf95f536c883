# Sorting by strings and tuples: equal beginnings, wide characters, NUL, big ints, NaN, -0.0, and the order of equal ones.
BIG = 2 ** 64


def numbers(n, state=7):
    out = []
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        out.append(state >> 8)
    return out


def is_sorted(xs):
    return all(not xs[i + 1] < xs[i] for i in range(len(xs) - 1))


class Record:
    def __init__(self, name, group, score, at):
        self.name = name
        self.group = group
        self.score = score
        self.at = at


def shown(records):
    return [r.at for r in records]


alphabet = ["a", "b", "\x00", "\x7f", "\xfe", "\xff", "\u0100", "\uffff", "\U0001f600", "z"]
rs = numbers(400)
texts = []
for i in range(100):
    texts.append("".join([alphabet[rs[(i * 7 + j) % 400] % 10] for j in range(rs[i] % 6)]) + "same beginning"[: rs[i + 9] % 13])
    texts.append("longer beginning " + alphabet[rs[i] % 10] * (rs[i + 1] % 3))
texts += ["", "", "\x00", "\x00\x00", "a", "a\x00", "\xff", "\xffa", "\xff\u0100", "\u0100a", "\u0101"]
ordered = sorted(texts)
print(is_sorted(ordered), [ascii(t) for t in ordered[:30]], len(ordered))
print(sorted(texts, reverse=True) == ordered[::-1], ascii(max(texts)), ascii(min(texts)))
texts.sort(key=len)
print([len(t) for t in texts][::20], [ascii(t) for t in texts[:8]])
narrow = sorted([t for t in texts if t.isascii()] * 2, reverse=True)
print(is_sorted(narrow[::-1]), [ascii(t) for t in narrow[::9]])

records = [Record("n%d" % (rs[i] % 9), rs[i + 1] % 3, rs[i + 2] % 4 / 4 - 0.5, i) for i in range(60)]
print(shown(sorted(records, key=lambda r: r.name)))
print(shown(sorted(records, key=lambda r: r.name, reverse=True)))
print(shown(sorted(records, key=lambda r: (r.group, r.name))))
print(shown(sorted(records, key=lambda r: (-r.score, r.group, r.name), reverse=True)))
print(shown(sorted(records, key=lambda r: (r.name, r.score))))
print(shown(sorted(records, key=lambda r: (r.group == 1, r.score, -r.at))))
print(shown(sorted(records, key=lambda r: (BIG * (r.group - 1), r.name, r.at))))
print(shown(sorted(records, key=lambda r: (r.at % 2 * (2 ** 63 - 1), r.at % 3 - 2 ** 63))))
print(shown(sorted(records, key=lambda r: (5, r.group, 5, r.score, r.name, -r.at))))
zeros = [0.0, -0.0, 1.0, -1.0, float("inf"), float("-inf"), 1e-320, -1e-320]
print(shown(sorted(records, key=lambda r: (zeros[r.at % 8], r.at % 2))))
print(shown(sorted(records, key=lambda r: (float("nan") if r.at % 11 == 3 else r.score, r.at % 2))))
pairs = [(x % 5, str(x % 7), x) for x in rs[:50]]
print(sorted(pairs) == sorted(pairs, key=lambda p: p), is_sorted(sorted(pairs)), sorted(pairs)[:4], sorted(pairs, reverse=True)[:2])
pairs.sort(key=lambda p: p[1])
print([p[1] for p in pairs], pairs[0])
mixed = [(x % 3, None if x % 2 else x) for x in rs[:20]]
try:
    mixed.sort()
except TypeError as e:
    print(e)
lists = [[x % 3, x % 5] for x in rs[:30]]
print(sorted(lists)[:5], sorted([(x % 3, [x % 2]) for x in rs[:30]])[:3])
print(sorted([(), (), ()] * 10)[:1], sorted([(i % 2,) for i in range(20)])[9:11], sorted({t: 1 for t in texts})[-1] == max(texts))
counts = {}
for t in texts:
    counts[t[:2]] = counts.get(t[:2], 0) + 1
print([(ascii(k), v) for k, v in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:9]])
