#!/usr/bin/python3
"""Compares the runtime's strings and formatting with this Python's.

    tests/unit/strings.py DRIVER [SEED [COUNT]]

DRIVER is tests/unit/str_driver.c linked with the runtime.  Every case is one line for the driver and one answer.
"""
import math
import os
import random
import subprocess
import sys

LETTERS = {
    1: "abcxyzABC 0129_-+.,'\"\\\t\n\r\x0b\x1c\x1f\x7f%{}i",
    2: "\x80\x85\xa0\xb5\xdf\xe9\xff\xc0\xb2\xbd\xaa",
    3: "\u0130\u0131\u0149\u01c4\u01c5\u0345\u03a3\u03c2\u03c3\u0430\u0410\u0660\u1e9e\u1f80\u2028\u2029\u2160\u24b6\u3000\u4e00"
       "\ud800\udfff\ufb01\u1680\u200b\u0301\u00ad\u13a0\uab70\u10d0\u1c90",
    4: "\U00010400\U00010428\U0001f600\U0001d7ce\U000e0001\U0010ffff\U00020000\U0001e900",
}
BIG = [10**30, -10**30, 2**63, -2**63, 2**63 - 1, -2**63 + 5, 2**31, -2**31 - 1]


class Cases:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.answers, self.shown = [], [], []

    def text(self, most=12):
        r = self.random
        kinds = r.choice([[1], [1], [1], [1, 2], [1, 3], [1, 4], [1, 2, 3, 4], [3], [2]])
        alphabet = "".join(LETTERS[k] for k in kinds)
        if r.random() < 0.4:
            alphabet = "".join(r.choice(alphabet) for _ in range(3))
        return "".join(r.choice(alphabet) for _ in range(r.choice([0, 1, 1, 2, 3, 4, r.randint(0, most), r.randint(0, most)])))

    def part(self, s):
        if not s or self.random.random() < 0.3:
            return self.text(3)
        i = self.random.randint(0, len(s))
        return s[i:i + self.random.randint(0, 3)]

    def bound(self):
        r = self.random.random()
        return None if r < 0.15 else self.random.choice(BIG) if r < 0.25 else self.random.randint(-9, 14)

    def add(self, name, answer, *args):
        try:
            want = answer()
            want = ascii(want)
        except (MemoryError, Exception) as error:
            want = "!" + type(error).__name__ + ": " + ascii(str(error))
        self.lines.append("\t".join([name, *map(encode, args)]))
        self.answers.append(want)
        self.shown.append((name, args))


def encode(x):
    if x is None:
        return "N"
    if isinstance(x, str):
        return "s" + ",".join(f"{ord(c):x}" for c in x)
    if isinstance(x, int):
        return f"i{x:d}" if abs(x) < 10**4000 else "i10^5000" if x % 10 == 0 else "i16^5000"
    if isinstance(x, float):
        return "f" + (x.hex() if math.isfinite(x) else repr(x))
    return "l" + ";".join(encode(s)[1:] for s in x) + (";" if x else "")


def searching(c, n):
    for _ in range(n):
        s = c.text()
        t, start, end = c.part(s), c.bound(), c.bound()
        for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            a, b = start or 0, 2**63 - 1 if end is None else end
            c.add(name, lambda: getattr(s, name)(t, a, b), s, t, a, b)
        several = [c.part(s) for _ in range(c.random.randint(0, 3))]
        c.add("startswith", lambda: s.startswith(tuple(several)), s, several)
        c.add("endswith", lambda: s.endswith(tuple(several)), s, several)
        c.add("contains", lambda: t in s, s, t)
        u = c.text(4)
        count = c.random.choice([-1, 0, 1, 2, 10**30, -10**30])
        c.add("replace", lambda: s.replace(t, u), s, t, u)
        c.add("replace", lambda: s.replace(t, u, count), s, t, u, count)
        c.add("removeprefix", lambda: s.removeprefix(t), s, t)
        c.add("removesuffix", lambda: s.removesuffix(t), s, t)
        long = s * c.random.randint(1, 40)
        c.add("find", lambda: long.find(s + t), long, s + t)
        c.add("rfind", lambda: long.rfind(t + s), long, t + s)
        c.add("replace", lambda: long.replace(t, u), long, t, u)


def cutting(c, n):
    for _ in range(n):
        s = c.text(20)
        t, most = c.part(s), c.random.choice([-1, -1, 0, 1, 2, 10**30, -7])
        for name in ("split", "rsplit"):
            c.add(name, lambda: getattr(s, name)(t, most), s, t, most)
            c.add(name, lambda: getattr(s, name)(None, most), s, None, most)
        for keep in (0, 1):
            c.add("splitlines", lambda: s.splitlines(bool(keep)), s, keep)
            c.add("sorted", lambda: sorted(s, reverse=bool(keep)), s, keep)
        for name in ("partition", "rpartition"):
            c.add(name, lambda: list(getattr(s, name)(t)), s, t)
        for name in ("strip", "lstrip", "rstrip"):
            c.add(name, lambda: getattr(s, name)(t), s, t)
            c.add(name, lambda: getattr(s, name)(), s, None)
        parts = [c.text(5) for _ in range(c.random.randint(0, 4))]
        c.add("join", lambda: s.join(parts), s, parts)
        c.add("join_chars", lambda: s.join(t), s, t)
        c.add("list", lambda: list(s), s)
        width, fill = c.random.choice([c.random.randint(-3, 30), c.random.choice(BIG)]), c.text(1)
        for name in ("center", "ljust", "rjust"):
            if abs(width) < 100 or len(fill) != 1 or abs(width) > 2**63:
                c.add(name, lambda: getattr(s, name)(width, fill), s, width, fill)
        if abs(width) < 100 or abs(width) > 2**63:
            c.add("zfill", lambda: ("-" + s).zfill(width), "-" + s, width)
            c.add("zfill", lambda: s.zfill(width), s, width)
        if abs(width) < 100 or abs(width) >= 2**31:
            c.add("expandtabs", lambda: s.expandtabs(width if width < 2**31 or width > 2**40 else 9), s,
                  width if width < 2**31 or width > 2**40 else 9)


QUESTIONS = ("isalpha isalnum isdecimal isdigit isnumeric isspace isupper islower istitle isidentifier isprintable isascii "
             "upper lower title capitalize swapcase casefold").split()


def characters(c, n):
    for _ in range(n):
        s = c.text()
        for name in QUESTIONS:
            c.add(name, getattr(s, name), s)
    step = max(1, 600000 // max(1, n))
    for code in [*range(0x530), *range(0x1c80, 0x2200, 3), *range(c.random.randint(0, step), 0x110000, step)]:
        name = c.random.choice(QUESTIONS)
        c.add(name, getattr(chr(code), name), chr(code))


def every_character(c, step):
    """Blocks of 256 characters, kept apart by bars: they map as each does alone."""
    for block in range(0, 0x1100, step):
        chars = [chr(code) for code in range(block * 256, block * 256 + 256)]
        c.add("classify", lambda: " ".join("%x" % sum(getattr(s, name)() << i for i, name in enumerate(QUESTIONS[:11])) for s in chars),
              "".join(chars))
        for text in ("|".join(chars), " ".join("A\u03a3" + s for s in chars), " ".join("A\u03a3" + s + "A" for s in chars),
                     " ".join("a" + s + "a" for s in chars), "".join(chars)):
            for name in QUESTIONS[12:]:
                c.add(name, getattr(text, name), text)
        c.add("splitlines", lambda: "a".join(chars).splitlines(), "a".join(chars), 0)
        c.add("split", lambda: "a".join(chars).split(), "a".join(chars), None)
        c.add("repr", lambda: repr("".join(chars)), "".join(chars))
        for s in chars[:256 if block < 0x20 else 0]:
            c.add("isidentifier", ("a" + s).isidentifier, "a" + s)


def operators(c, n):
    for _ in range(n):
        s, t = c.text(), c.text()
        i, j, k = c.bound(), c.bound(), c.random.choice([None, 1, 2, 3, -1, -2, 0, 10**30, -10**30])
        c.add("add", lambda: s + t, s, t)
        c.add("append", lambda: (s + (t + (t[0] if t else "x")) * 5) * 2, s, t)
        times = c.random.choice([-1, 0, 1, 2, 5, 17, 10**30, -10**30, 2**62])
        c.add("mul", lambda: s * times, s, times)
        if i is not None:
            c.add("get", lambda: s[i], s, i)
        c.add("slice", lambda: s[i:j], s, i, j)
        c.add("slice_step", lambda: s[i:j:k], s, i, j, k)
        c.add("compare", lambda: (s > t) - (s < t), s, t)
        c.add("compare", lambda: (s + t > s) - (s + t < s), s + t, s)
        c.add("eq", lambda: s == t, s, t)
        c.add("eq", lambda: (s + t)[:len(s)] == s, (s + t)[:len(s)], s)
        c.add("chr", lambda: chr(times), times)
        c.add("ord", lambda: ord(s), s)
        c.add("repr", lambda: repr(s), s)
        c.add("ascii", lambda: ascii(s), s)
        c.add("utf8", lambda: s.encode("utf-8") and s, s) if s else None


FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 1e16, 1e17, 123456789.0, 1e22, 1e100, 1.7976931348623157e308, 5e-324, -2.5, 0.5, 1.5, 2.5, 1e-5,
          0.0001, 123.456, 9.9999999, 99999.5, math.inf, -math.inf, math.nan, 1e15, 0.045, 1.005, 2.675, 1e-7, 4503599627370497.5,
          -0.0004, -0.4, 999999.5, 9007199254740993.0, 0.15, 8.345, 1048576.125]
INTS = [0, 1, -1, 7, 42, -255, 1000, 1234567, -1234567, 2**31, 2**53 + 1, 2**63, -2**63, 10**18, 10**30, -10**40, 97, 0x1f600, 0x110000, 3**300]


def spec(r):
    parts = [r.choice(["", "", "", "<", ">", "^", "=", "*<", "0>", "_^", "x=", "\u2603>", "\U0001f600^", "0=", "0<"]), r.choice(["", "", "", "+", "-", " "]),
             r.choice(["", "", "", "", "z"]), r.choice(["", "", "", "#"]), r.choice(["", "", "0"]),
             r.choice(["", "", str(r.randint(1, 30)), "25"]), r.choice(["", "", "", ",", "_", ",_"]),
             r.choice(["", "", ".0", ".%d" % r.randint(0, 20), ".3", ".", ".40"]),
             r.choice(list("bcdeEfFgGnosxX%") + ["", "", "f", "d", "s", "e", "g", "q", "\u2603", "dd"])]
    for i in range(len(parts)):
        if r.random() < 0.35:
            parts[i] = ""
    return "".join(parts)


def any_float(r):
    kind = r.random()
    if kind < 0.4:
        return r.choice(FLOATS)
    if kind < 0.6:
        return round(r.uniform(-1000, 1000), r.randint(0, 6))
    if kind < 0.8:
        return r.uniform(-1, 1) * 10.0 ** r.randint(-320, 307)
    return r.randint(-10**6, 10**6) / 2.0 ** r.randint(0, 30)


def formats(c, n):
    r = c.random
    for _ in range(n):
        text, x, i, s = spec(r), any_float(r), r.choice(INTS + [r.randint(-10**6, 10**6)]), c.text()
        c.add("format", lambda: format(x, text), x, text)
        c.add("format", lambda: format(i, text), i, text)
        c.add("format", lambda: format(s, text), s, text)
        c.add("format_bool", lambda: format(bool(i & 1), text), i & 1, text)
        y = r.choice([0.0, -0.0, 1.0, any_float(r)])
        c.add("format_complex", lambda: format(complex(y, x), text), y, x, text)
        places = r.randint(0, 25)
        c.add("format", lambda: format(x, f".{places}f"), x, f".{places}f")
        c.add("format", lambda: format(x, ""), x, "")
    for x in FLOATS:
        for text in (".400f", ".1200f", ".330e", "#.0f", "#.0e", "#.3g", "#g", "#", ".1100g", "#.500g", ",.2f", "020,.3f", "_.3f", "z.0f", "%", ".0%"):
            c.add("format", lambda: format(x, text), x, text)
    for text in ("99999999999999999999", ".99999999999999999999", "2147483648", ".2147483648f", "9223372036854775807"):
        for x in (1.5, 3, "a"):
            if text != "2147483648":
                c.add("format", lambda: format(x, text), x, text)
    c.add("format", lambda: format(None, "5"), None, "5")
    c.add("format", lambda: format(["a"], ""), ["a"], "")
    c.add("format", lambda: format(["a"], "5"), ["a"], "5")
    c.add("format", lambda: format(10**5000, "d"), 10**5000, "d")
    c.add("format", lambda: format(10**5000, "e"), 10**5000, "e")
    c.add("format", lambda: format(16**5000, ",x"[1:]), 16**5000, "x")


def percents(c, n):
    r = c.random
    for _ in range(n):
        count = r.choice([0, 1, 1, 1, 2, 3])
        pieces, values = [], []
        for _ in range(count):
            flags = "".join(r.sample("-+ #0", r.choice([0, 0, 1, 2])))
            width, precision = r.choice(["", "", "5", "12", "*"]), r.choice(["", "", ".0", ".3", ".", ".*", ".15"])
            letter = r.choice("diuoxXeEfFgGcrsa%ddfsqs\u2603")
            pieces.append(r.choice(["", "x", "\xe9 "]) + "%" + r.choice([""] * 9 + ["("]) + flags + width + precision +
                          r.choice(["", "", "l"]) + letter)
            for star in (width + precision).count("*") * [0]:
                values.append(r.choice([r.randint(-10, 20), r.randint(-10, 20), r.randint(-10, 20), 10**30, "a"]))
            if letter != "%":
                values.append(r.choice([r.choice(INTS), any_float(r), c.text(4), r.randint(0, 300), any_float(r), None]))
        if r.random() < 0.1:
            values.append(1)
        if values and r.random() < 0.1:
            values.pop()
        text = "".join(pieces) + r.choice(["", "", "", " end", "%", "%5"][:5 if r.random() < 0.9 else 6])
        if len(values) < 7:
            c.add("percent", lambda: text % tuple(values), text, *values)
        c.add("percent_bool", lambda: text % bool(count & 1), text, count & 1)


def replacements(c, n):
    r = c.random
    for _ in range(n):
        values = [r.choice([r.choice(INTS), any_float(r), c.text(4), None]) for _ in range(r.randint(0, 3))]
        text = "".join(r.choice(["x", "{{", "}}", "\xe9", "{}", "{}", "{0}", "{1}", "{!r}", "{!s:>{}}", "{:{}}", "{:>8}", "{0!a:^12}", "{:{1}}",
                                 "{:.3}", "{:d}", "{", "}", "{!x}", "{!r", "{:", "{!}", "{0!rx}", "{a}", "{!:}", "{:{:{}}}"][:15 if r.random() < 0.8 else 26])
                       for _ in range(r.randint(0, 4)))
        c.add("str_format", lambda: text.format(*values), text, *values)


def main():
    driver, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 400
    c = Cases(seed)
    searching(c, count)
    cutting(c, count)
    characters(c, count)
    operators(c, count)
    formats(c, count * 5)
    percents(c, count * 4)
    replacements(c, count * 2)
    every_character(c, 1 if count > 2000 else 37)
    options = {"ASAN_OPTIONS": "allocator_may_return_null=1:" + os.environ.get("ASAN_OPTIONS", "")}
    got = subprocess.run([driver], env=os.environ | options, input="\n".join(c.lines) + "\n", capture_output=True, text=True, check=False)
    lines, failed = got.stdout.split("\n")[:-1], 0
    for want, have, (name, args) in zip(c.answers, lines, c.shown):
        if want != have:
            failed += 1
            if failed <= 25:
                print(f"{name}{ascii(args)[:300]}\n    Python  {want[:300]}\n    runtime {have[:300]}")
    if got.returncode or len(lines) != len(c.lines):
        print(f"driver: exit status {got.returncode} after {len(lines)} of {len(c.lines)}", c.shown[min(len(lines), len(c.shown) - 1)],
              got.stderr[-3000:])
        failed += 1
    print(f"{len(lines) - failed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
